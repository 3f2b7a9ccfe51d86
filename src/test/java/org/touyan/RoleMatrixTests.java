package org.touyan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every way to a node of the sample shows each role the same nodes: by ids, by references of other graphs, and in lists
 * of every type and role of people.
 */
@TouyanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoleMatrixTests {

	private static final String LISTS = "query($ids: [ID!]) { %s }";

	private static final String LIST = " %s(first: 1000, where: {id: {in: $ids}}) { totalCount nodes { id } }";

	private static final int FIELDS = 5;

	/** Of what lies by its own code and nothing else. */
	private static final Set<String> PLACED = Set.of("Village", "Community", "Subdistrict", "Estate", "Building",
			"Post", "PartyOrganisation", "Committee", "ReserveRecord", "WorkerRecord");

	private final GraphQLSchema schema;

	private final GraphQlRequests requests;

	private final Driver driver;

	/** What the department sees in the lists, asked once. */
	private Map<String, Set<String>> all = Map.of();

	RoleMatrixTests(@Autowired GraphQlSource source, @Autowired GraphQlRequests requests, @Autowired Driver driver) {
		this.schema = source.schema();
		this.requests = requests;
		this.driver = driver;
	}

	private record Known(String id, String type, String territory) {
	}

	/** Of each type some that lie in the village, some in its subdistrict and some wherever they are. */
	private List<Known> known() {
		var known = new ArrayList<Known>();
		for (GraphQLObjectType type : schema.getImplementations((GraphQLInterfaceType) schema.getType("Node"))) {
			for (String territory : List.of("370112013228", "370112013", "")) {
				driver.executableQuery("""
						MATCH (n:`%s`) WHERE coalesce(n.territory, '') STARTS WITH $territory
						RETURN n.id AS id, coalesce(n.territory, '') AS territory ORDER BY reverse(n.id) LIMIT 6
						""".formatted(type.getName()))
					.withParameters(Map.of("territory", territory))
					.execute()
					.records()
					.forEach(node -> known
						.add(new Known(node.get("id").asString(), type.getName(), node.get("territory").asString())));
			}
		}
		return known.stream().distinct().toList();
	}

	@ParameterizedTest
	@CsvSource({ "DEPARTMENT_ADMINISTRATOR, 370112", "SUBDISTRICT_ORGANISER, 370112013",
			"VILLAGE_CLERK, 370112013228" })
	void everyWayShowsTheSame(String role, String territory) {
		List<Known> known = known();
		Set<String> seen = byIds(role, territory, known);
		assertThat(known).filteredOn(node -> PLACED.contains(node.type()))
			.allSatisfy(node -> assertThat(seen.contains(node.id())).as("%s", node)
				.isEqualTo(node.territory().startsWith(territory)));
		assertThat(byReferences(role, territory, known)).isEqualTo(seen);
		if (all.isEmpty()) {
			all = lists("DEPARTMENT_ADMINISTRATOR", "370112", known);
		}
		Map<String, Set<String>> lists = all;
		if (!role.equals("DEPARTMENT_ADMINISTRATOR")) {
			lists = lists(role, territory, known);
		}
		assertThat(lists).isNotEmpty();
		lists.forEach((field, ids) -> {
			Set<String> expected = new TreeSet<>(all.getOrDefault(field, Set.of()));
			expected.retainAll(seen);
			assertThat(ids).as(field).isEqualTo(expected);
		});
	}

	@ParameterizedTest
	@CsvSource({ "SYSTEM_OFFICER, ''", "SECURITY_OFFICER, Grant", "AUDITOR, Change" })
	void officersSeeNothingButTheirOwn(String role, String own) {
		List<Known> known = known();
		Set<String> seen = byIds(role, "370112", known);
		assertThat(known).filteredOn(node -> seen.contains(node.id())).extracting(Known::type).isSubsetOf(own);
	}

	@Test
	void aReportWriterSeesNoRow() {
		List<Known> known = known();
		assertThat(byIds("REPORT_WRITER", "370112", known)).isEmpty();
		assertThat(byReferences("REPORT_WRITER", "370112", known)).isEmpty();
		lists("REPORT_WRITER", "370112", known).forEach((field, ids) -> assertThat(ids).as(field).isEmpty());
	}

	private Set<String> byIds(String role, String territory, List<Known> known) {
		JsonNode answer = ask(role, territory, "query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
				Map.of("ids", ids(known)));
		return found(answer.at("/data/nodes"));
	}

	private Set<String> byReferences(String role, String territory, List<Known> known) {
		List<Map<String, String>> references = known.stream()
			.map(node -> Map.of("__typename", node.type(), "id", node.id()))
			.toList();
		return found(ask(role, territory,
				"query($those: [_Any!]!) { _entities(representations: $those) { ... on Node { id } } }",
				Map.of("those", references))
			.at("/data/_entities"));
	}

	/** What each list of the API shows of them, which are those that hold today. */
	private Map<String, Set<String>> lists(String role, String territory, List<Known> known) {
		List<String> fields = schema.getQueryType()
			.getFieldDefinitions()
			.stream()
			.filter(RoleMatrixTests::isListOfNodes)
			.map(GraphQLFieldDefinition::getName)
			.toList();
		var lists = new LinkedHashMap<String, Set<String>>();
		for (int from = 0; from < fields.size(); from += FIELDS) {
			List<String> some = fields.subList(from, Math.min(from + FIELDS, fields.size()));
			JsonNode data = ask(role, territory,
					LISTS.formatted(some.stream().map(LIST::formatted).collect(Collectors.joining())),
					Map.of("ids", ids(known)))
				.path("data");
			for (String field : some) {
				Set<String> found = found(data.path(field).path("nodes"));
				assertThat(data.path(field).path("totalCount").asInt(0)).as(field).isEqualTo(found.size());
				lists.put(field, found);
			}
		}
		return lists;
	}

	private static boolean isListOfNodes(GraphQLFieldDefinition field) {
		return field.getArgument("where") != null
				&& ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName().endsWith("Connection");
	}

	private static List<String> ids(List<Known> known) {
		return known.stream().map(Known::id).toList();
	}

	private static Set<String> found(JsonNode nodes) {
		Set<String> found = new HashSet<>();
		nodes.forEach(node -> {
			if (node.has("id")) {
				found.add(node.path("id").asString());
			}
		});
		return found;
	}

	private JsonNode ask(String role, String territory, String query, Map<String, ?> variables) {
		return requests.answerTo("matrix", role, territory, Map.of("query", query, "variables", variables));
	}

}
