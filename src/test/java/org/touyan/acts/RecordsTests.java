package org.touyan.acts;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.EmptyGraphTest;
import org.touyan.GraphQlRequests;

import static org.assertj.core.api.Assertions.assertThat;

/** What is put on record of people, alliances and places, at its edges. */
@EmptyGraphTest
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(EmptyGraphTest.LOCK)
class RecordsTests {

	private final GraphQlRequests requests;

	private final Township town;

	private final String village;

	private final String community;

	RecordsTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
		this.town = new Township(requests);
		this.village = one("villages");
		this.community = one("communities");
	}

	private String one(String places) {
		return requests
			.data("{ %s(where: {territory: {startsWith: \"370112\"}}, last: 2) { nodes { id } } }".formatted(places))
			.path(places)
			.at("/nodes/0/id")
			.asString();
	}

	private String person(String name) {
		return town.person(name, "MALE", "1980-03-04", village);
	}

	private JsonNode as(String role, String territory, String act, String input) {
		return requests.answerTo("records-" + role + territory, role, territory,
				Map.of("query", "mutation { %s(input: {%s}) { change { seq } } }".formatted(act, input)));
	}

	@Test
	void aTrainingHasItsAttendeesWithTheirResults() {
		String one = person("训一");
		String two = person("训二");
		String input = "series: \"砺社学堂\", title: \"%s\", heldOn: \"2025-03-01\", hours: %d, attendees: [%s]";
		String both = "{person: \"%s\", result: EXCELLENT}, {person: \"%s\"}".formatted(one, two);
		String training = town.done("recordTraining", input.formatted("换届政策", 8, both));
		JsonNode told = requests
			.data("{ node(id: \"%s\") { ... on Training { heldOn attendees { edges { result node { id } } } } } }"
				.formatted(training))
			.path("node");
		assertThat(told.path("heldOn").asString()).isEqualTo("2025-03-01");
		assertThat(told.at("/attendees/edges").size()).isEqualTo(2);
		assertThat(told.toString()).contains("EXCELLENT");
		assertThat(requests.data("{ history(id: \"%s\") { act } }".formatted(two)).at("/history/0/act").asString())
			.isEqualTo("recordTraining");
		assertThat(requests.data("{ trainings(where: {title: {eq: \"换届政策\"}}) { totalCount } }")
			.at("/trainings/totalCount")
			.asInt()).isEqualTo(1);
		for (String wrong : new String[] { input.formatted("换届政策", 0, both), input.formatted("换届政策", 1001, both),
				input.formatted(" ", 8, both), input.formatted("换届政策", 8, ""),
				input.formatted("换届政策", 8, both + both) }) {
			assertThat(town.refused("recordTraining", wrong)).isEqualTo("INVALID_ARGUMENT");
		}
		assertThat(town.refused("recordTraining", input.formatted("政策", 8, "{person: \"%s\"}".formatted(village))))
			.isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("recordTraining", input.formatted("政策", 8, "{person: \"01ARZ3NDEKTSV4RRFFQ69G5FAV\"}")))
			.isEqualTo("NOT_FOUND");
		assertThat(as("SUBDISTRICT_ORGANISER", "370112001", "recordTraining", input.formatted("政策", 8, both))
			.at("/errors/0/extensions/code")
			.asString()).isEqualTo("NOT_FOUND");
	}

	@Test
	void whatAnActOfAListCreatesAttendsATraining() {
		JsonNode answer = requests.data("""
				mutation { carryOut(acts: [
				  { registerPerson: { name: "训三", sex: MALE, bornOn: "1980-01-01", home: "%s" } }
				  { recordTraining: { series: "砺社学堂", title: "岗前", hours: 4, attendees: [{person: "@1"}] } } ]) {
				  nodes { ... on Training { attendees { nodes { name } } } } } }""".formatted(village));
		assertThat(answer.at("/carryOut/nodes/1/attendees/nodes/0/name").asString()).isEqualTo("训三");
	}

	@Test
	void anAwardHasItsWinners() {
		String one = person("奖一");
		String input = "name: \"%s\", level: CITY, wonOn: \"2025-07-01\", winners: [%s]";
		String award = town.done("recordAward", input.formatted("优秀党务工作者", "\"" + one + "\""));
		assertThat(requests.data("{ person(id: \"%s\") { awards { nodes { id level rank } } } }".formatted(one))
			.at("/person/awards/nodes/0/id")
			.asString()).isEqualTo(award);
		assertThat(requests.data("{ search(text: \"yxdwgzz\") { nodes { id } } }").toString()).contains(award);
		assertThat(town.refused("recordAward", input.formatted("优秀", ""))).isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("recordAward", input.formatted("", "\"" + one + "\""))).isEqualTo("INVALID_ARGUMENT");
	}

	@Test
	void thereIsOneAssessmentOfEachYear() {
		String one = person("考一");
		String input = "person: \"%s\", year: %d, grade: EXCELLENT, assessedOn: \"%s\"";
		String made = town.done("recordAssessment", input.formatted(one, 2024, "2025-01-20"));
		assertThat(town.refused("recordAssessment", input.formatted(one, 2024, "2025-02-20")))
			.isEqualTo("ASSESSED_TWICE");
		town.done("recordAssessment", input.formatted(one, 2023, "2024-01-20"));
		for (String wrong : new String[] { input.formatted(one, 2026, "2025-12-31"),
				input.formatted(one, 1948, "2025-01-20"), input.formatted(one, 2025, "2999-01-20") }) {
			assertThat(town.refused("recordAssessment", wrong)).isEqualTo("INVALID_ARGUMENT");
		}
		String query = "{ person(id: \"%s\", asOf: \"%s\") { annualAssessments { nodes { id year grade } } } }";
		assertThat(requests.data(query.formatted(one, "2025-01-19")).at("/person/annualAssessments/nodes").size())
			.isEqualTo(1);
		assertThat(requests.data(query.formatted(one, "2025-01-20")).toString()).contains(made);
		String all = "{ annualAssessments(where: {person: {id: {eq: \"%s\"}}}) { nodes { grade } } }".formatted(one);
		assertThat(requests.answerTo("records-clerk", "VILLAGE_CLERK", village, Map.of("query", all))
			.at("/data/annualAssessments/nodes")
			.size()).as("clerks do not read assessments").isZero();
		assertThat(as("SUBDISTRICT_ORGANISER", village.substring(0, 9), "recordAssessment",
				input.formatted(one, 2024, "2025-02-20"))
			.at("/errors/0/extensions/violations/0/rule")
			.asString()).isEqualTo("ASSESSED_TWICE");
	}

	@Test
	void theVisitorsOfAYearThatIsOverAreRecordedOnce() {
		String input = "host: \"%s\", year: %d, visits: %d, countedOn: \"2025-02-01\"";
		town.done("recordVisitors", input.formatted(village, 2024, 1200));
		assertThat(town.refused("recordVisitors", input.formatted(village, 2024, 1300))).isEqualTo("INVALID_STATE");
		assertThat(town.refused("recordVisitors", input.formatted(village, 2025, 1300))).isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("recordVisitors", input.formatted(village, 2023, -1))).isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("recordVisitors", input.formatted(community, 2023, 1))).isEqualTo("INVALID_ARGUMENT");
		town.done("recordVisitors", input.formatted(village, 2023, 0));
		assertThat(
				requests.data("{ node(id: \"%s\") { ... on Village { visitors { totalCount } } } }".formatted(village))
					.at("/node/visitors/totalCount")
					.asInt())
			.isEqualTo(2);
	}

	@Test
	void aProjectIsOfAlliancesOrPlaces() {
		String alliance = town.done("formAlliance", """
				name: "项目联建", kind: VILLAGE_AREA, lead: "%s", members: ["%s"], place: "%s", foundedOn: "2024-01-01"
				""".formatted(town.branch("项目", village), village, village));
		String input = "name: \"%s\", kind: TOURISM, startedOn: \"2025-03-01\"%s";
		String project = town.done("recordProject", input.formatted("民宿群",
				", investment: 500000, alliances: [\"%s\"], places: [\"%s\"]".formatted(alliance, village)));
		JsonNode told = requests.data(
				"{ node(id: \"%s\") { ... on Project { investment alliances { nodes { id } } places { nodes { id } } } } }"
					.formatted(project))
			.path("node");
		assertThat(told.path("investment").asInt()).isEqualTo(500000);
		assertThat(told.at("/alliances/nodes/0/id").asString()).isEqualTo(alliance);
		assertThat(told.at("/places/nodes/0/id").asString()).isEqualTo(village);
		assertThat(town.refused("recordProject", input.formatted("无主", ""))).isEqualTo("INVALID_ARGUMENT");
		String there = ", places: [\"%s\"]".formatted(village);
		assertThat(town.refused("recordProject", input.formatted("负数", there + ", investment: -1")))
			.isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("recordProject", input.formatted("倒置", there + ", completedOn: \"2025-02-28\"")))
			.isEqualTo("DATES_IN_DISORDER");
		town.done("recordProject", input.formatted("当日", there + ", completedOn: \"2025-03-01\""));
	}

	@Test
	void aCommunityAndAVillageArePairedOnceAtATime() {
		String input = "community: \"%s\", village: \"%s\", agreementNo: \"共建-1\", from: \"%s\"";
		String pairing = town.done("pairCommunity", input.formatted(community, village, "2024-01-01"));
		assertThat(town.refused("pairCommunity", input.formatted(community, village, "2025-01-01")))
			.isEqualTo("COMMUNITY_PAIRED_TWICE");
		assertThat(town.refused("pairCommunity", input.formatted(village, community, "2025-01-01")))
			.isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("unpairCommunity", "pairing: \"%s\", version: 7".formatted(pairing)))
			.isEqualTo("STALE_VERSION");
		town.done("unpairCommunity", "pairing: \"%s\", on: \"2025-01-01\", version: 1".formatted(pairing));
		assertThat(town.refused("unpairCommunity", "pairing: \"%s\"".formatted(pairing))).isEqualTo("ALREADY_ENDED");
		assertThat(town.refused("pairCommunity", input.formatted(community, village, "2024-12-31")))
			.isEqualTo("COMMUNITY_PAIRED_TWICE");
		town.done("pairCommunity", input.formatted(community, village, "2025-01-01"));
		String query = "{ pairings(asOf: \"%s\") { nodes { id community { id } village { id } } } }";
		assertThat(requests.data(query.formatted("2024-12-31")).at("/pairings/nodes/0/id").asString())
			.isEqualTo(pairing);
		assertThat(requests.data(query.formatted("2025-01-01")).at("/pairings/nodes").size()).isEqualTo(1);
		assertThat(as("SUBDISTRICT_ORGANISER", "370112001", "pairCommunity",
				input.formatted(community, village, "2026-01-01"))
			.at("/errors/0/extensions/code")
			.asString()).isEqualTo("NOT_FOUND");
	}

	@Test
	void aPlaceIsFoundByItsNewNames() {
		String place = requests.data("{ villages(first: 1) { nodes { id } } }").at("/villages/nodes/0/id").asString();
		town.done("correctPlaceName", "place: \"%s\", name: \"飞燕岭村\"".formatted(place));
		town.done("addPlaceAlias", "place: \"%s\", alias: \"鹤鸣庄\"".formatted(place));
		for (String text : new String[] { "飞燕岭", "fyl", "鹤鸣", "hemingzhuang" }) {
			assertThat(requests.data("{ search(text: \"%s\") { nodes { id } } }".formatted(text)).toString())
				.as("%s", text)
				.contains(place);
		}
		JsonNode told = requests.data("{ place(id: \"%s\") { name pinyin aliases version } }".formatted(place))
			.path("place");
		assertThat(told.path("pinyin").asString()).isEqualTo("feiyanlingcun");
		assertThat(told.path("aliases").toString()).contains("鹤鸣庄");
		for (String alias : new String[] { "鹤鸣庄", "飞燕岭村", "  ", "庄".repeat(61) }) {
			assertThat(town.refused("addPlaceAlias", "place: \"%s\", alias: \"%s\"".formatted(place, alias)))
				.isEqualTo("INVALID_ARGUMENT");
		}
		assertThat(town.refused("correctPlaceName", "place: \"%s\"".formatted(place))).isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("correctPlaceName",
				"place: \"%s\", name: \"甲村\", version: %d".formatted(place, told.path("version").asInt() - 1)))
			.isEqualTo("STALE_VERSION");
		assertThat(as("SUBDISTRICT_ORGANISER", place.substring(0, 9), "correctPlaceName",
				"place: \"%s\", name: \"甲村\"".formatted(place))
			.at("/errors/0/extensions/code")
			.asString()).isEqualTo("FORBIDDEN");
		assertThat(as("SUBDISTRICT_ORGANISER", place.substring(0, 9), "addPlaceAlias",
				"place: \"%s\", alias: \"甲庄\"".formatted(place))
			.at("/data/addPlaceAlias/change/seq")
			.isNumber()).isTrue();
	}

	/** What an account sees of a person's assessments is sensitive, so a read of it is put into the log. */
	@Test
	void whoMayActInATerritoryRecordsThereWhatIsSensitive() {
		String person = person("考三");
		String input = "person: \"%s\", year: %d, grade: EXCELLENT, assessedOn: \"%d-01-20\"";
		JsonNode done = as("DEPARTMENT_ADMINISTRATOR", "370112", "recordAssessment",
				input.formatted(person, 2023, 2024));
		assertThat(done.path("errors").isMissingNode()).as(done.toString()).isTrue();
		JsonNode tried = requests.answerTo("records-trial", "DEPARTMENT_ADMINISTRATOR", "370112", Map.of("query", """
				mutation { carryOut(dryRun: true, acts: [{recordAssessment: {%s}}]) { changes { seq } query {
				  node(id: "%s") { ... on Person { annualAssessments { nodes { year grade } } } } } } }"""
			.formatted(input.formatted(person, 2024, 2025), person)));
		assertThat(tried.at("/data/carryOut/query/node/annualAssessments/nodes").size()).as(tried.toString())
			.isEqualTo(2);
	}

}
