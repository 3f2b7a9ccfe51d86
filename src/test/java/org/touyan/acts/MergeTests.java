package org.touyan.acts;

import java.time.LocalDate;
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
import org.touyan.people.IdentityNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** Two records of one become one, with all that belongs to either. */
@EmptyGraphTest
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(EmptyGraphTest.LOCK)
class MergeTests {

	private static final String MERGE = "person: \"%s\", duplicate: \"%s\"";

	private final GraphQlRequests requests;

	private final Township town;

	private final String village;

	private final String neighbour;

	MergeTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
		this.town = new Township(requests);
		JsonNode places = requests.data("{ villages(last: 6) { nodes { id } } }").at("/villages/nodes");
		this.village = places.path(0).path("id").asString();
		this.neighbour = places.path(1).path("id").asString();
	}

	private String person(String name, String home) {
		return town.person(name, "MALE", "1980-03-04", home);
	}

	private String appoint(String person, String post, String from) {
		return town.done("appoint",
				"person: \"%s\", post: \"%s\", manner: ELECTED, from: \"%s\"".formatted(person, post, from));
	}

	@Test
	void allThatBelongsToTheSecondBelongsToTheFirst(@Autowired Driver driver) {
		String first = person("并一", village);
		String second = person("并一", neighbour);
		town.done("correctPerson", "person: \"%s\", nativePlace: \"山东历城\", phone: \"13812345678\"".formatted(second));
		town.done("correctPerson", "person: \"%s\", nativePlace: \"山东章丘\"".formatted(first));
		String held = appoint(second, town.post(town.branch("并", neighbour), "并村书记", "SECRETARY", 1), "2024-01-01");
		String mentee = person("并二", village);
		town.mentor(second, neighbour, 2, "2024-01-01");
		String pair = town.done("proposeMentorship", town.pair(second, mentee, village, "2024-01-01"));
		String assessed = town.done("recordAssessment",
				"person: \"%s\", year: 2024, grade: COMPETENT, assessedOn: \"2025-01-10\"".formatted(second));
		String training = town.done("recordTraining",
				"series: \"甲\", title: \"乙\", hours: 2, attendees: [{person: \"%s\"}, {person: \"%s\", result: PASSED}]"
					.formatted(first, second));
		String kin = person("并亲", village);
		relate(driver, second, kin);
		town.done("mergePeople", MERGE.formatted(first, second) + ", version: 3, duplicateVersion: 4");

		JsonNode told = requests.data("""
				{ node(id: "%2$s") { id } person(id: "%1$s") { nativePlace phone home { id } holdings { nodes { id } }
				  mentorships { nodes { id } } mentorRegistrations { totalCount } annualAssessments { nodes { id } }
				  trainings { nodes { id } } }
				  people(where: {name: {eq: "并一"}}) { nodes { id } } search(text: "并一") { nodes { id } }
				  ruleViolations(area: "%3$s") { totalCount } }""".formatted(first, second, neighbour));
		assertThat(told.path("node").isNull()).isTrue();
		assertThat(told.at("/person/nativePlace").asString()).as("what the first has stays").isEqualTo("山东章丘");
		assertThat(told.at("/person/phone").asString()).as("sealed once").isEqualTo("13812345678");
		assertThat(told.at("/person/home/id").asString()).isEqualTo(village);
		assertThat(told.at("/person/holdings/nodes/0/id").asString()).isEqualTo(held);
		assertThat(told.at("/person/mentorships/nodes/0/id").asString()).isEqualTo(pair);
		assertThat(told.at("/person/mentorRegistrations/totalCount").asInt()).isEqualTo(1);
		assertThat(told.at("/person/annualAssessments/nodes/0/id").asString()).isEqualTo(assessed);
		assertThat(told.at("/person/trainings/nodes").size()).as("one attendance of %s", training).isEqualTo(1);
		assertThat(told.at("/people/nodes").size()).isEqualTo(1);
		assertThat(told.at("/search/nodes").toString()).contains(first).doesNotContain(second);
		assertThat(told.at("/ruleViolations/totalCount").asInt()).isZero();
		assertThat(kin(driver, kin)).isEqualTo(first);
		assertThat(requests
			.answerTo("merge-seen", "SUBDISTRICT_ORGANISER", neighbour.substring(0, 9),
					Map.of("query", "{ person(id: \"%s\") { id } }".formatted(first)))
			.at("/data/person/id")
			.asString()).as("seen where the second was").isEqualTo(first);
	}

	/** Kin are in no field; acts do not write them. */
	private static void relate(Driver driver, String one, String other) {
		driver.executableQuery("MATCH (a:Person {id: $a}), (b:Person {id: $b}) CREATE (a)-[:KIN_OF]->(b)")
			.withParameters(Map.of("a", one, "b", other))
			.execute();
	}

	private static String kin(Driver driver, String of) {
		return driver.executableQuery("MATCH (:Person {id: $id})-[:KIN_OF]-(kin) RETURN kin.id AS id")
			.withParameters(Map.of("id", of))
			.execute()
			.records()
			.getFirst()
			.get("id")
			.asString();
	}

	@Test
	void theRecordSaysWhatTheSecondWas(@Autowired Driver driver) {
		String first = person("并三", village);
		String second = person("并三", neighbour);
		town.done("correctPerson", "person: \"%s\", nativePlace: \"山东历城\"".formatted(second));
		town.done("mergePeople", MERGE.formatted(first, second));
		JsonNode history = requests
			.data("{ history(id: \"%s\") { act changes { type fields { field before after } } } }".formatted(first))
			.path("history");
		assertThat(history.at("/0/act").asString()).isEqualTo("mergePeople");
		assertThat(history.at("/0/changes/0/fields").toString()).contains("merged", second, "nativePlace");
		assertThat(history.size()).as("both records, what was done to the second, and the merge").isEqualTo(4);
		assertThat(requests.data("{ history(id: \"%s\") { act } }".formatted(second)).path("history").size())
			.as("by the id of the second as well")
			.isEqualTo(4);
		String logged = driver
			.executableQuery("MATCH (c:Change {act: 'mergePeople', subject: $id}) RETURN c.before AS b")
			.withParameters(Map.of("id", first))
			.execute()
			.records()
			.getFirst()
			.get("b")
			.asString();
		assertThat(logged).contains(second, "山东历城", "并三");
	}

	@Test
	void whoIsSomebodyElseIsNotMerged() {
		String first = person("并四", village);
		assertThat(town.refused("mergePeople", MERGE.formatted(first, first))).isEqualTo("INVALID_ARGUMENT");
		assertThat(
				town.refused("mergePeople", MERGE.formatted(first, town.person("并四", "FEMALE", "1980-03-04", village))))
			.isEqualTo("INVALID_ARGUMENT");
		assertThat(
				town.refused("mergePeople", MERGE.formatted(first, town.person("并四", "MALE", "1980-03-05", village))))
			.isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("mergePeople", MERGE.formatted(numbered("并五", 123), numbered("并五", 125))))
			.isEqualTo("INVALID_ARGUMENT");
		String second = person("并四", village);
		assertThat(town.refused("mergePeople", MERGE.formatted(first, second) + ", duplicateVersion: 9"))
			.isEqualTo("STALE_VERSION");
		for (String role : new String[] { "SUBDISTRICT_ORGANISER", "VILLAGE_CLERK" }) {
			assertThat(as(role, "370112", first, second)).as("%s", role).isEqualTo("FORBIDDEN");
		}
		town.done("mergePeople", MERGE.formatted(first, second));
		assertThat(town.refused("mergePeople", MERGE.formatted(first, second))).isEqualTo("NOT_FOUND");
		assertThat(town.refused("correctPerson", "person: \"%s\", nativePlace: \"山东\"".formatted(second)))
			.isEqualTo("NOT_FOUND");
	}

	private String numbered(String name, int number) {
		return town.done("registerPerson",
				"name: \"%s\", sex: MALE, bornOn: \"1980-03-04\", home: \"%s\", identityNumber: \"%s\"".formatted(name,
						village, IdentityNumber.of("370112", LocalDate.of(1980, 3, 4), number).digits()));
	}

	private String as(String role, String territory, String first, String second) {
		return requests
			.answerTo("merge-" + role + territory, role, territory,
					Map.of("query",
							"mutation { mergePeople(input: {%s}) { change { seq } } }"
								.formatted(MERGE.formatted(first, second))))
			.at("/errors/0/extensions/code")
			.asString("");
	}

	@Test
	void anAdministratorMergesWithinTheTerritory() {
		String first = person("并六", village);
		String second = person("并六", village);
		String elsewhere = person("并六",
				requests.data("{ villages(first: 1) { nodes { id } } }").at("/villages/nodes/0/id").asString());
		String area = village.substring(0, 9);
		assertThat(as("DEPARTMENT_ADMINISTRATOR", area, first, elsewhere)).isEqualTo("NOT_FOUND");
		assertThat(as("DEPARTMENT_ADMINISTRATOR", area, first, second)).isEmpty();
	}

	@Test
	void theRulesJudgeWhatComesOfIt() {
		String post = town.post(town.branch("并七", village), "并七委员", "PARTY_COMMITTEE_MEMBER", 3);
		String first = person("并七", village);
		String second = person("并七", village);
		String held = appoint(first, post, "2024-01-01");
		String again = appoint(second, post, "2024-06-01");
		assertThat(town.refused("mergePeople", MERGE.formatted(first, second))).isEqualTo("SAME_POST_TWICE");
		assertThat(requests.data("{ person(id: \"%s\") { id } }".formatted(second)).at("/person/id").asString())
			.isEqualTo(second);
		town.done("relieve", "holding: \"%s\", on: \"2024-06-01\"".formatted(held));
		town.done("mergePeople", MERGE.formatted(first, second));
		assertThat(requests.data("{ person(id: \"%s\") { holdings { nodes { id } } } }".formatted(first))
			.at("/person/holdings/nodes/0/id")
			.asString()).isEqualTo(again);

		String mentor = person("并八", village);
		String pupil = person("并八", village);
		town.mentor(mentor, village, 2, "2024-01-01");
		town.done("proposeMentorship", town.pair(mentor, pupil, village, "2024-01-01"));
		assertThat(town.refused("mergePeople", MERGE.formatted(mentor, pupil))).isEqualTo("MENTORS_THEMSELVES");
	}

	@Test
	void aTrialOfAMergeLeavesBoth() {
		String first = person("并九", village);
		String second = person("并九", village);
		JsonNode tried = requests.data("""
				mutation { carryOut(dryRun: true, acts: [{ mergePeople: { person: "%s", duplicate: "%s" } }]) {
				  query { people(where: {name: {eq: "并九"}}) { totalCount } } } }""".formatted(first, second));
		assertThat(tried.at("/carryOut/query/people/totalCount").asInt()).isEqualTo(1);
		assertThat(requests.data("{ people(where: {name: {eq: \"并九\"}}) { totalCount } }")
			.at("/people/totalCount")
			.asInt()).isEqualTo(2);
	}

	@Test
	void anOrganisationIsMergedWithItsPostsAndTerms() {
		String first = town.branch("合甲", village);
		String second = town.branch("合乙", village);
		String post = town.post(second, "合乙书记", "SECRETARY", 1);
		appoint(person("合一", village), post, "2024-01-01");
		String term = town.done("openTerm", "organisation: \"%s\", number: 1, from: \"2022-01-01\"".formatted(second));
		String alliance = town.done("formAlliance", """
				name: "合并联建", kind: VILLAGE_AREA, lead: "%s", members: ["%s"], place: "%s", foundedOn: "2024-01-01"
				""".formatted(second, village, village));
		String merge = "organisation: \"%s\", merged: \"%s\"";
		String committee = town.done("setUpCommittee",
				"name: \"合村委会\", kind: VILLAGERS, seat: \"%s\"".formatted(village));
		for (String other : new String[] { first, committee, town.branch("合丙", neighbour) }) {
			assertThat(town.refused("mergeOrganisations", merge.formatted(first, other))).isEqualTo("INVALID_ARGUMENT");
		}
		String open = town.done("openTerm", "organisation: \"%s\", number: 1, from: \"2022-01-01\"".formatted(first));
		assertThat(town.refused("mergeOrganisations", merge.formatted(first, second))).isEqualTo("TERMS_OVERLAP");
		town.done("closeTerm", "term: \"%s\", on: \"2022-01-01\"".formatted(open));
		town.done("mergeOrganisations", merge.formatted(first, second));
		JsonNode told = requests.data("""
				{ organisation(id: "%s") { posts { nodes { id } } terms { nodes { id } }
				    ... on PartyOrganisation { ledAlliances { nodes { id } } } }
				  gone: organisation(id: "%s") { id } }""".formatted(first, second));
		assertThat(told.at("/organisation/posts/nodes/0/id").asString()).isEqualTo(post);
		assertThat(told.at("/organisation/terms/nodes").toString()).contains(term);
		assertThat(told.at("/organisation/ledAlliances/nodes/0/id").asString()).isEqualTo(alliance);
		assertThat(told.path("gone").isNull()).isTrue();
	}

}
