package org.touyan.alliances;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.assertj.core.data.Offset;
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

/** The figures of alliances, as they are and as they would be, against sums over the whole of the sample. */
@TouyanTest
class AllianceScorecardsTests {

	private static final String FIGURES = """
			memberCount villageCount subdistrictCount places { id }
			villageGrowth { years rates last isMet } ownGrowth { years rates last isMet }
			projectCount completedProjectCount investment memberProjectCount brandCount brandProductCount
			productCount sharedProductCount adviserCount sharedAdviserCount reserveCount sharedPeopleCount
			years { year villageIncome closedVillages villageIncomeMean villageGrowth ownIncome ownGrowth
			  villageVisits ownVisits meetingsHeld meetingsDue meetingsMissing }""";

	private static final Set<String> IN_POOL = Set.of("IN_POOL", "RETAINED", "UNDER_INSPECTION");

	private final GraphQlRequests requests;

	private final Dump dump;

	AllianceScorecardsTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@ParameterizedTest
	@CsvSource({ "'', 2026-06-30", "370112013, 2026-01-30", "'', 2024-02-29", "370112018, 2023-07-01" })
	void everyFigureIsTheOneThatIsCounted(String area, LocalDate day) {
		JsonNode answer = requests
			.data("""
					{ allianceScorecards(area: "%s", asOf: "%s", first: 500, fromYear: 2020) {
					  totalCount nodes { alliance { id } scorecard { %s } whatIf { memberCount } } } }"""
				.formatted(area, day, FIGURES))
			.path("allianceScorecards");
		List<Thing> expected = dump.all("Alliance")
			.stream()
			.filter(each -> stands(each, day)
					&& (each.isIn(area) || members(each, day).anyMatch(one -> one.isIn(area))))
			.toList();
		assertThat(expected).isNotEmpty();
		assertThat(answer.path("totalCount").asInt()).isEqualTo(expected.size());
		assertThat(answer.path("nodes")).hasSize(expected.size());
		for (JsonNode row : answer.path("nodes")) {
			Thing alliance = dump.thing(row.path("alliance").path("id").asString());
			assertThat(expected).contains(alliance);
			assertThat(row.path("whatIf").isNull()).isTrue();
			List<Thing> all = members(alliance, day).toList();
			assertThat(row.path("scorecard").path("memberCount").asInt()).isEqualTo(all.size());
			check(row.path("scorecard"), alliance, settlements(all.stream()), day);
		}
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-30", "2025-03-01" })
	void aVillageMoreOrLessChangesTheFiguresAsIfItWere(LocalDate day) {
		List<Thing> alliances = dump.all("Alliance").stream().filter(each -> stands(each, day)).limit(6).toList();
		for (Thing alliance : alliances) {
			List<Thing> members = settlements(members(alliance, day));
			Thing more = dump.all("Village")
				.stream()
				.filter(each -> !members.contains(each))
				.skip(3)
				.findFirst()
				.orElseThrow();
			Thing less = members.getLast();
			JsonNode row = requests
				.data("""
						{ allianceScorecards(ids: ["%1$s"], asOf: "%2$s", fromYear: 2022,
						    whatIf: [{ allianceId: "%1$s", add: ["%3$s"], remove: ["%4$s"] }]) {
						  nodes { scorecard { %5$s } whatIf { %5$s } } } }""".formatted(alliance.id(), day, more.id(),
						less.id(), FIGURES))
				.path("allianceScorecards")
				.path("nodes")
				.get(0);
			check(row.path("scorecard"), alliance, members, day);
			check(row.path("whatIf"), alliance,
					Stream.concat(members.stream().filter(each -> !each.equals(less)), Stream.of(more)).toList(), day);
			assertThat(row.path("whatIf").path("memberCount")).isEqualTo(row.path("scorecard").path("memberCount"));
		}
	}

	private void check(JsonNode figures, Thing alliance, List<Thing> places, LocalDate day) {
		List<Thing> villages = places.stream().filter(each -> each.is("Village")).toList();
		assertThat(ids(figures.path("places"))).isEqualTo(places.stream().map(Thing::id).collect(Collectors.toSet()));
		assertThat(figures.path("villageCount").asInt()).isEqualTo(villages.size());
		count(figures, "subdistrictCount", places.stream().map(each -> each.id().substring(0, 9)).distinct().count());
		for (JsonNode row : figures.path("years")) {
			checkYear(row, alliance, villages, day);
		}
		assertThat(figures.path("years").valueStream().map(row -> row.path("year").asInt())).containsExactlyElementsOf(
				IntStream.rangeClosed(figures.path("years").get(0).path("year").asInt(), day.getYear())
					.boxed()
					.toList());
		checkGrowth(figures.path("villageGrowth"), villages, day);
		checkGrowth(figures.path("ownGrowth"), List.of(alliance), day);
		List<Thing> projects = dump.to(alliance, "RUNS").filter(each -> each.happenedBy("startedOn", day)).toList();
		count(figures, "projectCount", projects.size());
		count(figures, "completedProjectCount",
				projects.stream().filter(each -> each.happenedBy("completedOn", day)).count());
		count(figures, "investment", projects.stream().mapToLong(each -> each.number("investment")).sum());
		List<Thing> brands = dump.from(alliance, "BRAND_OF")
			.filter(each -> each.happenedBy("launchedOn", day))
			.toList();
		count(figures, "brandCount", brands.size());
		count(figures, "brandProductCount",
				brands.stream().flatMap(each -> dump.from(each, "SOLD_UNDER")).distinct().count());
		checkShared(figures, places, day);
	}

	/** What crosses subdistricts, and whose villages earned less than the year before. */
	@Test
	void alliancesAreFoundByWhatTheyReachAndHowTheyGrow() {
		String rows = "nodes { alliance { name } scorecard { subdistrictCount villageGrowth { last } } } } }";
		JsonNode across = requests
			.data("{ allianceScorecards(asOf: \"2026-06-30\", where: {scorecard: {subdistrictCount: " + "{gt: 1}}}) { "
					+ rows);
		assertThat(across.at("/allianceScorecards/nodes").valueStream())
			.extracting(row -> row.at("/alliance/name").asString())
			.contains("跨街道产业片区党建联建");
		JsonNode falling = requests
			.data("{ allianceScorecards(asOf: \"2026-06-30\", where: {scorecard: {villageGrowth: "
					+ "{last: {lt: 0}}}}) { totalCount " + rows);
		JsonNode all = requests.data("{ allianceScorecards(asOf: \"2026-06-30\", first: 100) { " + rows);
		assertThat(falling.at("/allianceScorecards/totalCount").asLong()).isPositive()
			.isEqualTo(all.at("/allianceScorecards/nodes")
				.valueStream()
				.filter(row -> row.at("/scorecard/villageGrowth/last").asDouble(0) < 0)
				.count());
	}

	private void checkShared(JsonNode figures, List<Thing> places, LocalDate day) {
		count(figures, "memberProjectCount", counts(places, place -> projects(place, day)).size());
		Map<String, Long> products = counts(places, place -> dump.to(place, "PRODUCES").map(Thing::id));
		count(figures, "productCount", products.size());
		count(figures, "sharedProductCount", several(products));
		Map<String, Long> advisers = counts(places, place -> advisers(place, day));
		count(figures, "adviserCount", advisers.size());
		count(figures, "sharedAdviserCount", several(advisers));
		count(figures, "reserveCount", counts(places, place -> reserves(place, day)).size());
		count(figures, "sharedPeopleCount",
				several(counts(places,
						place -> Stream
							.of(advisers(place, day), reserves(place, day), holders(place, "HOLDS", "Holding", day),
									holders(place, "EMPLOYED_AS", "WorkerRecord", day))
							.flatMap(each -> each))));
	}

	private static void count(JsonNode figures, String name, long expected) {
		assertThat(figures.path(name).asLong()).as(name).isEqualTo(expected);
	}

	private static long several(Map<String, Long> counts) {
		return counts.values().stream().filter(count -> count > 1).count();
	}

	/** In how many places each is. */
	private static Map<String, Long> counts(Collection<Thing> places, Function<Thing, Stream<String>> things) {
		return places.stream()
			.flatMap(place -> things.apply(place).distinct())
			.collect(Collectors.groupingBy(thing -> thing, Collectors.counting()));
	}

	private Stream<String> projects(Thing place, LocalDate day) {
		return dump.from(place, "LOCATED_IN")
			.filter(each -> each.is("Project") && each.happenedBy("startedOn", day))
			.map(Thing::id);
	}

	private Stream<String> advisers(Thing place, LocalDate day) {
		return dump.tiesTo(place, "ADVISES").stream().filter(link -> link.holdsOn(day)).map(Dump.Tie::from);
	}

	private Stream<String> reserves(Thing place, LocalDate day) {
		return dump.from(place, "RESERVE_FOR")
			.filter(record -> record.holdsOn(day) && IN_POOL.contains(dump.stage(record, "status", day) + ""))
			.flatMap(record -> dump.from(record, "HAS_RESERVE"))
			.map(Thing::id);
	}

	private final Map<String, Map<String, List<Thing>>> byTerritory = new HashMap<>();

	private Stream<String> holders(Thing place, String type, String label, LocalDate day) {
		return byTerritory
			.computeIfAbsent(label,
					_ -> dump.all(label).stream().collect(Collectors.groupingBy(each -> each.text("territory"))))
			.getOrDefault(place.id(), List.of())
			.stream()
			.filter(each -> each.holdsOn(day))
			.flatMap(each -> dump.from(each, type))
			.map(Thing::id);
	}

	private void checkYear(JsonNode row, Thing alliance, List<Thing> villages, LocalDate day) {
		int year = row.path("year").asInt();
		List<Long> incomes = villages.stream().flatMap(each -> Stream.ofNullable(income(each, year, day))).toList();
		assertThat(row.path("closedVillages").asInt()).isEqualTo(incomes.size());
		value(row, "villageIncome", incomes.isEmpty() ? null : (double) sum(incomes));
		value(row, "villageIncomeMean", incomes.isEmpty() ? null : (double) sum(incomes) / incomes.size());
		value(row, "villageGrowth", growth(villages, year, day));
		Long own = income(alliance, year, day);
		value(row, "ownIncome", own == null ? null : own.doubleValue());
		value(row, "ownGrowth", growth(List.of(alliance), year, day));
		List<Long> visits = villages.stream().flatMap(each -> Stream.ofNullable(visits(each, year, day))).toList();
		value(row, "villageVisits", visits.isEmpty() ? null : (double) sum(visits));
		Long ownVisits = visits(alliance, year, day);
		value(row, "ownVisits", ownVisits == null ? null : ownVisits.doubleValue());
		long held = dump.to(alliance, "MET_AT")
			.filter(each -> each.happenedBy("heldOn", day) && on(each, "heldOn").getYear() == year)
			.count();
		assertThat(row.path("meetingsHeld").asLong()).isEqualTo(held);
		long days = Stream.iterate(LocalDate.of(year, 1, 1), each -> each.plusDays(1))
			.limit(Year.of(year).length())
			.filter(each -> !each.isBefore(on(alliance, "foundedOn")) && !each.isAfter(day))
			.count();
		double due = (double) alliance.number("meetingsPerYear") * days
				/ ChronoUnit.DAYS.between(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
		value(row, "meetingsDue", due);
		assertThat(row.path("meetingsMissing").asLong()).isEqualTo(Math.max(0, (long) due - held));
	}

	private static void value(JsonNode row, String name, @Nullable Double expected) {
		if (expected == null) {
			assertThat(row.path(name).isNull()).as(name).isTrue();
		}
		else {
			assertThat(row.path(name).asDouble()).as(name).isCloseTo(expected, Offset.offset(1e-9));
		}
	}

	private void checkGrowth(JsonNode rule, List<Thing> owners, LocalDate day) {
		int last = IntStream.rangeClosed(2015, 2030)
			.filter(year -> owners.stream().anyMatch(each -> income(each, year, day) != null))
			.max()
			.orElse(2015);
		var known = new TreeMap<Integer, Double>();
		for (int year : List.of(last - 1, last)) {
			Double growth = growth(owners, year, day);
			if (growth != null) {
				known.put(year, growth);
			}
		}
		assertThat(rule.path("years").valueStream().map(JsonNode::asInt)).containsExactlyElementsOf(known.keySet());
		assertThat(rule.path("rates")).hasSize(known.size());
		if (known.size() < 2) {
			assertThat(rule.path("isMet").isNull()).isTrue();
		}
		else {
			assertThat(rule.path("isMet").asBoolean())
				.isEqualTo(known.values().stream().allMatch(growth -> growth >= 0.1 - 1e-12));
		}
	}

	private @Nullable Double growth(List<Thing> owners, int year, LocalDate day) {
		List<Thing> both = owners.stream()
			.filter(each -> income(each, year, day) != null && income(each, year - 1, day) != null)
			.toList();
		double before = both.stream().mapToLong(each -> Objects.requireNonNull(income(each, year - 1, day))).sum();
		double after = both.stream().mapToLong(each -> Objects.requireNonNull(income(each, year, day))).sum();
		return both.isEmpty() ? null : after / before - 1;
	}

	private @Nullable Long income(Thing owner, int year, LocalDate day) {
		return dump.to(owner, "EARNED")
			.filter(each -> each.number("year") == year && each.happenedBy("closedOn", day))
			.map(each -> each.number("amount"))
			.findFirst()
			.orElse(null);
	}

	private @Nullable Long visits(Thing owner, int year, LocalDate day) {
		return dump.to(owner, "RECEIVED")
			.filter(each -> each.number("year") == year && each.happenedBy("countedOn", day))
			.map(each -> each.number("visits"))
			.findFirst()
			.orElse(null);
	}

	private static long sum(List<Long> values) {
		return values.stream().mapToLong(Long::longValue).sum();
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-30", "2024-01-01" })
	void whatAnAllianceSharesIsToldByThingAndByMember(LocalDate day) {
		for (Thing alliance : dump.all("Alliance").stream().filter(each -> stands(each, day)).limit(12).toList()) {
			List<Thing> places = settlements(members(alliance, day));
			JsonNode shares = requests.data("""
					{ allianceShares(allianceId: "%s", asOf: "%s") {
					  members { place { id } products { id } projects { id } advisers { id } reserveOfficials { id } }
					  products { product { id } isShared members { id } }
					  projects { project { id } isShared isOfAlliance members { id } }
					  advisers { person { id } isShared members { id } }
					  reserveOfficials { person { id } isShared members { id } } } }""".formatted(alliance.id(), day))
				.path("allianceShares");
			checkThings(shares, "products", places, place -> dump.to(place, "PRODUCES").map(Thing::id), Set.of());
			Set<String> own = dump.to(alliance, "RUNS")
				.filter(each -> each.happenedBy("startedOn", day))
				.map(Thing::id)
				.collect(Collectors.toSet());
			checkThings(shares, "projects", places, place -> projects(place, day), own);
			shares.path("projects")
				.forEach(row -> assertThat(row.path("isOfAlliance").asBoolean())
					.isEqualTo(own.contains(row.path("project").path("id").asString())));
			checkThings(shares, "advisers", places, place -> advisers(place, day), Set.of());
			checkThings(shares, "reserveOfficials", places, place -> reserves(place, day), Set.of());
		}
	}

	private static void checkThings(JsonNode shares, String kind, List<Thing> places,
			Function<Thing, Stream<String>> things, Set<String> besides) {
		var expected = new TreeMap<String, Set<String>>();
		besides.forEach(thing -> expected.put(thing, new TreeSet<>()));
		places.forEach(place -> things.apply(place)
			.forEach(thing -> expected.computeIfAbsent(thing, _ -> new TreeSet<>()).add(place.id())));
		var published = new TreeMap<String, Set<String>>();
		for (JsonNode row : shares.path(kind)) {
			String thing = row
				.path(kind.equals("products") ? "product" : kind.equals("projects") ? "project" : "person")
				.path("id")
				.asString();
			published.put(thing, ids(row.path("members")));
			assertThat(row.path("isShared").asBoolean()).isEqualTo(row.path("members").size() > 1);
		}
		assertThat(published).isEqualTo(expected);
		for (JsonNode row : shares.path("members")) {
			String place = row.path("place").path("id").asString();
			assertThat(ids(row.path(kind))).isEqualTo(expected.entrySet()
				.stream()
				.filter(each -> each.getValue().contains(place))
				.map(Map.Entry::getKey)
				.collect(Collectors.toSet()));
		}
		assertThat(shares.path("members")).hasSize(places.size());
	}

	@Test
	void sharesCanBeAskedWithAVillageMoreOrLess() {
		String query = "{ allianceShares(allianceId: \"%s\", asOf: \"2026-06-30\", add: [\"370112013224\"], "
				+ "remove: [\"370112013222\"]) { members { place { id } } } }";
		Set<String> places = new HashSet<>(
				requests.data(query.formatted(gangjiu().id())).path("allianceShares").findValuesAsString("id"));
		assertThat(places).contains("370112013224", "370112013228").doesNotContain("370112013222");
	}

	@Test
	void scorecardsComeInTheOrderThatIsAskedFor() {
		List<String> ids = dump.all("Alliance")
			.stream()
			.filter(each -> stands(each, LocalDate.of(2026, 6, 30)))
			.map(Thing::id)
			.limit(4)
			.toList()
			.reversed();
		JsonNode nodes = requests
			.data("{ allianceScorecards(ids: [\"%s\"], asOf: \"2026-06-30\") { nodes { alliance { id } } } }"
				.formatted(String.join("\", \"", ids)))
			.path("allianceScorecards")
			.path("nodes");
		assertThat(nodes.valueStream().map(row -> row.path("alliance").path("id").asString()))
			.containsExactlyElementsOf(ids);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "fromYear: 2025, toYear: 2024", "fromYear: 1990, toYear: 2024",
					"whatIf: [{ allianceId: \"%1$s\", add: [\"370112013228\"] }]",
					"whatIf: [{ allianceId: \"%1$s\", remove: [\"370112013224\"] }]",
					"whatIf: [{ allianceId: \"%1$s\", add: [\"370199999999\"] }]",
					"whatIf: [{ allianceId: \"%1$s\" }, { allianceId: \"%1$s\" }]",
					"whatIf: [{ allianceId: \"370112013228\" }]" })
	void whatCannotBeReckonedIsRefused(String argument) {
		String query = "{ allianceScorecards(ids: [\"%1$s\"], asOf: \"2026-06-30\", " + argument + ") { totalCount } }";
		assertThat(requests.code(query.formatted(gangjiu().id()))).isEqualTo("INVALID_ARGUMENT");
	}

	@Test
	void aVillageClerkGetsTheFiguresOfTheOwnVillage() {
		String query = "{ allianceScorecards(ids: [\"%s\"], asOf: \"2026-06-30\") { nodes { scorecard { %s } } } }"
			.formatted(gangjiu().id(), FIGURES);
		JsonNode scorecard = requests.answerTo("clerk", "VILLAGE_CLERK", "370112013228", Map.of("query", query))
			.path("data")
			.path("allianceScorecards")
			.path("nodes")
			.get(0)
			.path("scorecard");
		assertThat(scorecard.path("memberCount").asInt()).isEqualTo(9);
		assertThat(ids(scorecard.path("places"))).containsExactly("370112013228");
		for (JsonNode row : scorecard.path("years")) {
			Long income = income(dump.thing("370112013228"), row.path("year").asInt(), LocalDate.of(2026, 6, 30));
			value(row, "villageIncome", income == null ? null : income.doubleValue());
		}
		JsonNode refused = requests.answerTo("reports", "REPORT_WRITER", "370112", Map.of("query", query));
		assertThat(refused.path("errors").get(0).path("extensions").path("code").asString()).isEqualTo("FIGURES_ONLY");
	}

	private Thing gangjiu() {
		return dump.all("Alliance")
			.stream()
			.filter(each -> "港九片区党建联建".equals(each.value("name")))
			.findFirst()
			.orElseThrow();
	}

	private static boolean stands(Thing alliance, LocalDate day) {
		LocalDate dissolved = alliance.day("dissolvedOn");
		return alliance.happenedBy("foundedOn", day) && (dissolved == null || dissolved.isAfter(day));
	}

	private Stream<Thing> members(Thing alliance, LocalDate day) {
		return dump.ties(alliance, "HAS_MEMBER")
			.stream()
			.filter(link -> link.holdsOn(day))
			.map(link -> dump.thing(link.to()))
			.distinct();
	}

	private static List<Thing> settlements(Stream<Thing> members) {
		return members.filter(each -> each.is("Village") || each.is("Community")).toList();
	}

	private static LocalDate on(Thing thing, String property) {
		return Objects.requireNonNull(thing.day(property));
	}

	private static Set<String> ids(JsonNode rows) {
		return rows.valueStream().map(row -> row.path("id").asString()).collect(Collectors.toSet());
	}

}
