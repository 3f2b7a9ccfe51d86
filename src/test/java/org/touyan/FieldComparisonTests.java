package org.touyan;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Comparisons of two days or numbers of a node's surroundings, beside statements written by hand. */
@TouyanTest
class FieldComparisonTests {

	private static final String DAY = "2026-06-30";

	private static final String FROM_BEFORE_POST = "of: {from: VALUE}, lt: {mentee: {postSince: VALUE}}";

	private final GraphQlRequests requests;

	private final Driver driver;

	FieldComparisonTests(@Autowired GraphQlRequests requests, @Autowired Driver driver) {
		this.requests = requests;
		this.driver = driver;
	}

	private JsonNode ask(String role, String territory, String query) {
		return requests.answerTo("comparisons", role, territory, Map.of("query", query));
	}

	private int asked(String list, String where) {
		JsonNode answer = ask("DEPARTMENT_ADMINISTRATOR", "370112",
				"{ %s(asOf: \"%s\", where: {%s}) { totalCount } }".formatted(list, DAY, where));
		assertThat(answer.has("errors")).as("%s", answer).isFalse();
		return answer.at("/data/%s/totalCount".formatted(list)).asInt();
	}

	private int counted(String statement) {
		return driver.executableQuery("WITH date('%s') AS d %s".formatted(DAY, statement))
			.execute()
			.records()
			.getFirst()
			.get(0)
			.asInt();
	}

	@Test
	void mentoringThatBeganBeforeThePostDid() {
		String mentees = """
				MATCH (m:Mentorship)<-[:MENTEE_IN]-(p:Person) WHERE m.from <= d AND coalesce(m.to > d, true)
				WITH d, m, head(COLLECT { MATCH (p)-[:HOLDS]->(h:Holding) WHERE h.from <= d AND coalesce(h.to > d, true)
				  RETURN h.from AS since ORDER BY since DESC LIMIT 1 }) AS since
				WHERE %s RETURN count(m)""";
		assertThat(asked("mentorships", "compareDates: {%s}".formatted(FROM_BEFORE_POST)))
			.isEqualTo(counted(mentees.formatted("m.from < since")));
		assertThat(asked("mentorships", "NOT: {compareDates: {%s}}".formatted(FROM_BEFORE_POST)))
			.isEqualTo(counted(mentees.formatted("since IS NULL OR m.from >= since")))
			.isPositive();
	}

	@Test
	void certificatesAfterTheLastChangeOfLevel() {
		int expected = counted("""
				MATCH (c:Certificate)<-[:HOLDS_CERTIFICATE]-(p) WHERE c.issuedOn <= d
				MATCH (p)-[:EMPLOYED_AS]->(w) WHERE w.from <= d AND coalesce(w.to > d, true)
				MATCH (w)-[:AT_LEVEL]->(l) WHERE l.from <= d AND coalesce(l.to > d, true)
				WITH d, c, max(l.from) AS since WHERE c.issuedOn > since RETURN count(c)""");
		assertThat(asked("certificates", "compareDates: {of: {issuedOn: VALUE}, gt: {holder: {levelSince: VALUE}}}"))
			.isEqualTo(expected);
		assertThat(asked("certificates", "compareDates: {of: {holder: {levelSince: VALUE}}, lt: {issuedOn: VALUE}}"))
			.isEqualTo(expected);
	}

	@Test
	void numbersAreComparedAcrossNodes() {
		assertThat(asked("mentorships", "compareNumbers: {of: {mentor: {age: VALUE}}, lt: {mentee: {age: VALUE}}}"))
			.isEqualTo(
					counted("""
							MATCH (a)-[:MENTORS_IN]->(m:Mentorship)<-[:MENTEE_IN]-(b) WHERE m.from <= d AND coalesce(m.to > d, true)
							WITH m, d.year - a.bornOn.year - CASE WHEN d.month < a.bornOn.month THEN 1 ELSE 0 END AS older,
							  d.year - b.bornOn.year - CASE WHEN d.month < b.bornOn.month THEN 1 ELSE 0 END AS younger
							WHERE older < younger RETURN count(m)"""));
	}

