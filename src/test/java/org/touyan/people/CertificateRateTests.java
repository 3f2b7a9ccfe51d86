package org.touyan.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import static org.assertj.core.api.Assertions.within;

/** Rates of certificates against a count over the whole of the sample. */
@TouyanTest
class CertificateRateTests {

	private static final List<String> KINDS = List.of("ASSISTANT", "SOCIAL_WORKER", "SENIOR");

	private static final String FIGURES = "{ workers certified rate kinds { kind workers } }";

	private final GraphQlRequests requests;

	private final Dump dump;

	CertificateRateTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@ParameterizedTest
	@CsvSource({ "'', 2026-06-30", "370112001, 2026-06-30", "370112, 2024-01-01", "370112012, 2023-07-01" })
	void ratesAreThoseThatAreCounted(String area, LocalDate day) {
		JsonNode answer = requests
			.data("""
					{ certificateRate(area: "%s", asOf: "%s", first: 500) { total %s areas { area place { id } figures %s }
					  totalCount nodes { area place { id } figures %s } } }"""
				.formatted(area, day, FIGURES, FIGURES, FIGURES))
			.path("certificateRate");
		List<Thing> records = dump.all("WorkerRecord")
			.stream()
			.filter(each -> each.isIn(area) && each.holdsOn(day))
			.toList();
		check(answer.path("total"), records, day);
		checkAreas(answer.path("areas"), records, 9, day);
		checkAreas(answer.path("nodes"), records, 12, day);
		assertThat(answer.path("totalCount").asInt()).isEqualTo(answer.path("nodes").size());
	}

	private void checkAreas(JsonNode rows, List<Thing> records, int digits, LocalDate day) {
		Map<String, List<Thing>> byArea = records.stream()
			.collect(Collectors.groupingBy(each -> each.text("territory").substring(0, digits)));
		assertThat(rows.valueStream().map(row -> row.path("area").asString()))
			.containsExactlyElementsOf(byArea.keySet().stream().sorted().toList());
		for (JsonNode row : rows) {
			assertThat(row.path("place").path("id").asString()).startsWith(row.path("area").asString()).hasSize(12);
			check(row.path("figures"), byArea.getOrDefault(row.path("area").asString(), List.of()), day);
		}
	}

	private void check(JsonNode figures, List<Thing> records, LocalDate day) {
		List<Thing> workers = records.stream().flatMap(each -> dump.from(each, "EMPLOYED_AS")).distinct().toList();
		long certified = workers.stream().filter(each -> kinds(each, day).findAny().isPresent()).count();
		assertThat(workers).isNotEmpty();
		assertThat(figures.path("workers").asInt()).isEqualTo(workers.size());
		assertThat(figures.path("certified").asLong()).isEqualTo(certified);
		assertThat(figures.path("rate").asDouble()).isCloseTo((double) certified / workers.size(), within(1e-9));
		assertThat(figures.path("kinds")).hasSize(KINDS.size());
		for (JsonNode row : figures.path("kinds")) {
			int kind = KINDS.indexOf(row.path("kind").asString());
			assertThat(row.path("workers").asLong()).isEqualTo(workers.stream()
				.filter(each -> kinds(each, day).mapToInt(KINDS::indexOf).max().orElse(-1) == kind)
				.count());
		}
	}

	private Stream<String> kinds(Thing worker, LocalDate day) {
		return dump.to(worker, "HOLDS_CERTIFICATE")
			.filter(each -> each.happenedBy("issuedOn", day))
			.map(each -> each.text("kind"));
	}

	@Test
	void whatIsStatedStandsBeside() {
		String query = """
				{ certificateRate(asOf: "%s", first: 0) { stated { workers certified rate figures { metric } } } }""";
		JsonNode stated = requests.data(query.formatted("2026-06-30")).at("/certificateRate/stated");
		assertThat(stated.path("workers").asInt()).isEqualTo(1800);
		assertThat(stated.path("certified").asInt()).isEqualTo(1500);
		assertThat(stated.path("rate").asDouble()).isCloseTo(1500 / 1800.0, within(1e-9));
		assertThat(stated.path("figures")).hasSize(2);
		assertThat(requests.data(query.formatted("2025-11-30")).at("/certificateRate/stated").isNull()).isTrue();
		JsonNode clerk = requests.answerTo("rate-clerk", "VILLAGE_CLERK", "370112001001",
				Map.of("query", query.formatted("2026-06-30")));
		assertThat(clerk.at("/data/certificateRate/stated").isNull()).isTrue();
	}

	@Test
	void aReportWriterGetsRatesOfAreasAndNoRows() {
		JsonNode answer = requests.answerTo("rate-writer", "REPORT_WRITER", "370112001", Map.of("query", """
				{ figures: certificateRate(asOf: "2026-06-30") { areas { area figures { workers rate } } }
				  rows: certificateRate(asOf: "2026-06-30") { nodes { area } } }"""));
		assertThat(answer.at("/data/figures/areas")).hasSize(1);
		assertThat(answer.at("/data/figures/areas/0/figures/rate").asDouble()).isPositive();
		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FIGURES_ONLY");
	}

}
