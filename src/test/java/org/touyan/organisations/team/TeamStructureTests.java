package org.touyan.organisations.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

/** The structure of teams against a count over the whole of the sample. */
@TouyanTest
class TeamStructureTests {

	private static final String FIGURES = """
			{ organisations people meanAge women ethnicMinorities outsideParty natives secretariesAndDirectors newlyPromoted
			  establishment { approved filled vacant vacantChiefs vacantDeputies vacantOthers over shortOrganisations }
			  ages { band people } education { education people } origins { origin people } }""";

	private static final List<String> GRADES = List.of("CHIEF", "DEPUTY", "OTHER");

	private final GraphQlRequests requests;

	private final Dump dump;

	TeamStructureTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@ParameterizedTest
	@CsvSource({ "'', 2026-06-30", "370112013, 2026-06-30", "370112013, 2024-01-01", "370112018, 2023-07-01",
			"370112001, 2021-12-31" })
	void teamsAreThoseThatAreCounted(String area, LocalDate day) {
		JsonNode answer = requests
			.data("""
					{ teamStructure(area: "%s", asOf: "%s", first: 500) { totalCount total %s areas { area place { id } figures %s }
					  kinds { kind figures %s } nodes { organisations { id } place { id } kind isShort figures %s } } }"""
				.formatted(area, day, FIGURES, FIGURES, FIGURES, FIGURES))
			.path("teamStructure");
		List<Thing> all = organisations().filter(each -> each.isIn(area)).toList();
		check(answer.path("total"), all, Set.of(), day);
		Map<String, List<Thing>> byArea = all.stream()
			.collect(Collectors.groupingBy(each -> each.text("territory").substring(0, 9)));
		assertThat(answer.path("areas")).hasSize(byArea.size());
		for (JsonNode row : answer.path("areas")) {
			assertThat(row.path("place").path("id").asString()).isEqualTo(row.path("area").asString() + "000");
			check(row.path("figures"), Objects.requireNonNull(byArea.get(row.path("area").asString())), Set.of(), day);
		}
		Map<String, List<Thing>> byKind = all.stream().collect(Collectors.groupingBy(TeamStructureTests::kind));
		assertThat(answer.path("kinds")).hasSize(byKind.size());
		for (JsonNode row : answer.path("kinds")) {
			check(row.path("figures"), Objects.requireNonNull(byKind.get(row.path("kind").asString())), Set.of(), day);
		}
		Map<String, List<Thing>> teams = all.stream().collect(Collectors.groupingBy(TeamStructureTests::team));
		assertThat(answer.path("totalCount").asInt()).isEqualTo(teams.size());
		assertThat(answer.path("nodes")).hasSize(Math.min(500, teams.size()));
		for (JsonNode row : answer.path("nodes")) {
			List<Thing> team = row.path("organisations")
				.valueStream()
				.map(each -> dump.thing(each.path("id").asString()))
				.toList();
			assertThat(team).containsExactlyInAnyOrderElementsOf(teams.get(team(team.getFirst())));
			assertThat(row.path("place").path("id").asString()).isEqualTo(team.getFirst().text("territory"));
			assertThat(row.path("kind").asString()).isEqualTo(kind(team.getFirst()));
			check(row.path("figures"), team, Set.of(), day);
			JsonNode places = row.path("figures").path("establishment");
			assertThat(row.path("isShort").asBoolean())
				.isEqualTo(places.path("filled").asInt() < places.path("approved").asInt());
		}
	}

	@Test
	void postsAndOrganisationsCanBeChosen() {
		LocalDate day = LocalDate.of(2026, 6, 30);
		JsonNode secretaries = requests.data("""
				{ teamStructure(area: "370112013", kinds: [VILLAGE], posts: [SECRETARY], by: ORGANISATION, asOf: "%s") {
				  total %s } }""".formatted(day, FIGURES)).path("teamStructure").path("total");
		List<Thing> parties = organisations()
			.filter(each -> each.isIn("370112013") && kind(each).equals("VILLAGE") && each.is("PartyOrganisation"))
			.toList();
		check(secretaries, parties, Set.of("SECRETARY"), day);
		Thing one = parties.getFirst();
		Thing other = organisations().filter(each -> each.is("Department")).findFirst().orElseThrow();
		JsonNode chosen = requests
			.data("""
					{ teamStructure(organisationIds: ["%s", "%s"], by: ORGANISATION, asOf: "%s") { totalCount total %s
					  nodes { organisations { id } figures %s } } }""".formatted(one.id(), other.id(), day, FIGURES,
					FIGURES))
			.path("teamStructure");
		assertThat(chosen.path("totalCount").asInt()).isEqualTo(2);
		check(chosen.path("total"), List.of(one, other), Set.of(), day);
		for (JsonNode row : chosen.path("nodes")) {
			check(row.path("figures"), List.of(dump.thing(row.at("/organisations/0/id").asString())), Set.of(), day);
		}
	}

