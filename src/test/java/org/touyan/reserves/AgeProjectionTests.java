package org.touyan.reserves;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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

/** Ages on two days against those of the whole of the sample. */
@TouyanTest
class AgeProjectionTests {

	private static final String FIGURES = """
			people meanAge meanAgeThen retired retiredThen retiredRateThen
			bands { band people rate peopleThen rateThen }""";

	private static final List<String> KINDS = List.of("SECRETARY", "DEPUTY_SECRETARY", "PARTY_COMMITTEE_MEMBER",
			"DIRECTOR", "DEPUTY_DIRECTOR", "COMMITTEE_MEMBER", "CLERK", "GROUP_HEAD", "FIRST_SECRETARY");

	private final GraphQlRequests requests;

	private final Dump dump;

	AgeProjectionTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@ParameterizedTest
	@CsvSource({ "'', 2026-06-30, 2031-06-30, VILLAGE_COMMUNITY, ''",
			"370112013, 2026-06-30, 2026-06-30, VILLAGE_COMMUNITY, ''",
			"370112018, 2024-01-01, 2029-12-31, VILLAGE_COMMUNITY, SECRETARY DIRECTOR",
			"'', 2023-07-01, 2033-02-28, SUBDISTRICT, ''", "'', 2026-06-30, 2030-01-01, DISTRICT, ''" })
	void agesAreThoseThatAreReckoned(String area, LocalDate day, LocalDate on, String level, String kinds) {
		String wanted = kinds.isEmpty() ? "" : "kinds: [%s],".formatted(kinds);
		JsonNode answer = requests
			.data("""
					{ ageProjection(area: "%s", asOf: "%s", on: "%s", level: %s, %s) {
					  on all { %s } kinds { kind figures { %s } } subdistricts { area subdistrict { id } figures { %s } } } }"""
				.formatted(area, day, on, level, wanted, FIGURES, FIGURES, FIGURES))
			.path("ageProjection");
		List<Thing> holdings = dump.all("Holding")
			.stream()
			.filter(holding -> holding.holdsOn(day) && post(holding).isIn(area) && level(post(holding)).equals(level))
			.filter(holding -> kinds.isEmpty() || Set.of(kinds.split(" ")).contains(post(holding).text("kind")))
			.toList();
		assertThat(holdings).isNotEmpty();
		var byKind = groups(holdings, holding -> "%d".formatted(KINDS.indexOf(post(holding).text("kind"))));
		var byArea = groups(holdings, holding -> post(holding).text("territory").substring(0, 9));
		Same.same("ages", answer,
				Same.fields("on", on, "all", figures(holdings, day, on), "kinds",
						byKind.entrySet()
							.stream()
							.map(each -> Same.fields("kind", KINDS.get(Integer.parseInt(each.getKey())), "figures",
									figures(each.getValue(), day, on)))
							.toList(),
						"subdistricts",
						byArea.entrySet()
							.stream()
							.map(each -> Same.fields("area", each.getKey(), "subdistrict",
									each.getKey().endsWith("000") ? null : Map.of("id", each.getKey() + "000"),
									"figures", figures(each.getValue(), day, on)))
							.toList()));
	}

	private static Map<String, List<Thing>> groups(List<Thing> holdings, Function<Thing, String> key) {
		var groups = new TreeMap<String, List<Thing>>();
		holdings.forEach(one -> groups.computeIfAbsent(key.apply(one), _ -> new ArrayList<>()).add(one));
		return groups;
	}

	private Thing post(Thing holding) {
		return dump.to(holding, "OF_POST").findFirst().orElseThrow();
	}

	private String level(Thing post) {
		String code = post.text("territory");
		if (post.text("kind").startsWith("SUPERVISION")) {
			return "NONE";
		}
		return code.endsWith("000000") ? "DISTRICT" : code.endsWith("000") ? "SUBDISTRICT" : "VILLAGE_COMMUNITY";
	}

	private Map<String, @Nullable Object> figures(Collection<Thing> holdings, LocalDate day, LocalDate on) {
		Set<Thing> people = new LinkedHashSet<>();
		holdings.forEach(holding -> dump.from(holding, "HOLDS").forEach(people::add));
		long retired = retired(people, on);
		return Same.fields("people", people.size(), "meanAge", mean(people, day), "meanAgeThen", mean(people, on),
				"retired", retired(people, day), "retiredThen", retired, "retiredRateThen",
				Same.share(retired, people.size()), "bands",
				Stream
					.of("UP_TO_30", "FROM_31_TO_35", "FROM_36_TO_40", "FROM_41_TO_45", "FROM_46_TO_50", "FROM_51_TO_55",
							"FROM_56")
					.map(band -> {
						long now = inBand(band, people, day);
						long then = inBand(band, people, on);
						return Same.fields("band", band, "people", now, "rate", Same.share(now, people.size()),
								"peopleThen", then, "rateThen", Same.share(then, people.size()));
					})
					.toList());
	}

