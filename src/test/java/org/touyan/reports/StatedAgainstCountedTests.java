package org.touyan.reports;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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

/** What sources state beside what is counted, against a count over the whole of the sample. */
@TouyanTest
class StatedAgainstCountedTests {

	private static final String QUERY = """
			{ statedAgainstCounted(asOf: "%s") { counted agreeing differing uncounted
			  figures { figure { id metricZh } metric metricZh place { id } alliance { id } stated unit unitZh qualifier source statedOn counted difference agrees
			    how why } } }""";

	private final GraphQlRequests requests;

	private final Dump dump;

	StatedAgainstCountedTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-06-30", "2025-12-01", "2026-01-15" })
	void everyFigureStandsBesideItsCount(LocalDate day) {
		JsonNode answer = requests.data(QUERY.formatted(day)).path("statedAgainstCounted");
		var found = new HashSet<String>();
		int agreeing = 0;
		for (JsonNode row : answer.path("figures")) {
			Thing figure = dump.thing(row.path("figure").path("id").asString());
			Thing about = dump.to(figure, "FIGURE_OF").findFirst().orElseThrow();
			assertThat(found.add(figure.id())).isTrue();
			assertThat(row.path(about.is("Alliance") ? "alliance" : "place").path("id").asString())
				.isEqualTo(about.id());
			assertThat(row.path(about.is("Alliance") ? "place" : "alliance").isNull()).isTrue();
			assertThat(row.path("metric").asString()).isEqualTo(figure.text("metric"));
			assertThat(row.path("stated").asDouble()).isEqualTo(figure.value("value"));
			assertThat(row.path("unit").asString()).isEqualTo(figure.text("unit"));
			assertThat(row.path("qualifier").asString("null")).isEqualTo(String.valueOf(figure.value("qualifier")));
			Number known = counted(figure.text("metric"), about, day);
			Double counted = known == null ? null : known.doubleValue();
			assertThat(row.path("how").isNull()).isEqualTo(counted == null);
			assertThat(row.path("why").isNull()).isEqualTo(counted != null);
			if (counted == null) {
				assertThat(row.path("counted").isNull() && row.path("agrees").isNull()).isTrue();
			}
			else {
				double stated = row.path("stated").asDouble();
				boolean agrees = switch (String.valueOf(figure.value("qualifier"))) {
					case "null" -> counted == stated;
					case "MORE_THAN" -> counted > stated;
					case "NEARLY" -> counted <= stated && counted >= stated * 0.9;
					default -> counted >= stated && counted <= stated * 1.1;
				};
				assertThat(row.path("counted").asDouble()).as("%s", row).isEqualTo(counted);
				assertThat(row.path("difference").asDouble()).isEqualTo(counted - stated);
				assertThat(row.path("agrees").asBoolean()).as("%s", row).isEqualTo(agrees);
				agreeing += agrees ? 1 : 0;
			}
		}
		assertThat(found).isEqualTo(dump.all("StatedFigure").stream().map(Thing::id).collect(Collectors.toSet()));
		// Of the first months of events it is not known by how much the time became shorter.
		int countable = day.equals(LocalDate.of(2025, 12, 1)) ? 18 : 19;
		assertThat(answer.path("counted").asInt()).isEqualTo(countable);
		assertThat(answer.path("uncounted").asInt()).isEqualTo(found.size() - countable);
		assertThat(answer.path("agreeing").asInt()).isEqualTo(agreeing);
		assertThat(answer.path("differing").asInt()).isEqualTo(countable - agreeing);
	}

