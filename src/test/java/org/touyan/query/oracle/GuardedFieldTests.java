package org.touyan.query.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

import org.touyan.TouyanTest;
import org.touyan.query.RowScope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every use of every field that not everybody may read, as the schema has them, is refused to those who may not, and
 * none is to those who may.
 */
@TouyanTest
class GuardedFieldTests {

	private static final Logger LOG = LoggerFactory.getLogger(GuardedFieldTests.class);

	private final Driver driver;

	GuardedFieldTests(@Autowired Driver driver) {
		this.driver = driver;
	}

	@Test
	void areNotUsedInALibraryByThoseWhoMayNotReadThem() {
		assertThat(refused(new Library())).isGreaterThan(60);
	}

	@Test
	void areNotUsedInTheServicesGraphByThoseWhoMayNotReadThem() {
		assertThat(refused(Library.ofService())).isGreaterThan(40);
	}

	private int refused(Library library) {
		var oracle = new Oracle(driver, library);
		int refused = 0;
		for (GraphQLFieldDefinition root : library.executable().getQueryType().getFieldDefinitions()) {
			for (String query : root.getArgument("where") == null ? List.<String>of() : uses(library, root)) {
				oracle.graph().seenBy(new RowScope(List.of(""), Set.of(), 0));
				assertThat(oracle.refusal(query, Map.of())).as(query).isEqualTo("FIELD_FORBIDDEN");
				oracle.graph().seenBy(RowScope.EVERYTHING);
				assertThat(oracle.refusal(query, Map.of())).as(query).isNull();
				refused++;
			}
		}
		LOG.info("{} uses refused", refused);
		return refused;
	}

	private static List<String> uses(Library library, GraphQLFieldDefinition root) {
		Mapping mapping = library.mapping();
		var uses = new ArrayList<String>();
		for (String field : mapping.guarded()) {
			boolean guarded = mapping.concrete(mapping.root(root.getName()).type())
				.stream()
				.anyMatch(type -> mapping.members(type)
					.stream()
					.anyMatch(member -> member.name().equals(field) && mapping.withheld(type, member, Set.of())));
			if (guarded) {
				uses.addAll(uses(root, field));
			}
		}
		return uses;
	}

	private static List<String> uses(GraphQLFieldDefinition root, String field) {
		var uses = new ArrayList<String>();
		var page = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(root.getType());
		part(root.getArgument("where").getType(), field)
			.ifPresent(part -> uses.add("where: {%s: %s}) { totalCount }".formatted(field, condition(part))));
		part(root.getArgument("where").getType(), field).ifPresent(
				part -> uses.add("where: {NOT: {OR: [{%s: %s}]}}) { totalCount }".formatted(field, condition(part))));
		for (String kind : List.of("Dates", "Numbers")) {
			part(root.getArgument("where").getType(), "compare" + kind)
				.map(comparison -> ((GraphQLInputObjectType) comparison.getType()).getFieldDefinition("of").getType())
				.flatMap(path -> part(path, field))
				.filter(part -> GraphQLTypeUtil.unwrapAll(part.getType()) instanceof GraphQLEnumType)
				.ifPresent(_ -> uses.add("where: {compare%1$s: {of: {%2$s: VALUE}, lt: {%2$s: VALUE}}}) { totalCount }"
					.formatted(kind, field)));
		}
		part(root.getArgument("orderBy").getType(), field).ifPresent(part -> {
			uses.add("orderBy: [{%s: %s}]) { nodes { id } }".formatted(field, way(part)));
			uses.add("orderBy: [{id: ASC}, {%s: %s}]) { edges { cursor } }".formatted(field, way(part)));
		});
		part(page.getFieldDefinition("groups").getArgument("by").getType(), field).ifPresent(part -> uses
			.add("first: 1) { groups(by: [{%s: %s}]) { aggregate { count } } }".formatted(field, way(part))));
		var aggregate = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(page.getFieldDefinition("aggregate").getType());
		if (aggregate.getFieldDefinition(field) != null) {
			uses.add("first: 1) { aggregate { %s { count } } }".formatted(field));
			uses.add(
					"first: 1) { series(from: \"2020-01-01\", to: \"2020-01-01\", every: MONTH) { aggregate { %s { count } } } }"
						.formatted(field));
			uses.add("first: 1) { groups(by: [{id: VALUE}], having: {%s: {count: {gt: 1}}}) { aggregate { count } } }"
				.formatted(field));
		}
		return uses.stream().map(use -> "{ %s(%s }".formatted(root.getName(), use)).toList();
	}

	private static Optional<GraphQLInputObjectField> part(GraphQLInputType type, String field) {
		return Optional
			.ofNullable(((GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(type)).getFieldDefinition(field));
	}

	private static String condition(GraphQLInputObjectField part) {
		var type = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(part.getType());
		return type.getFieldDefinition("isNull") != null ? "{isNull: true}"
				: type.getFieldDefinition("some") != null ? "{some: {}}" : "{}";
	}

	private static String way(GraphQLInputObjectField part) {
		if (GraphQLTypeUtil.unwrapAll(part.getType()) instanceof GraphQLEnumType ways) {
			return ways.getValues().getFirst().getName();
		}
		var further = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(part.getType());
		return further.getFieldDefinition("count") != null && further.getName().endsWith("RelationOrder")
				? "{count: ASC}" : "{id: %s}".formatted(way(further.getFieldDefinition("id")));
	}

}
