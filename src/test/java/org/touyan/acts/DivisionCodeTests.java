package org.touyan.acts;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.EmptyGraphTest;
import org.touyan.GraphQlRequests;
import org.touyan.places.Divisions;

import static org.assertj.core.api.Assertions.assertThat;

/** Divisions get other codes, or become one, and all that belongs to them follows. */
@EmptyGraphTest
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(EmptyGraphTest.LOCK)
class DivisionCodeTests {

	private static final String RECODE = "place: \"%s\", code: \"%s\"";

	private static final String MERGE = "place: \"%s\", merged: \"%s\"";

	private final GraphQlRequests requests;

	private final Township town;

	DivisionCodeTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
		this.town = new Township(requests);
	}

	/** Villages that no other test looks for. */
	private String village(int number) {
		return requests.data("{ villages(where: {territory: {startsWith: \"370112013\"}}, first: 9) { nodes { id } } }")
			.at("/villages/nodes/%d/id".formatted(number))
			.asString();
	}

	private JsonNode village(String code, String fields) {
		return requests.data("{ node(id: \"%s\") { ... on Village { %s } } }".formatted(code, fields)).path("node");
	}

	private String seenBy(String territory, String person) {
		return requests
			.answerTo("codes-" + territory, "SUBDISTRICT_ORGANISER", territory,
					Map.of("query", "{ person(id: \"%s\") { id } }".formatted(person)))
			.at("/data/person/id")
			.asString("");
	}

	private int violations() {
		return requests.data("{ ruleViolations { totalCount nodes { rule area } } }")
			.at("/ruleViolations/totalCount")
			.asInt();
	}

	@Test
	void allOfAVillageFollowsItsCode(@Autowired Driver driver) {
		String old = village(2);
		String code = "370112016990";
		String post = town.post(town.branch("码甲", old), "码甲书记", "SECRETARY", 1);
		String person = town.person("码一", "MALE", "1980-03-04", old);
		String held = town.done("appoint",
				"person: \"%s\", post: \"%s\", manner: ELECTED, from: \"2024-01-01\"".formatted(person, post));
		String name = village(old, "name").path("name").asString();
		town.done("addPlaceAlias", "place: \"%s\", alias: \"码家庄\"".formatted(old));
		int before = violations();
		town.done("recodePlace", RECODE.formatted(old, code));

		JsonNode told = village(code,
				"name pinyin aliases territory subdistrict { id } organisations { nodes { territory posts { nodes { territory } } } }");
		assertThat(told.path("name").asString()).isEqualTo(name);
		assertThat(told.path("pinyin").asString()).isNotEmpty();
		assertThat(told.path("territory").asString()).isEqualTo(code);
		assertThat(told.at("/subdistrict/id").asString()).isEqualTo("370112016000");
		assertThat(told.at("/organisations/nodes/0/territory").asString()).isEqualTo(code);
		assertThat(told.at("/organisations/nodes/0/posts/nodes/0/territory").asString()).isEqualTo(code);
		assertThat(requests.data("{ node(id: \"%s\") { ... on Holding { territory } } }".formatted(held))
			.at("/node/territory")
			.asString()).isEqualTo(code);
		assertThat(village(old, "id").isNull()).isTrue();
		assertThat(requests.data("{ search(text: \"码家庄\") { nodes { id } } }").at("/search/nodes/0/id").asString())
			.isEqualTo(code);
		assertThat(seenBy("370112016", person)).isEqualTo(person);
		assertThat(seenBy("370112013", person)).isEmpty();
		assertThat(violations()).isEqualTo(before);
		String record = requests
			.data("{ history(id: \"%s\") { act changes { fields { field before after } } } }".formatted(code))
			.toString();
		assertThat(record).contains("recodePlace", "nodes", old).doesNotContain(held);
		assertThat(driver.executableQuery("MATCH (:Merged {id: $id})-[:MERGED_INTO]->(n:Village) RETURN n.id AS id")
			.withParameters(Map.of("id", old))
			.execute()
			.records()
			.getFirst()
			.get("id")
			.asString()).isEqualTo(code);
		town.done("recodePlace", RECODE.formatted(code, old));
		assertThat(village(old, "subdistrict { id }").at("/subdistrict/id").asString()).isEqualTo("370112013000");
		assertThat(seenBy("370112013", person)).isEqualTo(person);
	}

	@Test
	void theVillagesOfASubdistrictFollowItsCode(@Autowired Driver driver, @Autowired Divisions divisions) {
		String count = "{ villages(where: {territory: {startsWith: \"%s\"}}) { totalCount nodes { id territory } } }";
		JsonNode villages = requests.data(count.formatted("370112016")).path("villages");
		String person = town.person("码二", "MALE", "1980-03-04", villages.at("/nodes/0/id").asString());
		long places = places(driver);
		town.done("recodePlace", RECODE.formatted("370112016000", "370112990000"));
		JsonNode moved = requests.data(count.formatted("370112990")).path("villages");
		assertThat(moved.path("totalCount").asInt()).isEqualTo(villages.path("totalCount").asInt()).isPositive();
		moved.path("nodes").forEach(node -> assertThat(node.path("id")).isEqualTo(node.path("territory")));
		assertThat(requests.data(count.formatted("370112016")).at("/villages/totalCount").asInt()).isZero();
		assertThat(seenBy("370112990", person)).isEqualTo(person);
		assertThat(requests.data("{ node(id: \"370112990000\") { ... on Subdistrict { villages { totalCount } } } }")
			.at("/node/villages/totalCount")
			.asInt()).isEqualTo(villages.path("totalCount").asInt());
		divisions.afterPropertiesSet();
		assertThat(places(driver)).as("the table of divisions does not come back").isEqualTo(places);
		town.done("recodePlace", RECODE.formatted("370112990000", "370112016000"));
		assertThat(requests.data(count.formatted("370112016")).at("/villages/totalCount").asInt())
			.isEqualTo(villages.path("totalCount").asInt());
		assertThat(driver.executableQuery("MATCH (m:Merged), (n:Entity {id: m.id}) RETURN count(*) AS both")
			.execute()
			.records()
			.getFirst()
			.get("both")
			.asInt()).isZero();
	}

	private static long places(Driver driver) {
		return driver.executableQuery("MATCH (n:Place) RETURN count(n) AS places")
			.execute()
			.records()
			.getFirst()
			.get("places")
			.asLong();
	}

	@Test
	void aCodeIsOfTheSameLevelAndNotTaken() {
		String place = village(3);
		String other = village(4);
		for (String code : new String[] { other, "370112990000", "370112990001", "37011299", "abc", "370112000000" }) {
			assertThat(town.refused("recodePlace", RECODE.formatted(place, code))).as("%s", code)
				.isEqualTo("INVALID_ARGUMENT");
		}
		assertThat(town.refused("recodePlace", RECODE.formatted("370112000000", "370113000000")))
			.isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("recodePlace", RECODE.formatted("370112013000", "370112016000")))
			.isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("recodePlace", RECODE.formatted(place, "370112013990") + ", version: 77"))
			.isEqualTo("STALE_VERSION");
		assertThat(as("SUBDISTRICT_ORGANISER", "370112013", RECODE.formatted(place, "370112013990")))
			.isEqualTo("FORBIDDEN");
		assertThat(as("DEPARTMENT_ADMINISTRATOR", "370112013", RECODE.formatted(place, "370112016991")))
			.as("out of the territory")
			.isEqualTo("FORBIDDEN");
	}

	private String as(String role, String territory, String input) {
		return requests
			.answerTo("codes-" + role, role, territory,
					Map.of("query", "mutation { recodePlace(input: {%s}) { change { seq } } }".formatted(input)))
			.at("/errors/0/extensions/code")
			.asString("");
	}

	@Test
	void ofTwoVillagesOneStaysWithAllOfBoth() {
		String stays = village(5);
		String goes = village(6);
		String branch = town.branch("码乙", goes);
		String person = town.person("码三", "MALE", "1980-03-04", goes);
		String mentor = town.mentor(person, goes, 2, "2024-01-01");
		int before = violations();
		assertThat(town.refused("mergePlaces", MERGE.formatted(stays, stays))).isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("mergePlaces", MERGE.formatted(stays, "370112013000"))).isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("mergePlaces", MERGE.formatted("370112013000", "370112016000")))
			.isEqualTo("INVALID_STATE");
		town.done("mergePlaces", MERGE.formatted(stays, goes));
		JsonNode told = requests.data("""
				{ organisation(id: "%s") { territory seat { id } } person(id: "%s") { home { id } }
				  node(id: "%s") { ... on MentorRegistration { territory place { id } } }
				  gone: node(id: "%s") { id } }""".formatted(branch, person, mentor, goes));
		assertThat(told.at("/organisation/territory").asString()).isEqualTo(stays);
		assertThat(told.at("/organisation/seat/id").asString()).isEqualTo(stays);
		assertThat(told.at("/person/home/id").asString()).isEqualTo(stays);
		assertThat(told.at("/node/territory").asString()).isEqualTo(stays);
		assertThat(told.at("/node/place/id").asString()).isEqualTo(stays);
		assertThat(told.path("gone").isNull()).isTrue();
		assertThat(violations()).isEqualTo(before);
	}

}
