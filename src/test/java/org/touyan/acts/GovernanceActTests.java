package org.touyan.acts;

import java.util.List;
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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plans, task forces, reports, consultations and figures of events as acts write them, and their rules at the edges.
 */
@EmptyGraphTest
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(EmptyGraphTest.LOCK)
class GovernanceActTests {

	private static final String PLACE = "370112001001";

	private static final String EVENTS = """
			grid: "%s", month: "2026-01-01", level: LEVEL_1, received: %d, closed: %d, countedOn: "2026-02-03\"""";

	private final GraphQlRequests requests;

	private final Township town;

	GovernanceActTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
		this.town = new Township(requests);
	}

	private String person(String name) {
		return town.person(name, "MALE", "1980-03-04", PLACE);
	}

	private String plan() {
		return town.done("setUpPlan", "name: \"计划\", from: \"2025-01-01\"");
	}

	private String measure(String plan, int ordinal) {
		return town.done("addMeasure", "plan: \"%s\", field: URBAN, ordinal: %d".formatted(plan, ordinal));
	}

	/** A node that no act makes. */
	private static void create(Driver driver, String label, String id) {
		driver
			.executableQuery(
					"""
							MERGE (n:Entity {id: $id}) SET n:%s, n.name = '名', n.namePinyin = 'ming', n.nameStrokes = '1',
							  n.spelling = ' 名ming ', n.searchKeys = '名', n.territory = $place, n.code = '1', n.kind = 'BASIC'"""
						.formatted(label))
			.withParameters(Map.of("id", id, "place", PLACE))
			.execute();
	}

	@Test
	void aMeasureIsNamedByItsNumberAndGivenOnce() {
		String plan = plan();
		String measure = measure(plan, 3);
		assertThat(requests
			.data("{ node(id: \"%s\") { ... on PlanMeasure { name code plan { id } } } }".formatted(measure))
			.path("node")
			.toString())
			.isEqualTo("{\"name\":\"城市领域第3项\",\"code\":\"URBAN-03\",\"plan\":{\"id\":\"%s\"}}".formatted(plan));
		String input = "plan: \"%s\", field: %s, ordinal: %d";
		assertThat(town.refused("addMeasure", input.formatted(plan, "URBAN", 3))).isEqualTo("INVALID_STATE");
		assertThat(town.refused("addMeasure", input.formatted(plan, "URBAN", 0))).isEqualTo("INVALID_ARGUMENT");
		town.done("addMeasure", input.formatted(plan, "RURAL", 3));
		String project = town.done("recordProject",
				"name: \"项目\", kind: LIFT, places: [\"%s\"], measures: [\"%s\"], startedOn: \"2025-05-06\""
					.formatted(PLACE, measure));
		assertThat(requests
			.data("{ planMeasures(where: {projects: {some: {id: {eq: \"%s\"}}}}) { nodes { id } } }".formatted(project))
			.at("/planMeasures/nodes/0/id")
			.asString()).isEqualTo(measure);
	}

	@Test
	void aTaskForceHasTwoLeadersAtTheMostAtATime(@Autowired Driver driver) {
		create(driver, "Organisation:Department", "01KWAX6P000000000000000001");
		String member = "{person: \"%s\", department: \"01KWAX6P000000000000000001\"}".formatted(person("组一"));
		String leader = "{person: \"%s\", role: CO_LEADER}";
		String force = town.done("setUpTaskForce", """
				name: "专项小组", plan: "%s", place: "%s", foundedOn: "2025-02-10", seats: [%s, %s, %s]
				""".formatted(plan(), PLACE, leader.formatted(person("组二")), leader.formatted(person("组三")), member));
		String seats = "{ taskForceSeats(asOf: \"%s\", where: {taskForce: {id: {eq: \"%s\"}}, role: {eq: CO_LEADER}}) { nodes { id } } }";
		JsonNode leaders = requests.data(seats.formatted("2025-02-10", force)).at("/taskForceSeats/nodes");
		assertThat(leaders).hasSize(2);
		String third = "taskForce: \"%s\", person: \"%s\", role: CO_LEADER, from: \"%s\"";
		String person = person("组四");
		town.done("endSeat", "seat: \"%s\", on: \"2025-06-01\"".formatted(leaders.at("/0/id").asString()));
		assertThat(town.refused("seatOnTaskForce", third.formatted(force, person, "2025-05-31")))
			.isEqualTo("TASK_FORCE_LEADERS");
		town.done("seatOnTaskForce", third.formatted(force, person, "2025-06-01"));
		assertThat(requests.data(seats.formatted("2025-06-01", force)).at("/taskForceSeats/nodes")).hasSize(2);
		assertThat(town.refused("seatOnTaskForce", "taskForce: \"%s\", person: \"%s\"".formatted(force, person("组五"))))
			.isEqualTo("INVALID_ARGUMENT");
	}

	@Test
	void aCycleIsReportedOncePerOrganisationAndMeasure() {
		String branch = town.branch("调", PLACE);
		String plan = plan();
		String first = measure(plan, 1);
		String input = "organisation: \"%s\", measure: \"%s\", cycle: %s, periodFrom: \"%s\", dueOn: \"%s\"";
		String report = town.done("openCycle", input.formatted(branch, first, "MONTHLY", "2026-01-01", "2026-02-05"));
		assertThat(town.refused("openCycle", input.formatted(branch, first, "MONTHLY", "2026-01-01", "2026-02-06")))
			.isEqualTo("CYCLE_REPORTED_TWICE");
		assertThat(town.refused("openCycle", input.formatted(branch, first, "QUARTERLY", "2026-02-01", "2026-05-06")))
			.isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("openCycle", input.formatted(branch, first, "MONTHLY", "2026-02-01", "2026-02-28")))
			.isEqualTo("INVALID_ARGUMENT");
		town.done("openCycle", input.formatted(branch, first, "QUARTERLY", "2026-01-01", "2026-04-06"));
		town.done("openCycle", input.formatted(branch, measure(plan, 2), "MONTHLY", "2026-01-01", "2026-02-05"));
		town.done("reportCycle", "report: \"%s\", on: \"2026-02-06\"".formatted(report));
		assertThat(town.refused("reportCycle", "report: \"%s\"".formatted(report))).isEqualTo("INVALID_STATE");
		assertThat(List.of("2026-02-05", "2026-02-06", "2026-02-07").stream().map(day -> state(report, day)))
			.containsExactly("DUE", "LATE", "LATE");
	}

	private String state(String report, String day) {
		return requests
			.data("{ cycleReports(asOf: \"%s\", where: {id: {eq: \"%s\"}}) { nodes { state } } }".formatted(day,
					report))
			.at("/cycleReports/nodes/0/state")
			.asString();
	}

	@Test
	void aTopicIsRaisedDiscussedAndSettledInThisOrder() {
		assertThat(town.refused("openVenue", "name: \"厅\", level: ESTATE, place: \"%s\"".formatted(PLACE)))
			.isEqualTo("INVALID_ARGUMENT");
		String venue = town.done("openVenue",
				"name: \"厅\", level: COMMUNITY, place: \"%s\", from: \"2026-01-05\"".formatted(PLACE));
		String raise = "venue: \"%s\", title: \"加装电梯\", kind: LIFT, on: \"%s\"";
		assertThat(town.refused("raiseTopic", raise.formatted(venue, "2026-01-04"))).isEqualTo("INVALID_STATE");
		String topic = town.done("raiseTopic", raise.formatted(venue, "2026-01-05"));
		assertThat(town.refused("discussTopic", "topic: \"%s\", on: \"2026-01-04\"".formatted(topic)))
			.isEqualTo("INVALID_ARGUMENT");
		town.done("discussTopic", "topic: \"%s\", on: \"2026-01-09\"".formatted(topic));
		assertThat(town.refused("discussTopic", "topic: \"%s\"".formatted(topic))).isEqualTo("INVALID_STATE");
		String settle = "topic: \"%s\", outcome: %s, on: \"%s\"";
		assertThat(town.refused("settleTopic", settle.formatted(topic, "PROJECT", "2026-02-09")))
			.isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("settleTopic", settle.formatted(topic, "AGREED", "2026-01-08")))
			.isEqualTo("INVALID_ARGUMENT");
		String project = town.done("recordProject",
				"name: \"加装电梯\", kind: LIFT, places: [\"%s\"], startedOn: \"2026-03-02\"".formatted(PLACE));
		town.done("settleTopic",
				settle.formatted(topic, "PROJECT", "2026-02-09") + ", project: \"%s\"".formatted(project));
		assertThat(town.refused("settleTopic", settle.formatted(topic, "AGREED", "2026-02-10")))
			.isEqualTo("INVALID_STATE");
		assertThat(topic(topic, "2026-02-08")).isEqualTo("DISCUSSING null null none");
		assertThat(topic(topic, "2026-03-02")).isEqualTo("SETTLED PROJECT 35 加装电梯");
		town.done("closeVenue", "venue: \"%s\", on: \"2026-04-01\"".formatted(venue));
		assertThat(town.refused("raiseTopic", raise.formatted(venue, "2026-04-01"))).isEqualTo("INVALID_STATE");
	}

	private String topic(String topic, String day) {
		JsonNode node = requests
			.data("""
					{ consultationTopics(asOf: "%s", where: {id: {eq: "%s"}}) { nodes { state outcome days ledTo { name } } } }
					"""
				.formatted(day, topic))
			.at("/consultationTopics/nodes/0");
		return "%s %s %s %s".formatted(node.path("state").asString(), node.path("outcome").asString("null"),
				node.path("days").asString("null"), node.at("/ledTo/name").asString("none"));
	}

	@Test
	void eventsOfAGridAMonthAndALevelAreRecordedOnce(@Autowired Driver driver) {
		String grid = "01KWAX6P000000000000000002";
		create(driver, "Grid", grid);
		String closed = ", meanHours: 7.5, satisfaction: %s";
		assertThat(town.refused("recordEvents", EVENTS.formatted(grid, 5, 6) + closed.formatted("4.9")))
			.isEqualTo("EVENTS_CLOSED_EXCEED_RECEIVED");
		assertThat(town.refused("recordEvents", EVENTS.formatted(grid, -1, 0))).isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("recordEvents", EVENTS.formatted(grid, 5, 5))).isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("recordEvents", EVENTS.formatted(grid, 5, 5) + closed.formatted("5.1")))
			.isEqualTo("INVALID_ARGUMENT");
		assertThat(town.refused("recordEvents",
				EVENTS.formatted(grid, 5, 5).replace("02-03", "01-31") + closed.formatted("5")))
			.isEqualTo("INVALID_ARGUMENT");
		town.done("recordEvents", EVENTS.formatted(grid, 5, 5) + closed.formatted("5"));
		assertThat(town.refused("recordEvents", EVENTS.formatted(grid, 1, 0))).isEqualTo("EVENTS_RECORDED_TWICE");
		town.done("recordEvents", EVENTS.formatted(grid, 1, 0).replace("LEVEL_1", "LEVEL_2"));
		assertThat(requests
			.data("""
					{ eventFigures(where: {grid: {id: {eq: "%s"}}, level: {eq: LEVEL_1}}) { nodes { hours points subdistrict } } }
					"""
				.formatted(grid))
			.at("/eventFigures/nodes/0")
			.toString()).isEqualTo("{\"hours\":37.5,\"points\":25.0,\"subdistrict\":\"370112001\"}");
	}

}
