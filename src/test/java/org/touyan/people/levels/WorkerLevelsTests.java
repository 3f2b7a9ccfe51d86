package org.touyan.people.levels;

import java.time.LocalDate;
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
import org.touyan.people.WorkerBand;

import static org.assertj.core.api.Assertions.assertThat;

/** Levels of community workers against a count over the whole of the sample. */
@TouyanTest
class WorkerLevelsTests {

	private static final Map<String, List<Integer>> RANGES = Map.of("CHIEF", List.of(7, 18), "DEPUTY", List.of(4, 15),
			"STAFF", List.of(1, 12));

	private final GraphQlRequests requests;

	private final Dump dump;

	WorkerLevelsTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@ParameterizedTest
	@CsvSource({ "'', 2025-06-30, 2026-06-30", "370112001, 2022-01-01, 2024-01-01", "370112, 2023-07-01, 2023-07-01" })
	void levelsAndChangesAreThoseThatAreCounted(String area, LocalDate from, LocalDate day) {
		JsonNode answer = requests.data("""
				{ workerLevels(area: "%s", from: "%s", asOf: "%s") { from totalCount changes { reason changes }
				  bands { band lowest highest workers withoutLevel levels { level workers isOutside } }
				  nodes { record { id } } } }""".formatted(area, from, day)).path("workerLevels");
		List<Thing> records = dump.all("WorkerRecord").stream().filter(each -> each.isIn(area)).toList();
		List<Thing> open = records.stream().filter(each -> each.holdsOn(day)).toList();
		assertThat(open).isNotEmpty();
		assertThat(answer.path("bands")).hasSize(3);
		for (JsonNode row : answer.path("bands")) {
			checkBand(row, open.stream().filter(each -> each.text("band").equals(row.path("band").asString())).toList(),
					day);
		}
		assertThat(answer.path("totalCount").asLong())
			.isEqualTo(open.stream().filter(each -> isOutside(each, day)).count());
		for (JsonNode row : answer.path("changes")) {
			long expected = records.stream()
				.flatMap(each -> dump.to(each, "AT_LEVEL"))
				.filter(level -> level.text("reason").equals(row.path("reason").asString())
						&& level.happenedBy("from", day) && !Objects.requireNonNull(level.day("from")).isBefore(from))
				.count();
			assertThat(row.path("changes").asLong()).as("%s", row).isEqualTo(expected);
		}
		assertThat(answer.path("changes")).hasSize(4);
	}

	private void checkBand(JsonNode row, List<Thing> records, LocalDate day) {
		List<Integer> range = RANGES.get(row.path("band").asString());
		assertThat(range).containsExactly(row.path("lowest").asInt(), row.path("highest").asInt());
		assertThat(row.path("workers").asInt()).isEqualTo(records.size());
		assertThat(row.path("withoutLevel").asLong())
			.isEqualTo(records.stream().filter(each -> level(each, day) == 0).count());
		for (JsonNode step : row.path("levels")) {
			int level = step.path("level").asInt();
			assertThat(step.path("workers").asLong())
				.isEqualTo(records.stream().filter(each -> level(each, day) == level).count());
			assertThat(step.path("isOutside").asBoolean())
				.isEqualTo(level < row.path("lowest").asInt() || level > row.path("highest").asInt());
		}
		assertThat(row.path("levels").valueStream().mapToLong(step -> step.path("workers").asLong()).sum())
			.isEqualTo(records.stream().filter(each -> level(each, day) > 0).count());
	}

	private long level(Thing record, LocalDate day) {
		return dump.to(record, "AT_LEVEL")
			.filter(level -> level.holdsOn(day))
			.mapToLong(level -> level.number("level"))
			.findFirst()
			.orElse(0);
	}

	private boolean isOutside(Thing record, LocalDate day) {
		List<Integer> range = Objects.requireNonNull(RANGES.get(record.text("band")));
		long level = level(record, day);
		return level > 0 && (level < range.getFirst() || level > range.getLast());
	}

	@Test
	void aLevelOutsideOfTheBandIsFound() {
		var records = List.of(new WorkerLevelRead.Graded("person", "one", WorkerBand.CHIEF, 6),
				new WorkerLevelRead.Graded("person", "two", WorkerBand.CHIEF, 7),
				new WorkerLevelRead.Graded("person", "three", WorkerBand.STAFF, 13),
				new WorkerLevelRead.Graded("person", "four", WorkerBand.STAFF, 12),
				new WorkerLevelRead.Graded("person", "five", WorkerBand.STAFF, null));
		assertThat(records.stream().filter(WorkerLevelRead.Graded::isOutside).map(WorkerLevelRead.Graded::id))
			.containsExactly("one", "three");
	}

	@Test
	void theTimeMustNotBeBackwardAndAReportWriterGetsNoRows() {
		JsonNode error = requests.error("{ workerLevels(from: \"2026-07-01\", asOf: \"2026-06-30\") { totalCount } }");
		assertThat(error.at("/extensions/code").asString()).isEqualTo("INVALID_ARGUMENT");
		JsonNode rows = requests.answerTo("levels-writer", "REPORT_WRITER", "370112001", Map.of("query", """
				{ rows: workerLevels(asOf: "2026-06-30") { nodes { band } }
				  figures: workerLevels(asOf: "2026-06-30") { bands { workers } } }"""));
		assertThat(rows.at("/errors/0/extensions/code").asString()).isEqualTo("FIGURES_ONLY");
		assertThat(rows.at("/data/figures/bands/2/workers").asInt()).isPositive();
	}

}
