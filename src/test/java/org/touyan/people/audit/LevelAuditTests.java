package org.touyan.people.audit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.Dump;
import org.touyan.Dump.Thing;
import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The audit of levels against a reckoning of its own over the whole of the sample. */
@TouyanTest
class LevelAuditTests {

	private static final Map<String, List<Integer>> BANDS = Map.of("CHIEF", List.of(7, 18), "DEPUTY", List.of(4, 15),
			"STAFF", List.of(1, 12));

	private static final Map<String, Integer> EDUCATION = Map.of("UNIVERSITY", 1, "GRADUATE", 2);

	private static final Map<String, Integer> CERTIFICATES = Map.of("ASSISTANT", 1, "SOCIAL_WORKER", 2, "SENIOR", 3);

	private final GraphQlRequests requests;

	private final Dump dump;

	LevelAuditTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	private JsonNode audit(String arguments) {
		return requests
			.data("""
					{ levelAudit(%s) { totalCount outcomes { outcome workers }
					  nodes { record { id } level dueLevel steps outcome dueSince coefficient dueCoefficient
					    coefficientDifference deviations { rule steps } text history { level } dueLevels { from level } } } }"""
				.formatted(arguments))
			.path("levelAudit");
	}

	@ParameterizedTest
	@CsvSource({ "370112, 2026-06-30", "370112001, 2024-01-01", "370112, 2019-06-30" })
	void thoseAreFoundWhoseLevelIsAnother(String area, LocalDate day) {
		JsonNode answer = audit("area: \"%s\", asOf: \"%s\", first: 500".formatted(area, day));
		List<Thing> records = dump.all("WorkerRecord")
			.stream()
			.filter(each -> each.isIn(area) && each.holdsOn(day))
			.toList();
		List<String> others = records.stream()
			.filter(each -> level(each, day) != due(each, day))
			.map(Thing::id)
			.toList();
		assertThat(answer.path("nodes").valueStream().map(row -> row.at("/record/id").asString()))
			.containsExactlyInAnyOrderElementsOf(others);
		assertThat(answer.path("totalCount").asInt()).isEqualTo(others.size());
		assertThat(answer.path("outcomes").valueStream().mapToInt(each -> each.path("workers").asInt()).sum())
			.isEqualTo(records.size());
		answer.path("nodes").forEach(row -> {
			Thing record = records.stream()
				.filter(each -> each.id().equals(row.at("/record/id").asString()))
				.findFirst()
				.orElseThrow();
			check(row, level(record, day), due(record, day));
		});
	}

	private static void check(JsonNode row, int level, int due) {
		assertThat(row.path("level").asInt()).isEqualTo(level);
		assertThat(row.path("dueLevel").asInt()).isEqualTo(due);
		assertThat(row.path("steps").asInt()).isEqualTo(due - level);
		assertThat(row.path("outcome").asString()).isEqualTo(due > level ? "TOO_LOW" : "TOO_HIGH");
		assertThat(row.path("deviations").valueStream().mapToInt(each -> each.path("steps").asInt()).sum())
			.isEqualTo(due - level);
		assertThat(Math.round(row.path("coefficientDifference").asDouble() * 100)).isEqualTo(5L * (due - level));
		assertThat(row.path("history").path(row.path("history").size() - 1).path("level").asInt()).isEqualTo(level);
		JsonNode last = row.path("dueLevels").path(row.path("dueLevels").size() - 1);
		assertThat(last.path("level").asInt()).isEqualTo(due);
		assertThat(last.path("from").asString()).isEqualTo(row.path("dueSince").asString());
	}

	/** Some steps are made late in the sample, and a few certificates were counted beside education. */
	@Test
	void aHandfulIsFoundAndNotEverybody() {
		JsonNode answer = audit("asOf: \"2026-06-30\", first: 500");
		assertThat(answer.path("totalCount").asInt()).isBetween(10, 60);
		assertThat(answer.path("nodes")
			.valueStream()
			.flatMap(row -> row.path("deviations").valueStream())
			.map(each -> each.path("rule").asString())).contains("SERVICE", "CERTIFICATE", "HIGHER_ONLY");
	}

	@Test
	void rowsAreFilteredAndOrdered() {
		JsonNode answer = audit("""
				asOf: "2026-06-30", first: 500, where: {deviations: {some: {rule: {eq: SERVICE}}}},
				orderBy: [{dueSince: DESC}]""");
		assertThat(answer.path("nodes")).isNotEmpty();
		assertThat(answer.path("nodes").valueStream().map(row -> row.path("dueSince").asString()))
			.isSortedAccordingTo(Comparator.reverseOrder());
	}

	private int level(Thing record, LocalDate day) {
		return dump.to(record, "AT_LEVEL")
			.filter(level -> level.holdsOn(day))
			.mapToInt(level -> (int) level.number("level"))
			.findFirst()
			.orElseThrow();
	}

	private int due(Thing record, LocalDate day) {
		List<Integer> band = Objects.requireNonNull(BANDS.get(record.text("band")));
		LocalDate from = Objects.requireNonNull(record.day("from"));
		int service = 0;
		while (!from.plusYears(3L * (service + 1)).isAfter(day)) {
			service++;
		}
		Thing person = dump.from(record, "EMPLOYED_AS").findFirst().orElseThrow();
		int certificate = dump.to(person, "HOLDS_CERTIFICATE")
			.filter(each -> each.happenedBy("issuedOn", day))
			.mapToInt(each -> Objects.requireNonNull(CERTIFICATES.get(each.text("kind"))))
			.max()
			.orElse(0);
		int education = EDUCATION.getOrDefault(person.text("education"), 0);
		return Math.min(band.getLast(), band.getFirst() + service + Math.max(education, certificate));
	}

}
