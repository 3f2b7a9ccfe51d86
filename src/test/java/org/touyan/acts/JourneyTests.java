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

/** A small subdistrict is set up, staffed, mentored, allied and asked, through the API alone. */
@EmptyGraphTest
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(EmptyGraphTest.LOCK)
class JourneyTests {

	private final GraphQlRequests requests;

	private final Township town;

	JourneyTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
		this.town = new Township(requests);
	}

	@Test
	void aSubdistrictComesToLife() {
		JsonNode places = requests.data(
				"{ villages(where: {territory: {startsWith: \"370112\"}}, first: 3) { nodes { id name subdistrict { id } } } }")
			.at("/villages/nodes");
		String village = places.path(0).path("id").asString();
		String neighbour = places.path(1).path("id").asString();
		String branch = town.branch("东", village);
		String secretaryPost = town.post(branch, "东村党支部书记", "SECRETARY", 1);
		String memberPost = town.post(branch, "东村党支部委员", "PARTY_COMMITTEE_MEMBER", 2);
		String term = town.done("openTerm", "organisation: \"%s\", number: 1, from: \"2021-03-01\"".formatted(branch));
		String secretary = town.person("王建国", "MALE", "1975-05-02", village);
		String old = town.person("李秀英", "FEMALE", "1968-01-15", village);
		String young = town.person("张小雨", "FEMALE", "1996-09-09", village);
		String held = town.done("appoint",
				"person: \"%s\", post: \"%s\", manner: ELECTED, from: \"2021-03-01\", term: \"%s\"".formatted(secretary,
						secretaryPost, term));
		town.done("appoint", "person: \"%s\", post: \"%s\", manner: ELECTED, from: \"2021-03-01\", term: \"%s\""
			.formatted(old, memberPost, term));

		String record = town.done("nominateReserve", """
				person: "%s", place: "%s", kind: SECRETARY_RESERVE, post: "%s", source: RETURNED_GRADUATE,
				recommendation: BRANCH, on: "2023-01-10"
				""".formatted(young, village, secretaryPost));
		town.done("admitReserve", "record: \"%s\", on: \"2023-03-01\"".formatted(record));
		town.mentor(secretary, village, 1, "2022-01-01");
		String pair = town.done("proposeMentorship", town.pair(secretary, young, village, "2023-04-01"));
		town.done("confirmMentorship", "mentorship: \"%s\", on: \"2023-04-10\"".formatted(pair));
		town.done("recordMentoringActivity",
				"mentorship: \"%s\", kind: SHADOWING, heldOn: \"2023-06-05\", hours: 4".formatted(pair));
		town.done("closeMentorship", "mentorship: \"%s\", on: \"2024-04-01\"".formatted(pair));
		assertThat(town.refused("graduateMentorship", "mentorship: \"%s\", on: \"2024-04-02\"".formatted(pair)))
			.isEqualTo("INVALID_STATE");
		town.done("assessMentorship",
				"mentorship: \"%s\", score: 92, grade: EXCELLENT, assessedOn: \"2024-04-03\"".formatted(pair));
		town.done("graduateMentorship", "mentorship: \"%s\", on: \"2024-04-05\"".formatted(pair));
		town.done("reviewReserve", "record: \"%s\", isRetained: true, on: \"2024-03-01\"".formatted(record));
		town.done("inspectReserve", "record: \"%s\", on: \"2025-02-01\"".formatted(record));
		town.done("relieve", "holding: \"%s\", on: \"2025-03-01\"".formatted(held));
		String follower = town.done("appointReserve",
				"record: \"%s\", manner: BY_ELECTION, from: \"2025-03-01\", term: \"%s\"".formatted(record, term));

		town.done("formAlliance",
				"""
						name: "东片联建", kind: VILLAGE_AREA, lead: "%s", members: ["%s", "%s"], place: "%s", foundedOn: "2024-01-01"
						"""
					.formatted(branch, village, neighbour, village));
		assertThat(asked(village, follower)).isEqualTo("""
				secretary 张小雨 since 2025-03-01, before 王建国
				mentored by 王建国, GRADUATED, 1 activities
				reserve APPOINTED, over on 2025-03-01
				allied with 2 under 东党支部
				broken 0""");
	}

	/** What the API says of it, as a person would put it. */
	private String asked(String village, String holding) {
		JsonNode data = requests
			.data("""
					{ holding: node(id: "%1$s") { ... on Holding { from person { name menteeships(during: {from: "2023-01-01"}) { nodes { state mentor { name }
					  activities { totalCount } } } reserveRecords(during: {from: "2023-01-01"}) { nodes { status to } } } } }
					  before: holdings(asOf: "2025-02-28", where: {post: {kind: {eq: SECRETARY}}, territory: {eq: "%2$s"}}) {
					    nodes { person { name } } }
					  alliances(where: {members: {some: {onVillage: {id: {eq: "%2$s"}}}}}) { nodes {
					    members { totalCount } leaders { nodes { name } } } }
					  ruleViolations(area: "%2$s") { totalCount } }"""
				.formatted(holding, village));
		JsonNode holder = data.path("holding");
		JsonNode pair = data.at("/holding/person/menteeships/nodes/0");
		JsonNode reserve = data.at("/holding/person/reserveRecords/nodes/0");
		return """
				secretary %s since %s, before %s
				mentored by %s, %s, %d activities
				reserve %s, over on %s
				allied with %d under %s
				broken %d""".formatted(holder.at("/person/name").asString(), holder.path("from").asString(),
				data.at("/before/nodes/0/person/name").asString(), pair.at("/mentor/name").asString(),
				pair.path("state").asString(), pair.at("/activities/totalCount").asInt(),
				reserve.path("status").asString(), reserve.path("to").asString(),
				data.at("/alliances/nodes/0/members/totalCount").asInt(),
				data.at("/alliances/nodes/0/leaders/nodes/0/name").asString(),
				data.at("/ruleViolations/totalCount").asInt());
	}

}
