package org.touyan.api;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Query;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.GraphQlRequests;
import org.touyan.Proof;
import org.touyan.StatementCounter;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** One shape, one text: whatever a client puts into a query, the database has a plan for it already. */
@TouyanTest
class ShapeTests {

	private static final int REQUESTS = Proof.of(300, 1_000);

	private final GraphQlRequests requests;

	private final StatementCounter statements;

	ShapeTests(@Autowired GraphQlRequests requests, @Autowired StatementCounter statements) {
		this.requests = requests;
		this.statements = statements;
	}

	private static List<Function<RandomRequest, String>> shapes(List<String> byId, List<String> byName,
			List<String> found) {
		return List.of(
				ask -> ask.aliased("@villages(first: %s) { @nodes { %s } }".formatted(ask.size(),
						ask.aliased(ask.shuffled("@id", "@name", "@territory")))),
				ask -> ask.aliased("@villages { @totalCount @nodes { @name } }"), ask -> "villages { totalCount }",
				ask -> "villages(%s) { nodes { id } }".formatted(
						ask.shuffled("asOf: " + ask.date(), "first: " + ask.size(), "after: " + ask.cursor(byId))),
				ask -> "villages(%s) { nodes { id } }".formatted(
						ask.shuffled("orderBy: [{name: ASC}]", "first: " + ask.size(), "after: " + ask.cursor(byName))),
				ask -> "villages(orderBy: {name: ASC}, last: %s) { nodes { id } }".formatted(ask.size()),
				ask -> "villages(first: %s) { nodes { id } pageInfo { hasNextPage } }".formatted(ask.size()),
				ask -> ask.aliased("@place(id: %s) { @id @name }".formatted(ask.id())),
				ask -> ask.aliased("@nodes(ids: %s) { @id }".formatted(ask.ids())),
				ask -> ask.aliased("@_entities(representations: [{__typename: \"Village\", id: %s}, {id: %s, "
					.formatted(ask.id(), ask.id()) + "__typename: \"Place\"}]) { ... on Village { @name } }"),
				ask -> "villages(where: {id: {in: %s}}) { nodes { id name } }".formatted(ask.ids()),
				ask -> "villages(where: {%s}) { nodes { id name } }"
					.formatted(ask.shuffled("name: {contains: %s}".formatted(ask.text()),
							"territory: {startsWith: %s}".formatted(ask.text()))),
				ask -> "villages(where: {OR: [{name: {in: %s}}, {NOT: {name: {eq: %s}}}]}) { totalCount }"
					.formatted(ask.texts(), ask.text()),
				ask -> "villages(where: {aliases: {includesAny: %s}}) { totalCount }".formatted(ask.texts()),
				ask -> "search(%s) { totalCount nodes { id } }".formatted(ask.shuffled("types: [VILLAGE, PERSON]",
						"text: " + ask.typed(), "first: " + ask.size(), "after: " + ask.cursor(found))),
				ask -> "villages(where: {search: %s, parts: {some: {search: %s}}}) { nodes { id } }"
					.formatted(ask.typed(), ask.typed()),
				ask -> "villages(where: {aliases: {isNull: %s}}) { totalCount }".formatted(ask.truth()),
				ask -> "villages(where: {alliances: {count: {gte: %s}}}) { totalCount }".formatted(ask.size()),
				ask -> ask
					.aliased("@villages(first: %s) { @nodes { @name @organisations(first: %s) { @nodes { @name } } } }"
						.formatted(ask.size(), ask.size())),
				ask -> "a: villages(first: %s) { nodes { one: organisations(first: %s) { totalCount nodes { id } } } }"
					.formatted(ask.size(), ask.size()),
				ask -> "reserveOfficials(%s) { nodes { name reserveRecords { nodes { status from } } } }"
					.formatted(ask.shuffled("asOf: " + ask.date(), "first: " + ask.size(),
							"where: {reserveRecords: {some: {place: {id: {eq: %s}}}}}".formatted(ask.id()))),
				ask -> "mentorships(first: %s, orderBy: [{from: DESC}, {id: ASC}], asOf: %s) { nodes { state } }"
					.formatted(ask.size(), ask.date()),
				ask -> "alliances(first: %s) { nodes { members(where: {edge: {from: {lt: %s}}}) { edges { role } } } }"
					.formatted(ask.size(), ask.date()));
	}

	@Test
	void manyRequestsOfFewShapesAreFewStatements() {
		long seed = Proof.seed("shapes.seed");
		var random = new Random(seed);
		var shapes = shapes(cursors("villages", "orderBy: {id: ASC}"), cursors("villages", "orderBy: {name: ASC}"),
				cursors("search", "text: \"村\""));
		Map<Integer, Set<String>> texts = new HashMap<>();
		for (int number = 0; number < REQUESTS; number++) {
			int shape = number % shapes.size();
			statements.drain();
			JsonNode answer = requests.answer(RandomRequest.of(random, shapes.get(shape)));
			assertThat(answer.has("errors")).as("seed %d, request %d: %s", seed, number, answer).isFalse();
			texts.computeIfAbsent(shape, any -> new HashSet<>())
				.addAll(statements.drain().stream().map(Query::text).toList());
		}
		assertThat(texts.values()).as("texts of one shape, seed %d", seed).allSatisfy(of -> assertThat(of).hasSize(1));
		assertThat(texts.values().stream().flatMap(Set::stream).distinct()).hasSize(shapes.size());
	}

	private List<String> cursors(String field, String argument) {
		return requests.data("{ %s(first: 20, %s) { edges { cursor } } }".formatted(field, argument))
			.at("/" + field + "/edges")
			.valueStream()
			.map(edge -> edge.path("cursor").asString())
			.toList();
	}

}