	@Test
	void onlyTeamsThatAreShortCanBeAskedForPageByPage() {
		var found = new ArrayList<String>();
		String after = "null";
		do {
			JsonNode page = requests
				.data("""
						{ teamStructure(area: "370112", kinds: [VILLAGE], onlyShort: true, asOf: "2026-06-30", first: 7,
						  after: %s) { totalCount pageInfo { hasNextPage endCursor } nodes { isShort place { id } } } }"""
					.formatted(after))
				.path("teamStructure");
			page.path("nodes").forEach(row -> {
				assertThat(row.path("isShort").asBoolean()).isTrue();
				found.add(row.path("place").path("id").asString());
			});
			after = page.at("/pageInfo/hasNextPage").asBoolean() ? '"' + page.at("/pageInfo/endCursor").asString() + '"'
					: "";
		}
		while (!after.isEmpty());
		LocalDate day = LocalDate.of(2026, 6, 30);
		Map<String, List<Thing>> teams = organisations()
			.filter(each -> each.isIn("370112") && kind(each).equals("VILLAGE"))
			.collect(Collectors.groupingBy(TeamStructureTests::team));
		List<String> expected = teams.entrySet().stream().filter(team -> {
			List<Thing> posts = team.getValue().stream().flatMap(each -> posts(each, Set.of())).toList();
			return posts.stream().mapToLong(post -> holdings(post, day).count()).sum() < posts.stream()
				.mapToLong(post -> post.number("approved"))
				.sum();
		}).map(Map.Entry::getKey).sorted().toList();
		assertThat(found).hasSizeGreaterThan(7).containsExactlyElementsOf(expected);
	}

	@Test
	void aClerkSeesTheTeamsOfTheVillageAndAReportWriterOnlyFigures() {
		String query = """
				{ teamStructure(asOf: "2026-06-30") { total { organisations people women } areas { area } %s } }""";
		JsonNode clerk = requests.answerTo("team-clerk", "VILLAGE_CLERK", "370112013228",
				Map.of("query", query.formatted("nodes { place { id } }")));
		assertThat(clerk.at("/data/teamStructure/nodes")).hasSize(1);
		assertThat(clerk.at("/data/teamStructure/nodes/0/place/id").asString()).isEqualTo("370112013228");
		JsonNode refused = requests.answerTo("team-writer", "REPORT_WRITER", "370112013",
				Map.of("query", query.formatted("nodes { kind }")));
		assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("FIGURES_ONLY");
		JsonNode published = requests.answerTo("team-writer", "REPORT_WRITER", "370112013",
				Map.of("query", query.formatted("")));
		assertThat(published.at("/data/teamStructure/total/organisations").asInt()).isEqualTo(62);
		assertThat(published.at("/data/teamStructure/total/women").asLong()).as("%s", published).isGreaterThan(5);
		JsonNode few = requests.answerTo("team-village-writer", "REPORT_WRITER", "370112013228",
				Map.of("query", query.formatted("")));
		assertThat(few.at("/data/teamStructure/total/organisations").asInt()).isEqualTo(2);
		assertThat(few.at("/data/teamStructure/total/women").isNull()).isTrue();
		JsonNode again = requests.answerTo("team-writer", "REPORT_WRITER", "370112013",
				Map.of("query", query.formatted("nodes { kind }")));
		assertThat(again.at("/errors/0/extensions/code").asString()).isEqualTo("FIGURES_ONLY");
	}

	/** What is kept back of small figures must leave something to read. */
	@ParameterizedTest
	@ValueSource(strings = { "", "(posts: [SECRETARY])", "(posts: [DEPUTY_SECRETARY])" })
	void aReportWriterIsToldMostLargeFigures(String posts) {
		String query = """
				{ teamStructure%s { total { ...F } kinds { figures { ...F } } areas { figures { ...F } } } }
				fragment F on TeamFigures { people ages { people } education { people } women natives }"""
			.formatted(posts);
		List<JsonNode> all = figures(requests.data(query));
		List<JsonNode> published = figures(
				requests.registeredTo("team-reader", "REPORT_WRITER", "370112", query).path("data"));
		List<Integer> large = IntStream.range(0, all.size())
			.filter(place -> all.get(place).asLong() >= 20)
			.boxed()
			.toList();
		assertThat(published).hasSameSizeAs(all);
		assertThat(published.getFirst()).as("people in total").isEqualTo(all.getFirst());
		assertThat(large.stream().filter(place -> published.get(place).isNull()).count()).isLessThan(large.size() / 4);
	}

