package org.touyan.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

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

/** How grids handled events, against sums over the whole of the sample. */
@TouyanTest
class EventHandlingTests {

	private static final String FIGURES = "figures { received closed rate meanHours satisfaction }";

	private static final String QUERY = """
			{ eventHandling(area: "%%s", asOf: "%%s"%%s) { total { received closed rate meanHours satisfaction } reduction
			  levels { level %1$s } months { month %1$s } areas { area place { id } %1$s reduction levels { level %1$s } }
			  stated { rate reduction satisfaction levels figures { metric } } } }"""
		.formatted(FIGURES);

	private final GraphQlRequests requests;

	private final Dump dump;

	EventHandlingTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@ParameterizedTest
	@CsvSource({ "'', 2026-06-30, 2020-01-01, 2026-12-31", "370112013, 2026-06-30, 2025-10-01, 2026-03-31",
			"370112001, 2026-02-10, 2020-01-01, 2026-12-31", "370112, 2025-12-01, 2025-08-01, 2025-09-30" })
	void ratesAreThoseThatAreSummed(String area, LocalDate day, LocalDate from, LocalDate to) {
		JsonNode answer = requests.data(QUERY.formatted(area, day, ", from: \"%s\", to: \"%s\"".formatted(from, to)))
			.path("eventHandling");
		List<Thing> all = dump.all("EventFigures")
			.stream()
			.filter(each -> each.isIn(area) && each.happenedBy("countedOn", day) && each.happenedBy("month", to)
					&& !each.happenedBy("month", from.minusDays(1)))
			.toList();
		assertThat(all).isNotEmpty();
		check(answer.path("total"), all);
		checkReduction(answer.path("reduction"), all);
		checkEach(answer.path("levels"), "level", all, each -> each.text("level"));
		checkEach(answer.path("months"), "month", all, EventHandlingTests::month);
		checkEach(answer.path("areas"), "area", all, each -> each.text("territory").substring(0, 9));
		for (JsonNode row : answer.path("areas")) {
			List<Thing> there = all.stream().filter(each -> each.isIn(row.path("area").asString())).toList();
			assertThat(row.at("/place/id").asString()).isEqualTo(row.path("area").asString() + "000");
			checkEach(row.path("levels"), "level", there, each -> each.text("level"));
			checkReduction(row.path("reduction"), there);
		}
	}

	private static void checkEach(JsonNode rows, String name, List<Thing> all, Function<Thing, String> key) {
		Map<String, List<Thing>> groups = all.stream()
			.collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
		assertThat(rows.valueStream().map(row -> row.path(name).asString())).containsExactlyElementsOf(groups.keySet());
		rows.forEach(row -> check(row.path("figures"), groups.getOrDefault(row.path(name).asString(), List.of())));
	}

	private static void check(JsonNode figures, List<Thing> all) {
		long received = all.stream().mapToLong(each -> each.number("received")).sum();
		long closed = closed(all);
		assertThat(figures.path("received").asLong()).isEqualTo(received);
		assertThat(figures.path("closed").asLong()).isEqualTo(closed);
		assertThat(figures.path("rate").asDouble()).isCloseTo((double) closed / received, within(1e-9));
		checkMean(figures.path("meanHours"), "meanHours", all);
		checkMean(figures.path("satisfaction"), "satisfaction", all);
	}

	private static void checkMean(JsonNode figure, String property, List<Thing> all) {
		assertThat(figure.isNull()).isEqualTo(closed(all) == 0);
		if (!figure.isNull()) {
			assertThat(figure.asDouble()).isCloseTo(mean(property, all), within(1e-6));
		}
	}

	private static double mean(String property, List<Thing> all) {
		return all.stream()
			.filter(each -> each.value(property) != null)
			.mapToDouble(each -> each.decimal(property) * each.number("closed"))
			.sum() / closed(all);
	}

	private static long closed(List<Thing> all) {
		return all.stream().mapToLong(each -> each.number("closed")).sum();
	}

	private static String month(Thing figures) {
		return String.valueOf(figures.day("month"));
	}

	private static void checkReduction(JsonNode figure, List<Thing> all) {
		List<String> months = all.stream().map(EventHandlingTests::month).distinct().sorted().toList();
		assertThat(figure.isNull()).isEqualTo(months.size() < 6);
		if (!figure.isNull()) {
			double before = mean("meanHours",
					all.stream().filter(each -> months.subList(0, 3).contains(month(each))).toList());
			double after = mean("meanHours",
					all.stream()
						.filter(each -> months.subList(months.size() - 3, months.size()).contains(month(each)))
						.toList());
			assertThat(figure.asDouble()).isCloseTo(1 - after / before, within(1e-6));
		}
	}

	@Test
	void whatIsStatedStandsBeside() {
		JsonNode stated = requests.data(QUERY.formatted("370112013", "2026-06-30", "")).at("/eventHandling/stated");
		assertThat(stated.path("rate").asDouble()).isCloseTo(0.996, within(1e-9));
		assertThat(stated.path("reduction").asDouble()).isCloseTo(0.7, within(1e-9));
		assertThat(stated.path("satisfaction").asDouble()).isEqualTo(4.9);
		assertThat(stated.path("levels").asDouble()).isEqualTo(4);
		assertThat(stated.path("figures")).hasSize(4);
		assertThat(requests.data(QUERY.formatted("", "2025-11-30", "")).at("/eventHandling/stated").isNull()).isTrue();
	}

	@Test
	void everybodySeesTheEventsOfTheirTerritoryOnly() {
		String query = "{ eventHandling(asOf: \"2026-06-30\") { areas { area } total { received } } }";
		JsonNode there = requests
			.answerTo("events-organiser", "SUBDISTRICT_ORGANISER", "370112013", Map.of("query", query))
			.at("/data/eventHandling");
		assertThat(there.path("areas").valueStream().map(row -> row.path("area").asString()))
			.containsExactly("370112013");
		JsonNode figures = requests.answerTo("events-writer", "REPORT_WRITER", "370112", Map.of("query", query))
			.at("/data/eventHandling");
		assertThat(figures).isEqualTo(requests.data(query).path("eventHandling"));
	}

}
