package org.touyan.reserves;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.Dump;
import org.touyan.Dump.Thing;
import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;
import org.touyan.graph.Graph;

import static org.assertj.core.api.Assertions.assertThat;

/** Terms and teams against what the whole of the sample says. */
@TouyanTest
class TermBoardTests {

	private static final String VILLAGE = "370112013228";

	private static final String ROW = """
			territory number from dueOn dueInDays state approved filled committeeMembers legalMinimum legalMaximum members
			womenInCommittee young college broken aboveLine { person { id } age } ruleChecks { rule holds text }
			candidates { record { id } readiness { level bars { code } } } terms { number dueOn }""";

	/** A place that is no division. */
	private static final String PLACE = "370112013998";

	/** A committee of an uncle and his nephew. */
	private static final String PAIR = """
			CREATE (body:TestPair:Entity:Organisation:Committee {id: '0000000000000000000000BODY', name: '测试村委会',
			  kind: 'VILLAGERS', territory: $territory, dataLevel: 'PUBLIC'})
			CREATE (body)<-[:POST_IN]-(post:TestPair:Entity:Post {id: '0000000000000000000000POST', title: '委员',
			  kind: 'COMMITTEE_MEMBER', grade: 'OTHER', approved: 2, territory: $territory, dataLevel: 'PUBLIC'})
			WITH post
			UNWIND ['1', '2'] AS each
			CREATE (person:TestPair:Entity:Person:Cadre {id: '000000000000000000000PERS' + each, name: '孙' + each, sex: 'MALE',
			  bornOn: date('1980-01-01'), dataLevel: 'INTERNAL'})
			CREATE (held:TestPair:Entity:Holding {id: '000000000000000000000HELD' + each, from: date('2024-01-01'),
			  territory: $territory, dataLevel: 'INTERNAL'})
			CREATE (person)-[:HOLDS]->(held)-[:OF_POST]->(post)
			CREATE (person)-[:SEEN_IN {territory: $territory, from: date('2024-01-01')}]->(held)
			WITH collect(person) AS people
			WITH people[0] AS one, people[1] AS other
			CREATE (one)-[:KIN_OF]->(other)""";

	private static final List<String> LEVELS = List.of("VILLAGE_PARTY_ORG", "COMMUNITY_PARTY_ORG");

	private final GraphQlRequests requests;

	private final Dump dump;

	private final Driver driver;

	TermBoardTests(@Autowired GraphQlRequests requests, @Autowired Dump dump, @Autowired Driver driver) {
		this.requests = requests;
		this.dump = dump;
		this.driver = driver;
	}

	@AfterEach
	void remove() {
		driver.executableQuery("MATCH (:Person)-[kin:KIN_OF {test: true}]-() DELETE kin").execute();
		driver.executableQuery("MATCH (node:TestPair) DETACH DELETE node").execute();
		driver.executableQuery(Graph.CHANGED).execute();
	}

	private JsonNode board(String arguments) {
		return requests.data(
				"{ termBoard(%s) { totalCount states { state places } rules { rule holding broken unknown } nodes { %s } } }"
					.formatted(arguments, ROW))
			.path("termBoard");
	}

	@ParameterizedTest
	@CsvSource({ "370112013, 2026-06-30", "370112018, 2024-01-01", "370112001, 2021-10-15" })
	void rowsAreThoseThatAreCounted(String area, LocalDate day) {
		JsonNode answer = board("area: \"%s\", asOf: \"%s\", first: 200".formatted(area, day));
		Map<String, List<Thing>> places = bodies(area);
		assertThat(answer.path("nodes").valueStream().map(row -> row.path("territory").asString()))
			.containsExactlyInAnyOrderElementsOf(places.keySet());
		assertThat(answer.path("nodes").valueStream().map(row -> row.path("dueOn").asString())).isSorted();
		answer.path("nodes")
			.forEach(row -> check(row, Objects.requireNonNull(places.get(row.path("territory").asString())), day));
		assertThat(answer.path("states").valueStream().mapToInt(each -> each.path("places").asInt()).sum())
			.isEqualTo(places.size());
		answer.path("rules")
			.forEach(rule -> assertThat(rule.path("broken").asLong()).as("%s", rule)
				.isEqualTo(answer.path("nodes")
					.valueStream()
					.filter(row -> isBroken(row, rule.path("rule").asString()))
					.count()));
	}

	private static boolean isBroken(JsonNode row, String rule) {
		return Boolean.FALSE.equals(holds(row, rule));
	}

	private static @Nullable Boolean holds(JsonNode row, String rule) {
		JsonNode holds = row.path("ruleChecks")
			.valueStream()
			.filter(each -> each.path("rule").asString().equals(rule))
			.findFirst()
			.orElseThrow()
			.path("holds");
		return holds.isNull() ? null : (Boolean) holds.asBoolean();
	}

