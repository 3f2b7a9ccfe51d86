package org.touyan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What each role sees of the sample, beside what statements written by hand say that there is. */
@TouyanTest
class ScopeTests {

	private static final String SUBDISTRICT = "370112013";

	private static final String VILLAGE = "370112013228";

	/** Whether a person belongs to a territory on the day: by home, by a post or by a record. */
	private static final String OWN = "(EXISTS { ($p)-[:LIVES_IN]->(h) WHERE h.territory STARTS WITH $t } OR"
			+ " EXISTS { ($p)-[:HOLDS|EMPLOYED_AS|HAS_RESERVE|REGISTERED_AS]->(r)"
			+ " WHERE r.territory STARTS WITH $t AND r.from <= $d AND coalesce(r.to > $d, true) })";

	private final GraphQlRequests requests;

	private final Driver driver;

	private final Clock clock;

	ScopeTests(@Autowired GraphQlRequests requests, @Autowired Driver driver, @Autowired Clock clock) {
		this.clock = clock;
		this.requests = requests;
		this.driver = driver;
	}

	@ParameterizedTest
	@CsvSource({ "SUBDISTRICT_ORGANISER, " + SUBDISTRICT, "VILLAGE_CLERK, " + VILLAGE,
			"DEPARTMENT_ADMINISTRATOR, 370112", "SUBDISTRICT_ORGANISER, 370199" })
	void seesItsOwn(String role, String territory) {
		JsonNode seen = data(role, territory,
				"{ villages { totalCount } people { totalCount } mentorships { totalCount }"
						+ " alliances { totalCount } reserveRecords { totalCount } }");
		assertThat(seen.at("/villages/totalCount").asInt())
			.isEqualTo(count(territory, "MATCH (n:Village) WHERE n.territory STARTS WITH $t RETURN count(n)"));
		assertThat(seen.at("/reserveRecords/totalCount").asInt()).isEqualTo(count(territory,
				"MATCH (n:ReserveRecord) WHERE n.territory STARTS WITH $t AND n.from <= $d AND coalesce(n.to > $d, true) RETURN count(n)"));
		assertThat(seen.at("/people/totalCount").asInt())
			.isEqualTo(count(territory, "MATCH (n:Person) WHERE " + OWN.replace("$p", "n") + " RETURN count(n)"));
		assertThat(seen.at("/mentorships/totalCount").asInt()).isEqualTo(count(territory,
				"MATCH (m:Mentorship)<-[:MENTORS_IN]-(n:Person) WHERE m.from <= $d AND coalesce(m.to > $d, true)"
						+ " AND (m.territory STARTS WITH $t OR " + OWN.replace("$p", "n")
						+ ") RETURN count(DISTINCT m)"));
	}

	private int count(String territory, String statement) {
		return driver.executableQuery(statement)
			.withParameters(Map.of("t", territory, "d", LocalDate.now(clock)))
			.execute()
			.records()
			.getFirst()
			.get(0)
			.asInt();
	}

	@Test
	void whatIsElsewhereIsAsIfItWereNotThere() {
		for (String id : new String[] { "370112014000", "370112999999" }) {
			assertThat(
					data("SUBDISTRICT_ORGANISER", SUBDISTRICT, "{ node(id: \"%s\") { id } }".formatted(id)).toString())
				.isEqualTo("{\"node\":null}");
		}
		assertThat(data("SUBDISTRICT_ORGANISER", SUBDISTRICT,
				"{ nodes(ids: [\"370112014000\", \"%s\"]) { id } }".formatted(VILLAGE))
			.toString()).isEqualTo("{\"nodes\":[null,{\"id\":\"%s\"}]}".formatted(VILLAGE));
	}

