package org.touyan.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import graphql.language.FieldDefinition;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.touyan.places.DivisionTable;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds every node and relationship of the sample against the SDL. */
@Execution(ExecutionMode.CONCURRENT)
class ContractTests {

	private final SampleGraph graph = Samples.DISTRICT;

	private final Contract contract = new Contract();

	private final Map<String, Set<String>> labels = labels();

	@Test
	void everyNodeCarriesTheLabelsOfItsTypeAndRolesOnlyOnPeople() {
		for (SampleNode node : graph.nodes()) {
			ObjectTypeDefinition type = contract.type(node.labels());
			Set<String> beside = new TreeSet<>(node.labels());
			beside.removeAll(contract.labels(type));
			assertThat(node.labels()).containsAll(contract.labels(type));
			assertThat(type.getName().equals("Person") ? contract.roles() : Set.<String>of()).containsAll(beside);
		}
	}

	@Test
	void everyNodeHasTheFieldsThatItsTypeAsksForAndNoOthers() {
		for (SampleNode node : graph.nodes()) {
			Map<String, Object> properties = new HashMap<>(node.properties());
			properties.put("id", node.id());
			check(contract.type(node.labels()), properties, true);
			assertThat(node.id()).matches("[0-7][0-9A-HJKMNP-TV-Z]{25}");
		}
		graph.stored().forEach(node -> check(contract.type(labelsOf(node.id())), node.properties(), false));
	}

	@Test
	void everyIdIsUnique() {
		assertThat(new HashSet<>(graph.nodes().stream().map(SampleNode::id).toList())).hasSameSizeAs(graph.nodes());
	}

	@Test
	void everyRelationshipIsDeclaredAndJoinsNodesThatExist() {
		List<Contract.Declared> declared = contract.relationships();
		for (SampleRelationship one : graph.relationships()) {
			assertThat(labels).containsKeys(one.from(), one.to());
			if (one.type().equals("KIN_OF")) {
				// For the check of kin alone: no field leads there, so no answer can.
				assertThat(declared).noneMatch(field -> field.type().equals("KIN_OF"));
				continue;
			}
			List<Contract.Declared> fitting = declared.stream()
				.filter(field -> field.type().equals(one.type()))
				.filter(field -> field.fits(labelsOf(one.from()), labelsOf(one.to())))
				.toList();
			assertThat(fitting).as(one.toString()).isNotEmpty();
			Set<String> carried = new TreeSet<>(fitting.stream().map(Contract.Declared::properties).toList());
			assertThat(carried).as(one.type()).hasSize(1);
			carried.forEach(type -> properties(type, one.properties()));
		}
	}

	@Test
	void aFieldWithOneValueFindsOneAtMost() {
		Map<String, Integer> seen = new HashMap<>();
		List<Contract.Declared> single = contract.relationships().stream().filter(Contract.Declared::single).toList();
		for (SampleRelationship one : graph.relationships()) {
			single.stream()
				.filter(field -> field.type().equals(one.type()))
				.filter(field -> field.fits(labelsOf(one.from()), labelsOf(one.to())))
				.forEach(field -> seen.merge(field.field() + (field.out() ? one.from() : one.to()), 1, Integer::sum));
		}
		assertThat(seen).isNotEmpty().allSatisfy((_, times) -> assertThat(times).isOne());
	}

	@Test
	void noRelationshipIsThereTwice() {
		assertThat(graph.relationships().stream().map(one -> one.from() + one.type() + one.to()))
			.doesNotHaveDuplicates();
	}

	private void properties(String type, Map<String, Object> properties) {
		if (type.isEmpty()) {
			assertThat(properties).isEmpty();
		}
		else {
			check(contract.type(type), properties, true);
		}
	}

	private void check(ObjectTypeDefinition type, Map<String, Object> properties, boolean whole) {
		List<FieldDefinition> fields = contract.stored(type);
		Map<String, FieldDefinition> byName = new HashMap<>();
		fields.forEach(field -> byName.put(field.getName(), field));
		assertThat(byName.keySet()).as(type.getName()).containsAll(properties.keySet());
		properties.forEach((name, value) -> value(Objects.requireNonNull(byName.get(name)), value));
		fields.stream()
			.filter(field -> whole && field.getType() instanceof NonNullType && !field.hasDirective("cypher"))
			.forEach(field -> assertThat(properties).as(type.getName()).containsKey(field.getName()));
	}

	private void value(FieldDefinition field, Object value) {
		String type = Contract.name(field.getType());
		List<?> values = Contract.isList(field.getType()) ? (List<?>) value : List.of(value);
		values.forEach(one -> assertThat(one).as(field.getName() + " " + one).matches(some -> fits(type, some)));
	}

	private boolean fits(String type, Object value) {
		if (contract.isEnum(type)) {
			return contract.hasValue(type, value);
		}
		return switch (type) {
			case "ID", "String" -> value instanceof String;
			case "Int" -> value instanceof Integer;
			case "Float" -> value instanceof Double;
			case "Boolean" -> value instanceof Boolean;
			case "Date" -> value instanceof LocalDate;
			default -> false;
		};
	}

	private Set<String> labelsOf(String id) {
		return labels.getOrDefault(id, Set.of());
	}

	private Map<String, Set<String>> labels() {
		Map<String, Set<String>> all = new HashMap<>();
		DivisionTable.rows().forEach(row -> {
			Set<String> of = new TreeSet<>(row.kind().labels());
			of.add("Entity");
			all.put(row.code(), of);
		});
		graph.nodes().forEach(node -> all.put(node.id(), node.labels()));
		return all;
	}

}