	private static List<JsonNode> figures(JsonNode node) {
		return node.isContainer() ? node.valueStream().flatMap(each -> figures(each).stream()).toList() : List.of(node);
	}

	private void check(JsonNode figures, List<Thing> organisations, Set<String> kinds, LocalDate day) {
		List<Thing> posts = organisations.stream().flatMap(each -> posts(each, kinds)).toList();
		List<Thing> people = people(posts, day);
		Set<String> territories = organisations.stream()
			.map(each -> each.text("territory"))
			.collect(Collectors.toSet());
		assertThat(figures.path("organisations").asInt()).isEqualTo(organisations.size());
		checkPlaces(figures.path("establishment"), posts, day);
		assertThat(figures.path("people").asInt()).isEqualTo(people.size());
		long years = people.stream().mapToLong(person -> age(person, day)).sum();
		if (people.isEmpty()) {
			assertThat(figures.path("meanAge").isNull()).isTrue();
		}
		else {
			assertThat(figures.path("meanAge").asDouble()).isEqualTo(Math.round(years * 10.0 / people.size()) / 10.0);
		}
		assertThat(figures.path("women").asLong()).isEqualTo(count(people, one -> one.text("sex").equals("FEMALE")));
		assertThat(figures.path("ethnicMinorities").asLong())
			.isEqualTo(count(people, one -> !one.text("ethnicGroup").equals("汉族")));
		assertThat(figures.path("outsideParty").asLong()).isEqualTo(
				count(people, one -> one.value("joinedPartyOn") == null || !one.happenedBy("joinedPartyOn", day)));
		assertThat(figures.path("natives").asLong())
			.isEqualTo(count(people, one -> one.text("nativePlace").equals("山东历城")));
		for (JsonNode step : figures.path("education")) {
			assertThat(step.path("people").asLong())
				.isEqualTo(count(people, one -> step.path("education").asString("").equals(one.text("education"))));
		}
		checkAges(figures.path("ages"), people, day);
		checkOrigins(figures.path("origins"), posts, people, day);
		assertThat(figures.path("secretariesAndDirectors").asLong())
			.isEqualTo(count(people, one -> isBoth(one, territories, day)));
		assertThat(figures.path("newlyPromoted").asLong()).isEqualTo(newlyPromoted(organisations, kinds, day));
	}

	private void checkPlaces(JsonNode places, List<Thing> posts, LocalDate day) {
		assertThat(places.path("approved").asLong())
			.isEqualTo(posts.stream().mapToLong(post -> post.number("approved")).sum());
		assertThat(places.path("filled").asLong())
			.isEqualTo(posts.stream().mapToLong(post -> holdings(post, day).count()).sum());
		assertThat(places.path("over").asLong())
			.isEqualTo(posts.stream().mapToLong(post -> Math.max(0, -missing(post, day))).sum());
		assertThat(places.path("vacant").asLong()).isEqualTo(vacant(posts, GRADES, day));
		assertThat(places.path("vacantChiefs").asLong()).isEqualTo(vacant(posts, List.of("CHIEF"), day));
		assertThat(places.path("vacantDeputies").asLong()).isEqualTo(vacant(posts, List.of("DEPUTY"), day));
		assertThat(places.path("vacantOthers").asLong()).isEqualTo(vacant(posts, List.of("OTHER"), day));
		Map<Thing, Long> missing = posts.stream()
			.collect(Collectors.groupingBy(this::organisation, Collectors.summingLong(post -> missing(post, day))));
		assertThat(places.path("shortOrganisations").asLong())
			.isEqualTo(missing.values().stream().filter(each -> each > 0).count());
	}

	private static void checkAges(JsonNode bands, List<Thing> people, LocalDate day) {
		int[] oldest = { 30, 35, 40, 45, 50, 55, 200 };
		assertThat(bands).hasSize(oldest.length);
		for (int band = 0; band < oldest.length; band++) {
			int youngest = band == 0 ? 0 : oldest[band - 1] + 1;
			int last = oldest[band];
			assertThat(bands.get(band).path("people").asLong())
				.isEqualTo(count(people, one -> age(one, day) >= youngest && age(one, day) <= last));
		}
	}