	@Test
	void aMentorFromElsewhereIsACard() {
		JsonNode mentorships = data("VILLAGE_CLERK", VILLAGE,
				"{ mentorships(orderBy: [{from: ASC}]) { nodes { mentor { name } mentorCard { name holdings { nodes { title } } } mentee { name } } } }")
			.at("/mentorships/nodes");
		assertThat(mentorships).isNotEmpty().allSatisfy(mentorship -> {
			assertThat(mentorship.at("/mentorCard/name").asString()).isNotBlank();
			// Of those that the village has to do with, one of the two is its own.
			assertThat(mentorship.path("mentor").isNull() && mentorship.path("mentee").isNull()).isFalse();
		}).anySatisfy(mentorship -> assertThat(mentorship.path("mentor").isNull()).isTrue());
	}

	@Test
	void anIdentityNumberIsFullForAPurposeOnlyAndTheLogHasIt() {
		String query = "{ people(first: 1, where: {holdings: {some: {}}}) { nodes { id bornOn identityNumber phone } } }";
		JsonNode masked = ask("clerk-one", "VILLAGE_CLERK", VILLAGE, query, null);
		assertThat(masked.at("/data/people/nodes/0/identityNumber").asString()).matches("99\\d{4}\\*{12}");
		assertThat(masked.at("/data/people/nodes/0/phone").asString()).matches("\\d{3}\\*{8}");
		assertThat(masked.at("/data/people/nodes/0/bornOn").isNull()).isTrue();
		assertThat(masked.at("/extensions/notices").findValuesAsString("level")).containsExactlyInAnyOrder("PERSONAL",
				"IDENTITY", "PERSONAL");
		assertThat(ask("admin-one", "DEPARTMENT_ADMINISTRATOR", VILLAGE, query, null)
			.at("/data/people/nodes/0/identityNumber")
			.asString()).contains("********");
		JsonNode full = ask("admin-one", "DEPARTMENT_ADMINISTRATOR", VILLAGE, query, "档案核对");
		String number = full.at("/data/people/nodes/0/identityNumber").asString();
		assertThat(number).matches("\\d{17}[0-9X]")
			.contains(full.at("/data/people/nodes/0/bornOn").asString().replace("-", ""));
		JsonNode found = ask("admin-one", "DEPARTMENT_ADMINISTRATOR", "370112",
				"{ people(where: {identityNumber: {eq: \" %s \"}}) { nodes { id } } }"
					.formatted(number.toLowerCase(Locale.ROOT)),
				"查重");
		assertThat(found.at("/data/people/nodes/0/id").asString())
			.isEqualTo(full.at("/data/people/nodes/0/id").asString());
		JsonNode log = ask("auditor-one", "AUDITOR", "",
				"{ changes(last: 2, where: {actor: {eq: \"admin-one\"}}) { nodes { act reason after } } }", null)
			.at("/data/changes/nodes");
		assertThat(log.findValuesAsString("reason")).containsExactly("档案核对", "查重");
		assertThat(log.toString()).contains("Person.identityNumber IDENTITY").doesNotContain(number);
	}

	@Test
	void whatIsRefusedIsInTheLog() {
		JsonNode refused = ask("clerk-two", "VILLAGE_CLERK", VILLAGE,
				"{ people(where: {bornOn: {gt: \"1990-01-01\"}}) { totalCount } }", null);
		assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("FIELD_FORBIDDEN");
		assertThat(ask("auditor-one", "AUDITOR", "",
				"{ changes(where: {actor: {eq: \"clerk-two\"}}) { nodes { act after } } }", null)
			.toString()).contains("REFUSED", "FIELD_FORBIDDEN", "Person.bornOn");
	}

	private JsonNode data(String role, String territory, String query) {
		JsonNode answer = ask("scope-test", role, territory, query, null);
		assertThat(answer.path("errors").isMissingNode()).as("%s", answer.path("errors")).isTrue();
		return answer.path("data");
	}

	private JsonNode ask(String account, String role, String territory, String query, @Nullable String purpose) {
		Map<String, Object> extensions = purpose == null ? Map.of() : Map.of("purpose", purpose);
		return requests.answerTo(account, role, territory, Map.of("query", query, "extensions", extensions));
	}

}
