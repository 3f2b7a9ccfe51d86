package org.touyan.reserves;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
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

/** The pipeline against a count over the whole of the sample. */
@TouyanTest
class TalentPipelineTests {

	private static final String FIGURES = """
			records
			stages { status atBeginning entered left atEnd
			  conversion { entrants advanced advanceRate appointed appointmentRate dropped underWay }
			  time { count meanDays medianDays } }
			flows { from to count }
			toAppointment { count meanDays medianDays }
			after { months followed outcomes { outcome count rate } }""";

	private static final List<String> STATES = List.of("PROPOSED", "IN_POOL", "RETAINED", "UNDER_INSPECTION",
			"APPOINTED", "ADJUSTED", "NOT_CONFIRMED", "DECEASED", "OTHER");

	private final GraphQlRequests requests;

	private final Dump dump;

	private final Map<Thing, List<Thing>> stages = new HashMap<>();

	private final Map<Thing, List<Stay>> stays = new HashMap<>();

	TalentPipelineTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	private record Times(LocalDate from, LocalDate to, LocalDate asOf) {

		boolean has(LocalDate day) {
			return !day.isBefore(from) && day.isBefore(to);
		}

	}

	@ParameterizedTest
	@CsvSource({ "'', 2024-01-01, 2025-01-01, 2026-06-30", "370112013, 2019-01-01, 2026-07-01, 2026-06-30",
			"370112018, 2021-07-01, 2023-07-01, 2024-01-01", "370112, 2023-07-01, 2030-01-01, 2023-09-30",
			"'', 2025-01-01, 2026-07-01, 2026-06-30", "370112013228, 2010-01-01, 2011-01-01, 2011-06-30" })
	void figuresAreThoseThatAreCounted(String area, LocalDate from, LocalDate to, LocalDate asOf) {
		LocalDate end = to.isAfter(asOf) ? asOf.plusDays(1) : to;
		var times = new Times(from, end, asOf);
		JsonNode answer = requests
			.data("""
					{ talentPipeline(area: "%s", from: "%s", to: "%s", asOf: "%s", by: [SUBDISTRICT, COHORT, SOURCE, RETURNEE,
					    SEX, AGE_BAND, EDUCATION, KIND]) {
					  from to all { %s } groups { dimension key subdistrict { id } figures { %s } } } }"""
				.formatted(area, from, to, asOf, FIGURES, FIGURES))
			.path("talentPipeline");
		List<Thing> records = dump.all("ReserveRecord")
			.stream()
			.filter(record -> record.isIn(area) && Same.day(record, "from").isBefore(end))
			.toList();
		assertThat(records.isEmpty()).isEqualTo(to.isBefore(LocalDate.of(2012, 1, 1)));
		Same.same("all", answer, Same.fields("from", from, "to", end, "all", figures(records, times)));
		var groups = new ArrayList<Object>();
		dimensions(asOf).forEach((dimension, key) -> {
			var byKey = records.stream().collect(Collectors.groupingBy(key));
			byKey.keySet()
				.stream()
				.sorted(Comparator.comparing(this::order))
				.forEach(each -> groups.add(Same.fields("dimension", dimension, "key", each, "subdistrict",
						dimension.equals("SUBDISTRICT") ? Map.of("id", each + "000") : null, "figures",
						figures(byKey.getOrDefault(each, List.of()), times))));
		});
		Same.same("groups", answer.path("groups"), groups);
	}

	/** Bands of ages are in the order of age, other keys in that of letters. */
	private String order(String key) {
		return key.equals("UP_TO_30") ? "FROM_0" : key;
	}

	private Map<String, Function<Thing, String>> dimensions(LocalDate asOf) {
		var dimensions = new LinkedHashMap<String, Function<Thing, String>>();
		dimensions.put("COHORT", record -> Same.day(record, "from").toString().substring(0, 4));
		dimensions.put("SOURCE", record -> record.text("source"));
		dimensions.put("RETURNEE",
				record -> dump.ties(person(record), "RETURNED_THROUGH")
					.stream()
					.anyMatch(tie -> !((LocalDate) Objects.requireNonNull(tie.properties().get("on"))).isAfter(asOf))
							? "RETURNED" : "NOT_RETURNED");
		dimensions.put("SEX", record -> person(record).text("sex"));
		dimensions.put("AGE_BAND", record -> band(Same.day(record, "from"), Same.day(person(record), "bornOn")));
		dimensions.put("EDUCATION",
				record -> String.valueOf(person(record).value("education")).replace("null", "UNKNOWN"));
		dimensions.put("KIND", record -> record.text("kind"));
		dimensions.put("SUBDISTRICT", record -> record.text("territory").substring(0, 9));
		return dimensions;
	}

