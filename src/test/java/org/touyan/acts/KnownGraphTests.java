package org.touyan.acts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.EmptyGraphTest;
import org.touyan.GraphQlRequests;

import static org.assertj.core.api.Assertions.assertThat;

/** What was believed at an earlier moment is what had been put on record by then. */
@EmptyGraphTest
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(EmptyGraphTest.LOCK)
class KnownGraphTests {

	private final GraphQlRequests requests;

	private final Township town;

	private final String village;

	KnownGraphTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
		this.town = new Township(requests);
		this.village = requests
			.data("{ villages(where: {territory: {startsWith: \"370112012\"}}, first: 1) { nodes { id } } }")
			.at("/villages/nodes/0/id")
			.asString();
	}

	private String lastChangeOf(String id) {
		return requests.data("{ history(id: \"%s\", first: 1) { at } }".formatted(id)).at("/history/0/at").asString();
	}

	private String holderOf(String post, String arguments, String day) {
		String asked = "node(id: \"%s\", asOf: \"%s\") { ... on Post { holdings { nodes { person { name } } } } }"
			.formatted(post, day);
		JsonNode answer = requests.data(arguments.isEmpty() ? "{ " + asked + " }"
				: "{ asKnown(of: \"%s\", knownAt: \"%s\") { undone query { %s } } }".formatted(post, arguments, asked));
		return (arguments.isEmpty() ? answer : answer.at("/asKnown/query")).at("/node/holdings/nodes/0/person/name")
			.asString("");
	}

	@Test
	void whoHeldAPostThenAsWeBelievedBeforeItWasCorrected() {
		String branch = town.branch("知", village);
		String post = town.post(branch, "支部书记", "SECRETARY", 1);
		String one = town.person("先任", "MALE", "1970-01-01", village);
		String other = town.person("后任", "MALE", "1971-01-01", village);
		String held = town.done("appoint",
				"person: \"%s\", post: \"%s\", manner: ELECTED, from: \"2024-01-01\"".formatted(one, post));
		String then = lastChangeOf(held);
		town.done("relieve", "holding: \"%s\", on: \"2025-01-01\"".formatted(held));
		town.done("appoint",
				"person: \"%s\", post: \"%s\", manner: ELECTED, from: \"2025-01-01\"".formatted(other, post));
		assertThat(holderOf(post, "", "2025-06-01")).isEqualTo("后任");
		assertThat(holderOf(post, then, "2025-06-01")).as("as it was known then").isEqualTo("先任");
		assertThat(holderOf(post, then, "2023-06-01")).as("of a day before").isEmpty();
		assertThat(holderOf(post, "2020-01-01", "2025-06-01")).as("before it was known at all").isEmpty();
		assertThat(holderOf(post, "", "2025-06-01")).as("nothing stays").isEqualTo("后任");
	}

	@Test
	void whatIsCorrectedIsKnownAsItWas() {
		String person = town.person("旧名", "FEMALE", "1990-05-05", village);
		String then = lastChangeOf(person);
		town.done("correctPerson", "person: \"%s\", name: \"新名\", bornOn: \"1990-05-06\"".formatted(person));
		JsonNode known = requests.data("""
				{ asKnown(of: "%1$s", knownAt: "%2$s") { at undone query {
				  node(id: "%1$s") { ... on Person { name bornOn } } } } }""".formatted(person, then)).path("asKnown");
		assertThat(known.path("undone").asInt()).isEqualTo(1);
		assertThat(known.at("/query/node/name").asString()).isEqualTo("旧名");
		assertThat(known.at("/query/node/bornOn").asString()).isEqualTo("1990-05-05");
	}

	@Test
	void eachActOfAListTellsWhatItHasChangedItself() {
		String first = town.person("前", "MALE", "1980-01-01", village);
		String then = lastChangeOf(first);
		String made = requests.data("""
				mutation { carryOut(acts: [
				  { registerPerson: { name: "甲", sex: MALE, bornOn: "1980-01-01", home: "%1$s" } }
				  { correctPerson: { person: "@1", name: "乙" } }
				  { correctPerson: { person: "@1", name: "丙" } }
				  { correctPerson: { person: "%2$s", name: "后" } }
				]) { nodes { id } } }""".formatted(village, first)).at("/carryOut/nodes/0/id").asString();
		JsonNode history = requests
			.data("{ history(id: \"%s\") { act changes { fields { field before after } } } }".formatted(made))
			.path("history");
		assertThat(history.findValuesAsString("act")).containsExactly("correctPerson", "correctPerson",
				"registerPerson");
		assertThat(history.at("/0/changes").toString())
			.isEqualTo("[{\"fields\":[{\"field\":\"name\",\"before\":\"\\\"乙\\\"\",\"after\":\"\\\"丙\\\"\"}]}]");
		assertThat(requests
			.data("{ asKnown(of: \"%s\", knownAt: \"%s\") { undone query { node(id: \"%s\") { id } } } }"
				.formatted(made, then, made))
			.at("/asKnown/query/node")
			.isNull()).as("not there yet").isTrue();
	}

	@Test
	void itStandsAloneAndIsAskedOfWhatIsSeen() {
		String person = town.person("独", "FEMALE", "1990-05-05", village);
		String known = "asKnown(of: \"%s\", knownAt: \"2026-01-01\") { undone }".formatted(person);
		assertThat(requests.code("{ %s other: villages(first: 1) { totalCount } }".formatted(known)))
			.isEqualTo("NOT_ALONE");
		assertThat(requests
			.code("{ asKnown(of: \"%s\", knownAt: \"2026-01-01\") { query { %s } } }".formatted(person, known)))
			.isEqualTo("NOT_ALONE");
		assertThat(requests.code("{ asKnown(of: \"nothing\", knownAt: \"2026-01-01\") { undone } }"))
			.isEqualTo("NOT_FOUND");
		assertThat(requests.code("{ asKnown(of: \"%s\", knownAt: \"once\") { undone } }".formatted(person)))
			.isEqualTo("INVALID_ARGUMENT");
	}

}