	private static long retired(Set<Thing> people, LocalDate day) {
		return people.stream().filter(person -> !leavesOn(person).isAfter(day)).count();
	}

	/** By the statute as it is on record, and at 60 who is elected. */
	private static LocalDate leavesOn(Thing person) {
		LocalDate retiresOn = person.day("retiresOn");
		return retiresOn == null ? YearMonth.from(Same.day(person, "bornOn")).plusYears(60).plusMonths(1).atDay(1)
				: retiresOn;
	}

	private static Double mean(Set<Thing> people, LocalDate day) {
		return Objects.requireNonNull(Same.mean(people.stream().map(person -> age(person, day)).toList()));
	}

	private static long inBand(String band, Set<Thing> people, LocalDate day) {
		return people.stream().filter(person -> {
			long age = age(person, day);
			return switch (band) {
				case "UP_TO_30" -> age <= 30;
				case "FROM_56" -> age >= 56;
				default -> age >= Integer.parseInt(band.substring(5, 7)) && age <= Integer.parseInt(band.substring(11));
			};
		}).count();
	}

	private static long age(Thing person, LocalDate day) {
		return Period.between(Same.day(person, "bornOn").withDayOfMonth(1), day.withDayOfMonth(1)).getYears();
	}

	@Test
	void agesAreThoseThatPeopleHaveOnTheDay() {
		JsonNode answer = requests
			.data("""
					{ ageProjection(area: "370112013228", asOf: "2026-06-30", on: "2026-06-30") { all { people meanAge } }
					  people(asOf: "2026-06-30", where: {holdings: {some: {
					    territory: {eq: "370112013228"}, post: {kind: {notIn: [SUPERVISION_HEAD, SUPERVISION_MEMBER]}}}}}) { nodes { age } } }""");
		List<Long> ages = answer.path("people")
			.path("nodes")
			.valueStream()
			.map(one -> one.path("age").asLong())
			.toList();
		Same.same("all", answer.path("ageProjection").path("all"),
				Same.fields("people", ages.size(), "meanAge", Same.mean(ages)));
		assertThat(ages).isNotEmpty();
	}

	@Test
	void daysBeforeOrTooFarAfterAreRefused() {
		for (String on : List.of("2026-06-29", "2076-07-01")) {
			JsonNode error = requests.error("{ ageProjection(asOf: \"2026-06-30\", on: \"%s\") { on } }".formatted(on));
			assertThat(error.path("extensions").path("code").asString()).isEqualTo("INVALID_ARGUMENT");
		}
	}

	@Test
	void aTerritoryHasItsOwnFigures() {
		String query = """
				{ ageProjection(%s on: "2031-06-30", asOf: "2026-06-30") { all { %s } subdistricts { area } } }""";
		JsonNode own = requests
			.answerTo("wen", "VILLAGE_CLERK", "370112013228", Map.of("query", query.formatted("", FIGURES)))
			.path("data");
		assertThat(own.path("ageProjection").path("all").path("people").asLong()).isPositive();
		assertThat(own).isEqualTo(requests.data(query.formatted("area: \"370112013228\",", FIGURES)));
		assertThat(requests
			.answerTo("wen", "VILLAGE_CLERK", "370112013228",
					Map.of("query", query.formatted("area: \"370112018\",", FIGURES)))
			.path("data")
			.path("ageProjection")
			.path("all")
			.path("people")
			.asLong(-1)).isZero();
	}

	@Test
	void whoMayReadFiguresOnlyCannotReckonSmallOnes() {
		String query = """
				{ ageProjection(level: SUBDISTRICT, on: "2031-06-30", asOf: "2026-06-30") {
				  all { people bands { people peopleThen } } subdistricts { figures { people meanAge bands { people peopleThen } } } } }""";
		JsonNode published = requests.registeredTo("tong", "REPORT_WRITER", "370112", query)
			.path("data")
			.path("ageProjection");
		JsonNode whole = requests.data(query).path("ageProjection");
		int hidden = 0;
		for (int place = 0; place < whole.path("subdistricts").size(); place++) {
			JsonNode mine = published.path("subdistricts").path(place).path("figures");
			long sum = 0;
			int left = 0;
			for (int band = 0; band < 7; band++) {
				JsonNode count = mine.path("bands").path(band).path("people");
				long truth = whole.path("subdistricts")
					.path(place)
					.path("figures")
					.path("bands")
					.path(band)
					.path("people")
					.asLong();
				assertThat(count.isNull() || (count.asLong() == truth && (truth == 0 || truth > 4))).isTrue();
				sum += count.isNull() ? truth : 0;
				left += count.isNull() ? 1 : 0;
			}
			assertThat(left == 0 || mine.path("people").isNull() || (left > 1 && sum > 4)).isTrue();
			hidden += left;
		}
		assertThat(hidden).isPositive();
	}

}