	private @Nullable Number counted(String metric, Thing about, LocalDate day) {
		return switch (metric) {
			case "estates" -> (long) dump.all("Estate").size();
			case "communityWorkers" -> (long) workers(day).size();
			case "certifiedCommunityWorkers" -> workers(day).stream()
				.filter(one -> dump.to(one, "HOLDS_CERTIFICATE").anyMatch(each -> each.happenedBy("issuedOn", day)))
				.count();
			case "reserveOfficials" -> dump.all("ReserveRecord")
				.stream()
				.filter(each -> each.holdsOn(day) && List.of("IN_POOL", "RETAINED", "UNDER_INSPECTION")
					.contains(String.valueOf(dump.stage(each, "status", day))))
				.flatMap(each -> dump.from(each, "HAS_RESERVE"))
				.distinct()
				.count();
			case "advisers" -> dump.all("AdviserGroup")
				.stream()
				.flatMap(group -> dump.tiesTo(group, "MEMBER_OF").stream())
				.filter(tie -> tie.holdsOn(day))
				.map(Dump.Tie::from)
				.distinct()
				.count();
			case "talentMeasures" -> (long) dump.all("ProgrammeMeasure").size();
			case "partyOrganisationLevels" -> 5L;
			case "productKinds" ->
				dump.all("Product").stream().filter(each -> dump.from(each, "PRODUCES").findAny().isPresent()).count();
			case "basicGrids",
					"dedicatedGrids" ->
				dump.all("Grid")
					.stream()
					.filter(each -> metric.startsWith(each.text("kind").toLowerCase(Locale.ROOT)))
					.count();
			case "visitsPerYear" -> byYear(about, "RECEIVED", "countedOn", "visits", day).lastEntry().getValue();
			case "allianceMembers" -> dump.ties(about, "HAS_MEMBER")
				.stream()
				.filter(tie -> tie.holdsOn(day) && !dump.thing(tie.to()).is("Department"))
				.count();
			case "incomeGrowthYears" -> growth(dump.ties(about, "HAS_MEMBER")
				.stream()
				.filter(tie -> tie.holdsOn(day))
				.map(tie -> byYear(dump.thing(tie.to()), "EARNED", "closedOn", "amount", day))
				.flatMap(each -> each.entrySet().stream())
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new)));
			case "taskForceLeaders" -> dump.all("TaskForceSeat")
				.stream()
				.filter(each -> each.text("role").equals("CO_LEADER") && each.holdsOn(day))
				.count();
			case "consultationPlatforms" -> dump.all("ConsultationVenue")
				.stream()
				.filter(each -> each.isIn("370112001015") && each.holdsOn(day))
				.count();
			case "eventLevels" -> events(day).stream().map(each -> each.text("level")).distinct().count();
			case "eventClosingRate" -> tenths(100 * sum(events(day), each -> each.number("closed"))
					/ sum(events(day), each -> each.number("received")));
			case "eventSatisfaction" -> tenths(mean("satisfaction", events(day)));
			case "eventTimeReduction" -> reduction(events(day));
			default -> null;
		};
	}

	private List<Thing> events(LocalDate day) {
		return dump.all("EventFigures").stream().filter(each -> each.happenedBy("countedOn", day)).toList();
	}

	private static double sum(List<Thing> events, ToDoubleFunction<Thing> value) {
		return events.stream().mapToDouble(value).sum();
	}

	private static double mean(String property, List<Thing> events) {
		List<Thing> closed = events.stream().filter(each -> each.number("closed") > 0).toList();
		return sum(closed, each -> each.number("closed") * each.decimal(property))
				/ sum(closed, each -> each.number("closed"));
	}

	private static @Nullable Double reduction(List<Thing> events) {
		TreeMap<String, List<Thing>> months = events.stream()
			.collect(Collectors.groupingBy(each -> String.valueOf(each.day("month")), TreeMap::new,
					Collectors.toList()));
		List<List<Thing>> all = List.copyOf(months.values());
		return all.size() < 6 ? null : (Double) tenths(100 - 100
				* mean("meanHours", all.subList(all.size() - 3, all.size()).stream().flatMap(List::stream).toList())
				/ mean("meanHours", all.subList(0, 3).stream().flatMap(List::stream).toList()));
	}

	private static double tenths(double value) {
		return Math.round(10 * value) / 10.0;
	}

	private Set<Thing> workers(LocalDate day) {
		return dump.all("WorkerRecord")
			.stream()
			.filter(each -> each.holdsOn(day))
			.flatMap(each -> dump.from(each, "EMPLOYED_AS"))
			.collect(Collectors.toSet());
	}

	private NavigableMap<Long, Long> byYear(Thing about, String type, String known, String figure, LocalDate day) {
		return dump.to(about, type)
			.filter(each -> each.happenedBy(known, day))
			.collect(Collectors.toMap(each -> each.number("year"), each -> each.number(figure), Long::sum,
					TreeMap::new));
	}

	private static long growth(NavigableMap<Long, Long> amounts) {
		long years = 0;
		for (long year = amounts.lastKey(); amounts.containsKey(year - 1)
				&& amounts.getOrDefault(year, 0L) >= amounts.getOrDefault(year - 1, 0L) * 1.1; year--) {
			years++;
		}
		return years;
	}

	/** As the article says it: the nine villages' income by two digits two years running, over 400,000 visits. */
	@Test
	void theSentencesOfTheArticleAreReadAsTheyStand() {
		JsonNode figures = requests.data(QUERY.formatted("2026-06-30")).at("/statedAgainstCounted/figures");
		var growth = row(figures, "incomeGrowthYears");
		assertThat(growth.path("how").asString()).contains("5个成员村集体收入合计");
		assertThat(growth.path("counted").asInt()).isEqualTo(2);
		assertThat(growth.path("agrees").asBoolean()).isTrue();
		var visits = row(figures, "visitsPerYear");
		assertThat(visits.path("qualifier").asString()).isEqualTo("MORE_THAN");
		assertThat(visits.path("unitZh").asString()).isEqualTo("人次");
		assertThat(visits.path("metricZh").asString()).isEqualTo("年游客量");
		assertThat(figures)
			.allSatisfy(each -> assertThat(each.path("metricZh").asString()).containsPattern("\\p{IsHan}")
				.isEqualTo(each.at("/figure/metricZh").asString()));
		assertThat(visits.path("agrees").asBoolean()).isEqualTo(visits.path("counted").asInt() > 400_000).isTrue();
		assertThat(row(figures, "yearsWithoutPetitions").path("alliance").isNull()).isFalse();
		assertThat(row(figures, "operatingRevenue").path("why").asString()).contains("营业收入");
	}

	private static JsonNode row(JsonNode figures, String metric) {
		return figures.valueStream()
			.filter(row -> row.path("metric").asString().equals(metric))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void nothingIsStatedBeforeTheDayItWas() {
		assertThat(requests.data(QUERY.formatted("2025-11-30")).at("/statedAgainstCounted/figures")).isEmpty();
		JsonNode some = requests
			.data("""
					{ statedAgainstCounted(metrics: ["estates", "entrustedKeys"], asOf: "2026-06-30") { figures { metric } } }""");
		assertThat(some.at("/statedAgainstCounted/figures").valueStream().map(row -> row.path("metric").asString()))
			.containsExactly("entrustedKeys", "estates");
	}

	@Test
	void whoDoesNotSeeWhatItIsAboutGetsNoCount() {
		JsonNode answer = requests.answerTo("stated-organiser", "SUBDISTRICT_ORGANISER", "370112013",
				Map.of("query", QUERY.formatted("2026-06-30")));
		for (JsonNode row : answer.at("/data/statedAgainstCounted/figures")) {
			boolean isCounted = Set.of("allianceMembers", "incomeGrowthYears", "visitsPerYear")
				.contains(row.path("metric").asString());
			assertThat(row.path("counted").isNull()).as("%s", row).isEqualTo(!isCounted);
		}
		assertThat(answer.at("/data/statedAgainstCounted/counted").asInt()).isEqualTo(3);
	}

	@Test
	void aReportWriterOfTheDistrictGetsTheCounts() {
		JsonNode answer = requests.answerTo("stated-writer", "REPORT_WRITER", "370112", Map.of("query",
				"""
						{ statedAgainstCounted(metrics: ["communityWorkers"], asOf: "2026-06-30") { figures { counted agrees } } }"""));
		JsonNode row = answer.at("/data/statedAgainstCounted/figures/0");
		assertThat(row.path("counted").asInt()).isBetween(1770, 1830);
		assertThat(row.path("agrees").asBoolean()).isEqualTo(row.path("counted").asInt() == 1800);
	}

	@ParameterizedTest
	@CsvSource({ ", 5, 5, true", ", 5, 6, false", "SLIGHTLY_OVER, 100, 100, true", "SLIGHTLY_OVER, 100, 99, false",
			"SLIGHTLY_OVER, 100, 110, true", "SLIGHTLY_OVER, 100, 111, false", "NEARLY, 100, 100, true",
			"NEARLY, 100, 90, true", "NEARLY, 100, 101, false", "NEARLY, 100, 89, false", "MORE_THAN, 100, 100, false",
			"MORE_THAN, 100, 101, true" })
	void aHedgeSaysWhatAgrees(@Nullable Qualifier qualifier, double stated, double counted, boolean agrees) {
		assertThat(Qualifier.agrees(qualifier, stated, counted)).isEqualTo(agrees);
	}

}