	static String band(LocalDate day, LocalDate born) {
		long age = ChronoUnit.YEARS.between(born.withDayOfMonth(1), day.withDayOfMonth(1));
		return age <= 30 ? "UP_TO_30" : age <= 35 ? "FROM_31_TO_35" : age <= 40 ? "FROM_36_TO_40"
				: age <= 45 ? "FROM_41_TO_45" : age <= 50 ? "FROM_46_TO_50" : age <= 55 ? "FROM_51_TO_55" : "FROM_56";
	}

	private Thing person(Thing record) {
		return dump.from(record, "HAS_RESERVE").findFirst().orElseThrow();
	}

	private List<Thing> stages(Thing record) {
		return stages.computeIfAbsent(record,
				each -> dump.to(each, "HAS_STAGE")
					.sorted(Comparator.comparing(stage -> Same.day(stage, "from")))
					.toList());
	}

	/** A time in one state, however many reviews there were in it. */
	private record Stay(Thing record, String status, LocalDate from, @Nullable LocalDate to) {
	}

	private List<Stay> stays(Thing record) {
		return stays.computeIfAbsent(record, this::staysOf);
	}

	private List<Stay> staysOf(Thing record) {
		var stays = new ArrayList<Stay>();
		List<Thing> stages = stages(record);
		for (int i = 0; i < stages.size(); i++) {
			String status = stages.get(i).text("status");
			if (i == 0 || !stages.get(i - 1).text("status").equals(status)) {
				int next = i;
				while (next < stages.size() && stages.get(next).text("status").equals(status)) {
					next++;
				}
				stays.add(new Stay(record, status, Same.day(stages.get(i), "from"),
						next < stages.size() ? Same.day(stages.get(next), "from") : null));
			}
		}
		return stays;
	}

	private Map<String, @Nullable Object> figures(List<Thing> records, Times times) {
		List<Stay> stays = records.stream().flatMap(record -> stays(record).stream()).toList();
		List<String> open = STATES.subList(0, 4);
		long active = stays.stream()
			.filter(stay -> open.contains(stay.status()) && stay.from().isBefore(times.to())
					&& (stay.to() == null || !stay.to().isBefore(times.from())))
			.map(Stay::record)
			.distinct()
			.count();
		List<Stay> appointed = stays.stream()
			.filter(stay -> stay.status().equals("APPOINTED") && times.has(stay.from()))
			.toList();
		return Same.fields("records", active, "stages",
				STATES.stream().map(status -> stage(status, stays, records, times)).toList(), "flows",
				flows(records, times), "toAppointment",
				time(appointed.stream()
					.map(stay -> ChronoUnit.DAYS.between(Same.day(stay.record(), "from"), stay.from()))
					.toList()),
				"after", Stream.of(6, 12, 24).map(months -> after(months, appointed, times)).toList());
	}

	private Map<String, @Nullable Object> stage(String status, List<Stay> all, List<Thing> records, Times times) {
		List<Stay> stays = all.stream().filter(stay -> stay.status().equals(status)).toList();
		List<Stay> left = stays.stream().filter(stay -> stay.to() != null && times.has(stay.to())).toList();
		boolean isLast = STATES.indexOf(status) > 3;
		return Same.fields("status", status, "atBeginning", standing(status, records, times.from().minusDays(1)),
				"entered", stays.stream().filter(stay -> times.has(stay.from())).count(), "left", left.size(), "atEnd",
				standing(status, records, times.to().minusDays(1)), "conversion",
				isLast ? null : conversion(status, all, times), "time", isLast ? null
						: time(left.stream().map(stay -> ChronoUnit.DAYS.between(stay.from(), stay.to())).toList()));
	}

	private long standing(String status, List<Thing> records, LocalDate evening) {
		return records.stream().filter(record -> status.equals(dump.stage(record, "status", evening))).count();
	}

	private Map<String, @Nullable Object> conversion(String status, List<Stay> all, Times times) {
		Map<Thing, LocalDate> entered = all.stream()
			.filter(stay -> stay.status().equals(status) && times.has(stay.from()))
			.collect(Collectors.toMap(Stay::record, Stay::from, (one, other) -> one.isBefore(other) ? one : other));
		Function<Predicate<String>, Long> reached = wanted -> entered.entrySet()
			.stream()
			.filter(entry -> stages(entry.getKey()).stream()
				.anyMatch(stage -> Same.day(stage, "from").isAfter(entry.getValue())
						&& Same.day(stage, "from").isBefore(times.to()) && wanted.test(stage.text("status"))))
			.count();
		long advanced = reached
			.apply(each -> STATES.indexOf(each) > STATES.indexOf(status) && STATES.indexOf(each) < 5);
		long appointed = reached.apply("APPOINTED"::equals);
		long dropped = reached.apply(each -> STATES.indexOf(each) > 4);
		return Same.fields("entrants", entered.size(), "advanced", advanced, "advanceRate",
				Same.share(advanced, entered.size()), "appointed", appointed, "appointmentRate",
				Same.share(appointed, entered.size()), "dropped", dropped, "underWay",
				entered.size() - appointed - dropped);
	}

