package org.touyan.acts;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample breaks no rule but those that it breaks on purpose, and everybody learns of what they see. */
@TouyanTest
class RuleViolationsTests {

	private final GraphQlRequests requests;

	RuleViolationsTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
	}

	@Test
	void theSampleBreaksThoseRulesThatItBreaksOnPurpose() {
		JsonNode found = requests
			.data("{ ruleViolations(asOf: \"2026-06-30\") { totalCount rules { rule violations } nodes { rule } } }")
			.path("ruleViolations");
		var counts = new TreeMap<String, Integer>();
		found.path("rules").forEach(each -> counts.put(each.path("rule").asString(), each.path("violations").asInt()));
		assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
			.isEqualTo(found.path("totalCount").asInt());
		assertThat(counts.keySet()).as("%s", counts)
			.isSubsetOf("ALLIANCE_LEADS", "COMMITTEE_TOO_LARGE", "COMMITTEE_WITHOUT_WOMAN", "KIN_IN_TEAM",
					"MENTOR_OVER_CAPACITY", "POST_OVERFILLED");
		assertThat(counts.get("POST_OVERFILLED")).as("posts with more holders than are approved").isBetween(20, 150);
		assertThat(counts.get("MENTOR_OVER_CAPACITY")).as("mentors one over").isBetween(1, 12);
		assertThat(counts.get("KIN_IN_TEAM")).as("the two villages that have kin in their teams").isEqualTo(2);
	}

	@Test
	void whoMayNotKnowOfKinIsNotToldOfIt() {
		String query = "{ ruleViolations(rules: [KIN_IN_TEAM], asOf: \"2026-06-30\") { totalCount } }";
		assertThat(requests.data(query).at("/ruleViolations/totalCount").asInt()).isPositive();
		assertThat(count("SUBDISTRICT_ORGANISER", "370112", query)).isZero();
	}

	@Test
	void ofOtherTerritoriesNobodyIsTold() {
		String query = "{ ruleViolations(rules: [POST_OVERFILLED], asOf: \"2026-06-30\") { totalCount nodes { area } } }";
		JsonNode all = requests.data(query).path("ruleViolations");
		String area = all.at("/nodes/0/area").asString().substring(0, 9);
		int there = requests.data(query.replace("rules:", "area: \"%s\", rules:".formatted(area)))
			.at("/ruleViolations/totalCount")
			.asInt();
		assertThat(count("SUBDISTRICT_ORGANISER", area, query)).isEqualTo(there)
			.isLessThan(all.path("totalCount").asInt());
		assertThat(requests.answerTo("rules-figures", "REPORT_WRITER", "370112", Map.of("query", query)).toString())
			.contains("FIGURES_ONLY");
	}

	private int count(String role, String territory, String query) {
		return requests.answerTo("rules-" + role, role, territory, Map.of("query", query))
			.at("/data/ruleViolations/totalCount")
			.asInt(-1);
	}

}