	private Map<String, List<Thing>> bodies(String area) {
		var places = new TreeMap<String, List<Thing>>();
		Stream
			.concat(dump.all("Committee").stream().filter(each -> !each.text("kind").equals("SUPERVISION")),
					dump.all("PartyOrganisation").stream().filter(each -> LEVELS.contains(each.text("level"))))
			.filter(each -> each.isIn(area))
			.forEach(each -> places.computeIfAbsent(each.text("territory"), _ -> new ArrayList<>()).add(each));
		return places;
	}

	private void check(JsonNode row, List<Thing> bodies, LocalDate day) {
		List<Thing> posts = bodies.stream().flatMap(body -> dump.from(body, "POST_IN")).toList();
		List<Thing> inCommittee = people(bodies.stream().filter(each -> each.is("Committee")), day);
		List<Thing> people = people(bodies.stream(), day);
		Thing term = bodies.stream()
			.flatMap(body -> dump.from(body, "TERM_OF"))
			.filter(each -> each.holdsOn(day))
			.min((one, other) -> Objects.requireNonNull(one.day("dueOn"))
				.compareTo(Objects.requireNonNull(other.day("dueOn"))))
			.orElseThrow();
		LocalDate due = Objects.requireNonNull(term.day("dueOn"));
		assertThat(row.path("dueOn").asString()).isEqualTo(due.toString());
		assertThat(row.path("dueInDays").asLong()).isEqualTo(ChronoUnit.DAYS.between(day, due));
		assertThat(row.path("state").asString())
			.isEqualTo(term.happenedBy("electionFrom", day) ? "IN_ELECTION" : due.isAfter(day) ? "IN_TERM" : "EXPIRED");
		assertThat(row.path("terms")).hasSize(2);
		assertThat(row.path("approved").asLong())
			.isEqualTo(posts.stream().mapToLong(each -> each.number("approved")).sum());
		assertThat(row.path("filled").asLong()).isEqualTo(
				posts.stream().flatMap(post -> dump.from(post, "OF_POST")).filter(each -> each.holdsOn(day)).count());
		assertThat(row.path("members").asInt()).isEqualTo(people.size());
		assertThat(row.path("committeeMembers").asInt()).isEqualTo(inCommittee.size());
		long women = inCommittee.stream().filter(each -> each.text("sex").equals("FEMALE")).count();
		assertThat(row.path("womenInCommittee").asLong()).isEqualTo(women);
		assertThat(holds(row, "WOMAN")).isEqualTo(women > 0);
		assertThat(row.path("young").asLong()).isEqualTo(people.stream().filter(each -> age(each, day) <= 35).count());
		long college = people.stream()
			.filter(each -> List.of("GRADUATE", "UNIVERSITY", "COLLEGE").contains(each.text("education")))
			.count();
		assertThat(row.path("college").asLong()).isEqualTo(college);
		assertThat(holds(row, "EDUCATION")).isEqualTo(2 * college >= people.size());
		assertThat(holds(row, "ESTABLISHMENT")).isEqualTo(row.path("filled").asInt() >= row.path("approved").asInt());
		assertThat(holds(row, "LEGAL_SIZE")).isEqualTo(inCommittee.size() >= row.path("legalMinimum").asInt()
				&& inCommittee.size() <= row.path("legalMaximum").asInt());
		assertThat(row.path("broken").asLong()).isEqualTo(
				Stream
					.of("TERM", "ESTABLISHMENT", "LEGAL_SIZE", "WOMAN", "YOUNG_MEMBER", "EDUCATION", "KIN", "AGE",
							"FULL_MEMBERS")
					.filter(rule -> isBroken(row, rule))
					.count());
		assertThat(row.path("candidates").size()).isEqualTo(dump.all("ReserveRecord")
			.stream()
			.filter(each -> each.text("territory").equals(row.path("territory").asString()))
			.filter(each -> List.of("IN_POOL", "RETAINED", "UNDER_INSPECTION")
				.contains(String.valueOf(dump.stage(each, "status", day))))
			.count());
	}

	private List<Thing> people(Stream<Thing> bodies, LocalDate day) {
		return bodies.flatMap(body -> dump.from(body, "POST_IN"))
			.flatMap(post -> dump.from(post, "OF_POST"))
			.filter(each -> each.holdsOn(day))
			.flatMap(holding -> dump.from(holding, "HOLDS"))
			.distinct()
			.toList();
	}

	private static int age(Thing person, LocalDate day) {
		LocalDate born = Objects.requireNonNull(person.day("bornOn"));
		return day.getYear() - born.getYear() - (day.getMonthValue() < born.getMonthValue() ? 1 : 0);
	}