	private static Map<String, @Nullable Object> time(List<Long> days) {
		List<Long> sorted = days.stream().sorted().toList();
		int half = sorted.size() / 2;
		Double median = sorted.isEmpty() ? null : sorted.size() % 2 == 1 ? Double.valueOf(sorted.get(half))
				: Double.valueOf((sorted.get(half - 1) + sorted.get(half)) / 2.0);
		return Same.fields("count", days.size(), "meanDays", Same.mean(days), "medianDays", median);
	}

	private List<Map<String, @Nullable Object>> flows(List<Thing> records, Times times) {
		var counts = new HashMap<List<String>, Long>();
		for (Thing record : records) {
			List<Thing> stages = stages(record);
			for (int i = 0; i < stages.size(); i++) {
				String before = i == 0 ? "none" : stages.get(i - 1).text("status");
				if (times.has(Same.day(stages.get(i), "from"))) {
					counts.merge(List.of(before, stages.get(i).text("status")), 1L, Long::sum);
				}
			}
		}
		var flows = new ArrayList<Map<String, @Nullable Object>>();
		for (String from : Stream.concat(Stream.of("none"), STATES.stream()).toList()) {
			for (String to : STATES) {
				long count = counts.getOrDefault(List.of(from, to), 0L);
				if (count > 0) {
					flows.add(Same.fields("from", from.equals("none") ? null : from, "to", to, "count", count));
				}
			}
		}
		return flows;
	}

	private Map<String, @Nullable Object> after(int months, List<Stay> appointed, Times times) {
		List<String> outcomes = appointed.stream()
			.filter(stay -> !stay.from().plusMonths(months).isAfter(times.asOf()))
			.map(stay -> outcome(stay, stay.from().plusMonths(months)))
			.toList();
		return Same.fields("months", months, "followed", outcomes.size(), "outcomes",
				Stream.of("IN_POST", "PROMOTED", "MOVED", "LEFT", "NEVER_IN_POST").map(outcome -> {
					long count = outcomes.stream().filter(outcome::equals).count();
					return Same.fields("outcome", outcome, "count", count, "rate", Same.share(count, outcomes.size()));
				}).toList());
	}

	private String outcome(Stay appointment, LocalDate day) {
		List<Thing> all = dump.to(person(appointment.record()), "HOLDS").toList();
		LocalDate taken = all.stream()
			.map(holding -> Same.day(holding, "from"))
			.filter(from -> !from.isBefore(appointment.from()) && !from.isAfter(day))
			.min(Comparator.naturalOrder())
			.orElse(null);
		if (taken == null) {
			return "NEVER_IN_POST";
		}
		List<Thing> first = all.stream().filter(holding -> taken.equals(Same.day(holding, "from"))).toList();
		int height = all.stream()
			.filter(holding -> !Same.day(holding, "from").isAfter(taken))
			.mapToInt(dump::height)
			.max()
			.orElseThrow();
		List<Thing> now = all.stream().filter(holding -> holding.holdsOn(day)).toList();
		if (now.stream().anyMatch(one -> Same.day(one, "from").isAfter(taken) && dump.height(one) > height)) {
			return "PROMOTED";
		}
		List<Thing> posts = first.stream().flatMap(holding -> dump.to(holding, "OF_POST")).toList();
		if (now.stream().flatMap(holding -> dump.to(holding, "OF_POST")).anyMatch(posts::contains)) {
			return "IN_POST";
		}
		return now.isEmpty() ? "LEFT" : "MOVED";
	}

	@Test
	void aDayBelongsToThePeriodThatBeginsWithIt() {
		Thing stage = dump.all("ReserveStage")
			.stream()
			.filter(each -> each.text("status").equals("IN_POOL") && Same.day(each, "from").getYear() == 2023)
			.findFirst()
			.orElseThrow();
		Thing record = dump.from(stage, "HAS_STAGE").findFirst().orElseThrow();
		LocalDate day = Same.day(stage, "from");
		long sameDay = dump.all("ReserveStage")
			.stream()
			.filter(each -> each.text("status").equals("IN_POOL") && day.equals(Same.day(each, "from")))
			.filter(each -> dump.from(each, "HAS_STAGE")
				.findFirst()
				.orElseThrow()
				.text("territory")
				.equals(record.text("territory")))
			.count();
		assertThat(entered(record, day, day.plusDays(1))).isEqualTo(sameDay);
		assertThat(entered(record, day.minusDays(1), day)).isZero();
	}