	private void checkOrigins(JsonNode origins, List<Thing> posts, List<Thing> people, LocalDate day) {
		Map<Thing, Set<String>> places = new HashMap<>();
		posts.forEach(post -> people(List.of(post), day)
			.forEach(person -> places.computeIfAbsent(person, _ -> new HashSet<>()).add(post.text("territory"))));
		assertThat(places.keySet()).hasSize(people.size());
		var shared = new long[3];
		places.forEach((person, at) -> {
			String home = dump.to(person, "LIVES_IN").findFirst().orElseThrow().text("territory");
			boolean isNear = at.stream().anyMatch(code -> code.startsWith(home.substring(0, 9)));
			shared[at.contains(home) ? 0 : isNear ? 1 : 2]++;
		});
		for (int place = 0; place < 3; place++) {
			assertThat(origins.get(place).path("people").asLong()).isEqualTo(shared[place]);
		}
		assertThat(origins.get(3).path("people").asLong() + origins.get(4).path("people").asLong()).isZero();
	}

	private long newlyPromoted(List<Thing> organisations, Set<String> kinds, LocalDate day) {
		var promoted = new HashSet<Thing>();
		for (Thing organisation : organisations) {
			LocalDate began = dump.from(organisation, "TERM_OF")
				.filter(term -> term.holdsOn(day))
				.map(term -> Objects.requireNonNull(term.day("from")))
				.max(LocalDate::compareTo)
				.orElse(LocalDate.MAX);
			for (Thing post : posts(organisation, kinds).toList()) {
				for (Thing holding : holdings(post, day).toList()) {
					LocalDate from = Objects.requireNonNull(holding.day("from"));
					Thing person = dump.from(holding, "HOLDS").findFirst().orElseThrow();
					boolean rose = dump.to(person, "HOLDS")
						.filter(each -> Objects.requireNonNull(each.day("from")).isBefore(from))
						.allMatch(each -> dump.height(each) < dump.height(holding));
					if (!from.isBefore(began) && rose) {
						promoted.add(person);
					}
				}
			}
		}
		return promoted.size();
	}

	private Stream<Thing> organisations() {
		return Stream.of("PartyOrganisation", "Committee", "Department")
			.flatMap(label -> dump.all(label).stream())
			.filter(each -> !"SUPERVISION".equals(each.value("kind")))
			.filter(each -> dump.from(each, "POST_IN").findAny().isPresent());
	}

	private static String kind(Thing organisation) {
		String code = organisation.text("territory");
		if (organisation.is("Department") && code.endsWith("000000")) {
			return "DEPARTMENT";
		}
		return code.endsWith("000000") ? "DISTRICT"
				: code.endsWith("000") ? "SUBDISTRICT" : code.charAt(9) >= '2' ? "VILLAGE" : "COMMUNITY";
	}

	private static String team(Thing organisation) {
		return organisation.text("territory").endsWith("000") ? organisation.id() : organisation.text("territory");
	}

	private Stream<Thing> posts(Thing organisation, Set<String> kinds) {
		return dump.from(organisation, "POST_IN").filter(post -> kinds.isEmpty() || kinds.contains(post.text("kind")));
	}

	private Thing organisation(Thing post) {
		return dump.to(post, "POST_IN").findFirst().orElseThrow();
	}

	private Thing post(Thing holding) {
		return dump.to(holding, "OF_POST").findFirst().orElseThrow();
	}

	private Stream<Thing> holdings(Thing post, LocalDate day) {
		return dump.from(post, "OF_POST").filter(holding -> holding.holdsOn(day));
	}

	private List<Thing> people(List<Thing> posts, LocalDate day) {
		return posts.stream()
			.flatMap(post -> holdings(post, day))
			.flatMap(holding -> dump.from(holding, "HOLDS"))
			.distinct()
			.toList();
	}

	private boolean isBoth(Thing person, Set<String> territories, LocalDate day) {
		Set<String> directed = where(person, "DIRECTOR", day);
		return where(person, "SECRETARY", day).stream()
			.anyMatch(code -> directed.contains(code) && territories.contains(code));
	}

	private Set<String> where(Thing person, String kind, LocalDate day) {
		return dump.to(person, "HOLDS")
			.filter(holding -> holding.holdsOn(day) && post(holding).text("kind").equals(kind))
			.map(holding -> holding.text("territory"))
			.collect(Collectors.toSet());
	}

	private long missing(Thing post, LocalDate day) {
		return post.number("approved") - holdings(post, day).count();
	}

	private long vacant(List<Thing> posts, List<String> grades, LocalDate day) {
		return posts.stream()
			.filter(post -> grades.contains(post.text("grade")))
			.mapToLong(post -> Math.max(0, missing(post, day)))
			.sum();
	}

	private static long age(Thing person, LocalDate day) {
		LocalDate born = Objects.requireNonNull(person.day("bornOn"));
		return (long) day.getYear() - born.getYear() - (day.getMonthValue() < born.getMonthValue() ? 1 : 0);
	}

	private static long count(List<Thing> people, Predicate<Thing> which) {
		return people.stream().filter(which).count();
	}

}
