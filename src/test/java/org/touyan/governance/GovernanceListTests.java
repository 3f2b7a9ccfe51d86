package org.touyan.governance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.Dump;
import org.touyan.Dump.Thing;
import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What lists of the graph tell of plans, task forces, consultations and grids, against the whole of the sample. */
@TouyanTest
class GovernanceListTests {

	private final GraphQlRequests requests;

	private final Dump dump;

	GovernanceListTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	private static Set<String> ids(JsonNode nodes) {
		return nodes.valueStream()
			.map(each -> each.path("id").asString())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@ParameterizedTest
	@CsvSource({ "370112, 2026-06-30", "370112013, 2026-06-30", "370112, 2025-06-30", "370112017, 2025-06-30" })
	void measuresWithoutAProject(String area, LocalDate day) {
		JsonNode answer = requests.data("""
				{ planMeasures(asOf: "%s", first: 50, where: { projects: { none: { places: { some: { territory: {
				  startsWith: "%s" } } } } } }) { nodes { id } } }""".formatted(day, area));
		assertThat(ids(answer.at("/planMeasures/nodes"))).isNotEmpty()
			.isEqualTo(dump.all("PlanMeasure")
				.stream()
				.filter(each -> dump.from(each, "SERVES")
					.filter(project -> project.happenedBy("startedOn", day))
					.flatMap(project -> dump.to(project, "LOCATED_IN"))
					.noneMatch(place -> place.isIn(area)))
				.map(Thing::id)
				.collect(Collectors.toCollection(TreeSet::new)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-06-30", "2025-03-31" })
	void whoSitsOnTheTaskForceAndFromWhere(LocalDate day) {
		JsonNode answer = requests
			.data("""
					{ taskForces(asOf: "%s") { nodes { seats(first: 100) { nodes { id role person { id } department { id } } } } } }
					"""
				.formatted(day));
		var seats = answer.at("/taskForces/nodes/0/seats/nodes");
		assertThat(ids(seats)).hasSizeGreaterThan(5)
			.isEqualTo(dump.all("TaskForceSeat")
				.stream()
				.filter(each -> each.holdsOn(day))
				.map(Thing::id)
				.collect(Collectors.toCollection(TreeSet::new)));
		seats.forEach(row -> {
			Thing seat = dump.thing(row.path("id").asString());
			assertThat(dump.from(seat, "SITS_IN").map(Thing::id)).containsExactly(row.at("/person/id").asString());
			assertThat(dump.to(seat, "SENT_BY").map(Thing::id).toList())
				.isEqualTo(row.path("department").isNull() ? List.of() : List.of(row.at("/department/id").asString()));
			assertThat(row.path("department").isNull()).isEqualTo(row.path("role").asString().equals("CO_LEADER"));
		});
	}

	@ParameterizedTest
	@CsvSource({ "370112001, 2026-06-30", "370112, 2025-06-30" })
	void topicsByHallStateAndOutcome(String area, LocalDate day) {
		JsonNode groups = requests.data("""
				{ consultationTopics(asOf: "%s", first: 0, where: { territory: { startsWith: "%s" } }) {
				  groups(by: [{ venue: { id: VALUE } }, { state: VALUE }, { outcome: VALUE }]) {
				    key { venue { id } state outcome } aggregate { count days { avg } } } } }""".formatted(day, area))
			.at("/consultationTopics/groups");
		Map<String, List<Thing>> counted = dump.all("ConsultationTopic")
			.stream()
			.filter(each -> each.isIn(area) && each.happenedBy("raisedOn", day))
			.collect(Collectors.groupingBy(each -> key(each, day), TreeMap::new, Collectors.toList()));
		assertThat(
				groups.valueStream()
					.map(each -> "%s %s %s".formatted(each.at("/key/venue/id").asString(),
							each.at("/key/state").asString(), each.at("/key/outcome").asString("null"))))
			.containsExactlyInAnyOrderElementsOf(counted.keySet());
		for (JsonNode each : groups) {
			List<Thing> topics = counted.getOrDefault("%s %s %s".formatted(each.at("/key/venue/id").asString(),
					each.at("/key/state").asString(), each.at("/key/outcome").asString("null")), List.of());
			assertThat(each.at("/aggregate/count").asInt()).isEqualTo(topics.size());
			if (each.at("/key/state").asString().equals("SETTLED")) {
				assertThat(each.at("/aggregate/days/avg").asDouble()).isCloseTo(
						topics.stream().mapToLong(GovernanceListTests::days).average().orElseThrow(), within(1e-9));
			}
		}
	}

	private static long days(Thing topic) {
		return ChronoUnit.DAYS.between(Objects.requireNonNull(topic.day("raisedOn")),
				Objects.requireNonNull(topic.day("settledOn")));
	}

	private String key(Thing topic, LocalDate day) {
		boolean isSettled = topic.happenedBy("settledOn", day);
		String state = isSettled ? "SETTLED" : topic.happenedBy("discussedOn", day) ? "DISCUSSING" : "RAISED";
		return "%s %s %s".formatted(dump.to(topic, "RAISED_AT").findFirst().orElseThrow().id(), state,
				isSettled ? topic.text("outcome") : "null");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-06-30", "2025-06-30" })
	void topicsThatBecameProjectsAndLiftsSettledBySubdistrict(LocalDate day) {
		JsonNode answer = requests
			.data("""
					{ projects: consultationTopics(asOf: "%1$s", first: 500,
					    where: { territory: { eq: "370112001015" }, ledTo: {} }) { nodes { id ledTo { id } } }
					  lifts: consultationTopics(asOf: "%1$s", first: 0, where: { kind: { eq: LIFT }, state: { eq: SETTLED } }) {
					    groups(by: [{ subdistrict: VALUE }]) { key { subdistrict } aggregate { count } } } }"""
				.formatted(day));
		answer.at("/projects/nodes")
			.forEach(each -> assertThat(dump.to(dump.thing(each.path("id").asString()), "LED_TO").map(Thing::id))
				.containsExactly(each.at("/ledTo/id").asString()));
		assertThat(ids(answer.at("/projects/nodes"))).isEqualTo(dump.all("ConsultationTopic")
			.stream()
			.filter(each -> each.isIn("370112001015") && each.happenedBy("raisedOn", day))
			.filter(each -> dump.to(each, "LED_TO").anyMatch(project -> project.happenedBy("startedOn", day)))
			.map(Thing::id)
			.collect(Collectors.toCollection(TreeSet::new)));
		assertThat(answer.at("/lifts/groups")
			.valueStream()
			.collect(Collectors.toMap(each -> each.at("/key/subdistrict").asString(),
					each -> each.at("/aggregate/count").asLong())))
			.isNotEmpty()
			.isEqualTo(dump.all("ConsultationTopic")
				.stream()
				.filter(each -> each.text("kind").equals("LIFT") && each.happenedBy("settledOn", day))
				.collect(Collectors.groupingBy(each -> each.text("territory").substring(0, 9), Collectors.counting())));
	}

	@ParameterizedTest
	@CsvSource({ "370112, 2026-06-30", "370112013, 2025-06-30" })
	void gridsWithoutAWorkerAndWorkersWithSeveral(String area, LocalDate day) {
		JsonNode answer = requests.data("""
				{ grids(asOf: "%1$s", first: 500, where: { territory: { startsWith: "%2$s" }, workers: { none: {} } }) {
				    nodes { id } }
				  gridWorkers(asOf: "%1$s", first: 500, where: { grids: { count: { gt: 1 },
				    some: { territory: { startsWith: "%2$s" } } } }) { nodes { id } } }""".formatted(day, area));
		assertThat(ids(answer.at("/grids/nodes"))).isNotEmpty()
			.isEqualTo(dump.all("Grid")
				.stream()
				.filter(each -> each.isIn(area)
						&& dump.tiesTo(each, "SERVES_GRID").stream().noneMatch(tie -> tie.holdsOn(day)))
				.map(Thing::id)
				.collect(Collectors.toCollection(TreeSet::new)));
		assertThat(ids(answer.at("/gridWorkers/nodes"))).isNotEmpty()
			.isEqualTo(dump.all("GridWorker").stream().filter(each -> {
				var grids = dump.ties(each, "SERVES_GRID").stream().filter(tie -> tie.holdsOn(day)).toList();
				return grids.size() > 1 && grids.stream().anyMatch(tie -> dump.thing(tie.to()).isIn(area));
			}).map(Thing::id).collect(Collectors.toCollection(TreeSet::new)));
	}

}