	private long entered(Thing record, LocalDate from, LocalDate to) {
		return requests.data("""
				{ talentPipeline(area: "%s", from: "%s", to: "%s", asOf: "2026-06-30") {
				  all { stages { status entered } } } }""".formatted(record.text("territory"), from, to))
			.path("talentPipeline")
			.path("all")
			.path("stages")
			.path(1)
			.path("entered")
			.asLong();
	}

	@Test
	void periodsWithoutADayAreRefused() {
		for (String period : List.of("from: \"2024-01-01\", to: \"2024-01-01\"",
				"from: \"2026-07-01\", to: \"2027-01-01\"", "from: \"2024-01-01\", to: \"2023-01-01\"")) {
			assertThat(requests.code("{ talentPipeline(%s, asOf: \"2026-06-30\") { from } }".formatted(period)))
				.isEqualTo("INVALID_ARGUMENT");
		}
		assertThat(requests.data("""
				{ talentPipeline(from: "2026-06-30", to: "2027-01-01", asOf: "2026-06-30") { to } }""")
			.path("talentPipeline")
			.path("to")
			.asString()).isEqualTo("2026-07-01");
	}

	@Test
	void aTerritoryHasItsOwnFigures() {
		String query = """
				{ talentPipeline(%s from: "2019-01-01", to: "2026-07-01", asOf: "2026-06-30") { all { %s } } }""";
		JsonNode own = requests
			.answerTo("fang", "SUBDISTRICT_ORGANISER", "370112013", Map.of("query", query.formatted("", FIGURES)))
			.path("data");
		assertThat(own.path("talentPipeline").path("all").path("records").asLong()).isPositive();
		assertThat(own).isEqualTo(requests.data(query.formatted("area: \"370112013\",", FIGURES)));
		JsonNode other = requests.answerTo("fang", "SUBDISTRICT_ORGANISER", "370112013",
				Map.of("query", query.formatted("area: \"370112018\",", FIGURES)));
		assertThat(other.path("data").path("talentPipeline").path("all").path("records").asLong(-1)).isZero();
	}

	@Test
	void whoMayReadFiguresOnlyCannotReckonSmallOnes() {
		String query = """
				{ talentPipeline(area: "370112013", from: "2019-01-01", to: "2026-07-01", asOf: "2026-06-30", by: [SEX, COHORT]) {
				  all { records stages { atBeginning entered left atEnd conversion { entrants appointed dropped underWay } } }
				  groups { dimension figures { records stages { atBeginning entered left atEnd
				    conversion { entrants appointed dropped underWay } } } } } }""";
		JsonNode published = requests.registeredTo("tong", "REPORT_WRITER", "370112", query)
			.path("data")
			.path("talentPipeline");
		JsonNode whole = requests.data(query).path("talentPipeline");
		var hidden = new ArrayList<String>();
		for (int stage = 0; stage < 7; stage++) {
			JsonNode line = published.path("all").path("stages").path(stage);
			JsonNode truth = whole.path("all").path("stages").path(stage);
			hidden.addAll(checked(
					List.of(line.path("atBeginning"), line.path("entered"), line.path("left"), line.path("atEnd")),
					List.of(truth.path("atBeginning"), truth.path("entered"), truth.path("left"),
							truth.path("atEnd"))));
			for (String dimension : List.of("SEX", "COHORT")) {
				for (String count : List.of("atBeginning", "entered", "left", "atEnd")) {
					hidden.addAll(checked(column(published, dimension, stage, count),
							column(whole, dimension, stage, count)));
				}
			}
		}
		assertThat(hidden).isNotEmpty();
	}

	/** The groups of a dimension and, last, all together. */
	private static List<JsonNode> column(JsonNode answer, String dimension, int stage, String count) {
		return Stream
			.concat(answer.path("groups")
				.valueStream()
				.filter(group -> group.path("dimension").asString().equals(dimension))
				.map(group -> group.path("figures")), Stream.of(answer.path("all")))
			.map(figures -> figures.path("stages").path(stage).path(count))
			.toList();
	}

	/** No count of 1 to 4 is there, and what is not there is of several counts and of 5 people or more together. */
	private static List<String> checked(List<JsonNode> published, List<JsonNode> truth) {
		var hidden = new ArrayList<String>();
		long sum = 0;
		long all = truth.stream().mapToLong(JsonNode::asLong).sum();
		for (int place = 0; place < published.size(); place++) {
			if (published.get(place).isNull()) {
				hidden.add(truth.get(place).toString());
				sum += truth.get(place).asLong();
			}
			else {
				assertThat(published.get(place).asLong()).isEqualTo(truth.get(place).asLong()).isNotIn(1L, 2L, 3L, 4L);
			}
		}
		if (!hidden.isEmpty() && sum < all) {
			assertThat(hidden).hasSizeGreaterThan(1);
			assertThat(sum).isGreaterThanOrEqualTo(5);
		}
		return hidden;
	}

}
