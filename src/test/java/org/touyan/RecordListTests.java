package org.touyan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists of records and events show whom they belong to shows them, beside statements written by hand. */
@TouyanTest
class RecordListTests {

	private static final String SUBDISTRICT = "370112013";

	/** Whether a person belongs to a territory on the day. */
	private static final String OWN = "EXISTS { (p)-[s:SEEN_IN]->() WHERE s.territory STARTS WITH $t AND s.from <= $d"
			+ " AND coalesce(s.to > $d, true) OR s.territory STARTS WITH $t AND s.from IS NULL }";

	private static final String HELD = " n.from <= $d AND coalesce(n.to > $d, true) ";

	private final GraphQlRequests requests;

	private final Driver driver;

	private final Clock clock;

	RecordListTests(@Autowired GraphQlRequests requests, @Autowired Driver driver, @Autowired Clock clock) {
		this.requests = requests;
		this.driver = driver;
		this.clock = clock;
	}

	private static String statement(String list) {
		String byMentorship = " (m.territory STARTS WITH $t OR EXISTS { MATCH (m)<-[:MENTORS_IN]-(p) WHERE %s })"
			.formatted(OWN);
		return switch (list) {
			case "holdings" ->
				"MATCH (n:Holding)<-[:HOLDS]-(p) WHERE" + HELD + "AND (n.territory STARTS WITH $t OR " + OWN + ")";
			case "mentoringActivities" ->
				"MATCH (n:MentoringActivity)<--(m:Mentorship) WHERE n.heldOn <= $d AND" + byMentorship;
			case "mentorshipStages" -> "MATCH (n:MentorshipStage)<--(m:Mentorship) WHERE" + HELD + "AND" + byMentorship;
			case "assessments" -> "MATCH (n:Assessment)<--(m:Mentorship) WHERE n.assessedOn <= $d AND" + byMentorship;
			case "committeeTerms" ->
				"MATCH (n:CommitteeTerm)-[:TERM_OF]->(o) WHERE" + HELD + "AND o.territory STARTS WITH $t";
			case "certificates" -> "MATCH (n:Certificate)<--(p:Person) WHERE n.issuedOn <= $d AND " + OWN;
			case "workerRecords" -> "MATCH (n:WorkerRecord) WHERE" + HELD + "AND n.territory STARTS WITH $t";
			case "workerLevelRecords" ->
				"MATCH (n:WorkerLevel)<--(r:WorkerRecord) WHERE" + HELD + "AND r.territory STARTS WITH $t";
			case "reserveStages" ->
				"MATCH (n:ReserveStage)<--(r:ReserveRecord) WHERE" + HELD + "AND r.territory STARTS WITH $t";
			case "collectiveIncomes" -> """
					MATCH (n:CollectiveIncome)<-[:EARNED]-(e) WHERE n.closedOn <= $d AND (e.territory STARTS WITH $t
					  OR EXISTS { (e)-[:HAS_MEMBER]->(v) WHERE v.territory STARTS WITH $t }
					  OR EXISTS { (e)<-[:LEADS]-(o) WHERE o.territory STARTS WITH $t })""";
			case "allianceMeetings" -> """
					MATCH (n:AllianceMeeting)<-[:MET_AT]-(e) WHERE n.heldOn <= $d AND (e.territory STARTS WITH $t
					  OR EXISTS { (e)-[:HAS_MEMBER]->(v) WHERE v.territory STARTS WITH $t }
					  OR EXISTS { (e)<-[:LEADS]-(o) WHERE o.territory STARTS WITH $t })""";
			default -> throw new IllegalArgumentException(list);
		} + " RETURN count(DISTINCT n)";
	}

	@ParameterizedTest
	@ValueSource(strings = { "holdings", "mentoringActivities", "mentorshipStages", "assessments", "committeeTerms",
			"certificates", "workerRecords", "workerLevelRecords", "reserveStages", "collectiveIncomes",
			"allianceMeetings" })
	void areAsTheirParentsAre(String list) {
		for (String territory : new String[] { "370112", SUBDISTRICT }) {
			int expected = driver.executableQuery(statement(list))
				.withParameters(Map.of("t", territory, "d", LocalDate.now(clock)))
				.execute()
				.records()
				.getFirst()
				.get(0)
				.asInt();
			assertThat(ask("SUBDISTRICT_ORGANISER", territory, "{ %s { totalCount } }".formatted(list))
				.at("/data/%s/totalCount".formatted(list))
				.asInt()).as(territory).isEqualTo(expected).isPositive();
		}
	}

	/** Who may not read assessments is told so rather than that there are none. */
	@Test
	void aListOfALevelThatMayNotBeReadIsWithheld() {
		JsonNode answer = ask("VILLAGE_CLERK", SUBDISTRICT,
				"{ assessments(where: {score: {gt: 90}}) { totalCount nodes { id } } }");
		assertThat(answer.at("/data/assessments").isNull()).as("%s", answer).isTrue();
		assertThat(answer.at("/extensions/notices").findValuesAsString("level")).containsExactly("ASSESSMENT");
	}

	/** Of one person there can be several, so five rows are not five people. */
	@ParameterizedTest
	@CsvSource({ "holdings", "workerRecords", "workerLevelRecords", "certificates", "awards", "mentorRegistrations",
			"mentorshipStages", "mentoringActivities", "assessments", "reserveStages" })
	void figuresOfRecordsOfPeopleAreNotForWhoMayReadFiguresOnly(String list) {
		for (String figures : new String[] { "totalCount", "aggregate { count }",
				"groups(by: [{id: VALUE}]) { aggregate { count } }" }) {
			JsonNode answer = ask("REPORT_WRITER", "370112", "{ %s { %s } }".formatted(list, figures));
			assertThat(answer.at("/errors/0/extensions/code").asString()).as("%s", answer).isEqualTo("FIGURES_ONLY");
		}
	}

	@Test
	void areGroupedWhereTheyAreListed() {
		JsonNode activities = requests
			.data("""
					{ mentoringActivities(asOf: "2026-06-30", where: {heldOn: {gte: "2026-01-01"}}) {
					    aggregate { count } groups(by: [{kind: VALUE}, {mentorship: {mode: VALUE}}]) { aggregate { count } } } }
					""")
			.path("mentoringActivities");
		assertThat(activities.path("groups")).hasSizeGreaterThan(6);
		assertThat(activities.path("groups").findValues("count").stream().mapToInt(JsonNode::asInt).sum())
			.isEqualTo(activities.at("/aggregate/count").asInt());
	}

	private JsonNode ask(String role, String territory, String query) {
		return requests.answerTo("records", role, territory, Map.of("query", query));
	}

}