	/** The mentor's own days are missing where the mentor is not seen. */
	@Test
	void whoIsNotSeenIsMissing() {
		JsonNode clerk = ask("VILLAGE_CLERK", "370112013228",
				"""
						{ all: mentorships { nodes { id mentor { id } } }
						  fit: mentorships(where: {compareNumbers: {of: {mentor: {age: VALUE}}, gt: {mentee: {age: VALUE}}}}) { nodes { mentor { id } } } }
						""")
			.path("data");
		assertThat(clerk.at("/all/nodes")).anyMatch(mentorship -> mentorship.path("mentor").isNull());
		assertThat(clerk.at("/fit/nodes")).allMatch(mentorship -> !mentorship.path("mentor").isNull());
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"people(where: {compareDates: {of: {bornOn: VALUE}, lt: {startedWorkOn: VALUE}}}) { totalCount }",
			"people(where: {compareDates: {of: {startedWorkOn: VALUE}, gte: {bornOn: VALUE}}}) { totalCount }",
			"mentorships(where: {NOT: {compareDates: {of: {from: VALUE}, lt: {mentee: {bornOn: VALUE}}}}}) { totalCount }",
			"villages(where: {reserveRecords: {none: {compareDates: {of: {person: {bornOn: VALUE}}, eq: {from: VALUE}}}}}) { totalCount }" })
	void whatMayNotBeReadIsNotComparedWith(String field) {
		assertThat(ask("VILLAGE_CLERK", "370112013", "{ " + field + " }").at("/errors/0/extensions/code").asString())
			.isEqualTo("FIELD_FORBIDDEN");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			mentorships(where: {compareDates: {of: {from: VALUE}, lt: {dueOn: VALUE}}}) { totalCount }
			collectiveIncomes(where: {compareNumbers: {of: {amount: VALUE}, gt: {year: VALUE}}}) { totalCount }
			people(where: {ageOn: {is: {gte: 60}}}) { totalCount }
			people { aggregate { age(on: "2031-12-31") { avg } } }
			people { groups(by: [{ageOn: {by: VALUE}}]) { aggregate { count } } }
			people { groups(by: [{bands: {age: [40]}}]) { aggregate { count } } }
			people { groups(by: [{bands: {ageOn: {bounds: [40]}}}]) { aggregate { count } } }
			mentorships { groups(by: [{from: QUARTER}]) { aggregate { count } } }
			""")
	void whoMayReadFiguresOnlyPicksNobodyByThem(String field) {
		JsonNode answer = ask("REPORT_WRITER", "370112", "{ " + field + " }");
		assertThat(answer.at("/errors/0/extensions/code").asString()).as("%s", answer).isEqualTo("FIGURES_ONLY");
	}

	/** Of three bands the first ends where the second begins, and all villages' incomes are in one of them. */
	@Test
	void incomesInBands() {
		JsonNode groups = requests
			.data("""
					{ collectiveIncomes(asOf: "2026-06-30", where: {year: {eq: 2025}}) {
					    groups(by: [{bands: {amount: [500000, 1000000]}}]) { key { bands { amount { from to } } } aggregate { count amount { min max } } } } }
					""")
			.at("/collectiveIncomes/groups");
		assertThat(groups).hasSize(3);
		assertThat(groups.findValues("bands").toString()).isEqualTo("""
				[{"amount":{"from":null,"to":500000}}, {"amount":{"from":500000,"to":1000000}}, \
				{"amount":{"from":1000000,"to":null}}]""");
		assertThat(groups.get(0).at("/aggregate/amount/max").asLong()).isLessThan(500_000);
		assertThat(groups.get(1).at("/aggregate/amount/min").asLong()).isGreaterThanOrEqualTo(500_000);
		assertThat(groups.get(2).at("/aggregate/amount/min").asLong()).isGreaterThanOrEqualTo(1_000_000);
		assertThat(groups.findValues("count").stream().mapToInt(JsonNode::asInt).sum())
			.isEqualTo(counted("MATCH (i:CollectiveIncome) WHERE i.year = 2025 AND i.closedOn <= d RETURN count(i)"));
	}

}