	/** The first in the order of days is due on dueOn: before the day after it, and not before it. */
	@Test
	void placesAreNarrowedByDayAndState() {
		String first = board("asOf: \"2026-06-30\", states: [IN_TERM], first: 1").at("/nodes/0/dueOn").asString();
		LocalDate due = LocalDate.parse(first);
		String inTerm = "asOf: \"2026-06-30\", states: [IN_TERM], first: 1, ";
		assertThat(board(inTerm + "dueBefore: \"%s\"".formatted(due)).path("totalCount").asInt()).isZero();
		assertThat(board(inTerm + "dueBefore: \"%s\"".formatted(due.plusDays(1))).path("totalCount").asInt())
			.isPositive();
		long days = ChronoUnit.DAYS.between(LocalDate.of(2026, 6, 30), due);
		assertThat(board(inTerm + "withinDays: %d".formatted(days - 1)).path("totalCount").asInt()).isZero();
		assertThat(board(inTerm + "withinDays: %d".formatted(days)).path("totalCount").asInt()).isPositive();
		JsonNode all = board("asOf: \"2026-06-30\", first: 1");
		assertThat(board(inTerm).path("states")).isEqualTo(all.path("states"));
		assertThat(board(
				"asOf: \"2026-06-30\", first: 500, where: {ruleChecks: {some: {rule: {eq: WOMAN}, holds: {eq: false}}}}")
			.path("nodes")).isNotEmpty().allMatch(row -> isBroken(row, "WOMAN"));
	}

	@Test
	void aPlaceHasTheRowOfTheQuestion() {
		JsonNode row = board("area: \"%s\", asOf: \"2026-06-30\"".formatted(VILLAGE)).at("/nodes/0");
		JsonNode field = requests
			.data("{ villages(where: {id: {eq: \"%s\"}}, asOf: \"2026-06-30\") { nodes { termBoard { %s } } } }"
				.formatted(VILLAGE, ROW))
			.at("/villages/nodes/0/termBoard");
		assertThat(field).isEqualTo(row);
	}

	/**
	 * Two of the team are made kin of each other; whoever may not know who is kin of whom learns that there are some.
	 */
	@Test
	void kinInTheTeamIsToldAsYesOrNo() {
		assertThat(kin("SUBDISTRICT_ORGANISER", VILLAGE)).isTrue();
		List<Thing> team = people(bodies(VILLAGE).values().stream().flatMap(List::stream), LocalDate.of(2026, 6, 30));
		assertThat(team).hasSizeGreaterThan(2);
		driver.executableQuery(
				"""
						MATCH (one:Person {id: $one}), (other:Person {id: $other}) CREATE (one)-[:KIN_OF {test: true}]->(other)""")
			.withParameters(Map.of("one", team.getFirst().id(), "other", team.getLast().id()))
			.execute();
		driver.executableQuery(Graph.CHANGED).execute();
		assertThat(kin("SUBDISTRICT_ORGANISER", VILLAGE)).isFalse();
		assertThat(kin("DEPARTMENT_ADMINISTRATOR", VILLAGE)).isFalse();
	}

	/** The sample has them in two villages, on purpose. */
	@Test
	void kinWhoAreInOneTeamAreFound() {
		JsonNode rule = board("asOf: \"2026-06-30\", first: 1").path("rules")
			.valueStream()
			.filter(each -> each.path("rule").asString().equals("KIN"))
			.findFirst()
			.orElseThrow();
		assertThat(rule.path("broken").asLong())
			.isEqualTo(bodies("").values().stream().filter(team -> hasKin(team, LocalDate.of(2026, 6, 30))).count())
			.isEqualTo(2);
	}

	private boolean hasKin(List<Thing> bodies, LocalDate day) {
		List<Thing> team = people(bodies.stream(), day);
		return team.stream().flatMap(one -> dump.to(one, "KIN_OF")).anyMatch(team::contains);
	}

	/** Of a team of two, both answers would tell who is whose kin. */
	@Test
	void kinInATeamOfTwoIsToldToWhoMayKnowOnly() {
		driver.executableQuery(PAIR).withParameters(Map.of("territory", PLACE)).execute();
		driver.executableQuery(Graph.CHANGED).execute();
		assertThat(kin("SUBDISTRICT_ORGANISER", PLACE)).isNull();
		assertThat(kin("DEPARTMENT_ADMINISTRATOR", PLACE)).isFalse();
	}

	private @Nullable Boolean kin(String role, String place) {
		JsonNode answer = requests.answerTo("kin-" + role, role, "370112013", Map.of("query", """
				{ termBoard(area: "370112013", asOf: "2026-06-30", where: {territory: {eq: "%s"}}) {
				  nodes { ruleChecks { rule holds } } } }""".formatted(place)));
		assertThat(answer.has("errors")).as("%s", answer).isFalse();
		return holds(answer.at("/data/termBoard/nodes/0"), "KIN");
	}

	@Test
	void aReportWriterGetsCountsAndNoRows() {
		JsonNode refused = requests.answerTo("wu", "REPORT_WRITER", "370112",
				Map.of("query", "{ termBoard(area: \"370112\", asOf: \"2026-06-30\") { nodes { broken } } }"));
		assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("FIGURES_ONLY");
		JsonNode told = requests.answerTo("wu", "REPORT_WRITER", "370112", Map.of("query",
				"{ termBoard(area: \"370112\", asOf: \"2026-06-30\") { totalCount rules { rule broken } } }"));
		assertThat(told.has("errors")).as("%s", told).isFalse();
		assertThat(told.at("/data/termBoard/totalCount").asInt()).isPositive();
	}

}
