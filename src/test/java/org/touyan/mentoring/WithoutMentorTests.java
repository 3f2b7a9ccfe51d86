package org.touyan.mentoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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

/** Who lacks a mentor, against a look at everybody. */
@TouyanTest
class WithoutMentorTests {

	private static final Set<String> IN_POOL = Set.of("IN_POOL", "RETAINED", "UNDER_INSPECTION");

	private final GraphQlRequests requests;

	private final Dump dump;

	WithoutMentorTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@ParameterizedTest
	@CsvSource({ "'', 2026-06-30", "370112013, 2026-06-30", "370112, 2024-01-01", "370112, 2026-01-31",
			"370112008, 2022-06-01" })
	void thoseWithoutAMentorAreThoseOfWhomNoneIsFound(String area, LocalDate day) {
		Map<String, Set<MenteeKind>> wanted = wanted(area, day);
		JsonNode answer = requests.data("""
				{ withoutMentor(area: "%s", asOf: "%s", first: 1000) {
				  totalCount kinds { kind wanted unpaired } areas { area name wanted unpaired }
				  nodes { person { id } kinds since } } }""".formatted(area, day)).path("withoutMentor");
		var published = new TreeMap<String, Set<MenteeKind>>();
		answer.path("nodes").forEach(row -> {
			var kinds = EnumSet.noneOf(MenteeKind.class);
			row.path("kinds").forEach(kind -> kinds.add(MenteeKind.valueOf(kind.asString())));
			published.put(row.path("person").path("id").asString(), kinds);
			if (kinds.equals(EnumSet.of(MenteeKind.RESERVE))) {
				assertThat(row.path("since").asString())
					.isEqualTo(entered(row.path("person").path("id").asString(), day));
			}
		});
		var expected = new TreeMap<>(wanted);
		expected.keySet().removeIf(person -> isMentored(dump.thing(person), day));
		assertThat(expected).isNotEmpty();
		assertThat(published).isEqualTo(expected);
		assertThat(answer.path("totalCount").asInt()).isEqualTo(expected.size());
		answer.path("kinds").forEach(count -> {
			MenteeKind kind = MenteeKind.valueOf(count.path("kind").asString());
			assertThat(count.path("wanted").asLong()).as("%s", kind).isEqualTo(with(wanted, kind));
			assertThat(count.path("unpaired").asLong()).as("%s", kind).isEqualTo(with(expected, kind));
		});
		assertThat(answer.path("areas").valueStream().mapToLong(count -> count.path("wanted").asLong()).sum())
			.isEqualTo(wanted.size());
		assertThat(answer.path("areas").valueStream().mapToLong(count -> count.path("unpaired").asLong()).sum())
			.isEqualTo(expected.size());
	}

	/** The first day in a pool in which the person is. */
	private String entered(String person, LocalDate day) {
		return dump.to(dump.thing(person), "HAS_RESERVE")
			.filter(one -> one.holdsOn(day))
			.flatMap(one -> dump.to(one, "HAS_STAGE"))
			.filter(stage -> IN_POOL.contains(stage.text("status")))
			.map(stage -> String.valueOf(stage.day("from")))
			.sorted()
			.findFirst()
			.orElseThrow();
	}

	private static long with(Map<String, Set<MenteeKind>> people, MenteeKind kind) {
		return people.values().stream().filter(kinds -> kinds.contains(kind)).count();
	}

	private Map<String, Set<MenteeKind>> wanted(String area, LocalDate day) {
		var wanted = new TreeMap<String, Set<MenteeKind>>();
		dump.all("ReserveRecord")
			.stream()
			.filter(one -> one.isIn(area) && one.holdsOn(day) && IN_POOL.contains(dump.stage(one, "status", day)))
			.forEach(one -> dump.from(one, "HAS_RESERVE").forEach(person -> {
				add(wanted, person, MenteeKind.RESERVE);
				if (one.text("source").equals("SELECTED_GRADUATE")) {
					add(wanted, person, MenteeKind.SELECTED_GRADUATE);
				}
			}));
		dump.all("Post")
			.stream()
			.filter(post -> post.isIn(area) && isOfSettlementsParty(post))
			.forEach(post -> dump.from(post, "OF_POST")
				.filter(one -> one.holdsOn(day))
				.forEach(holding -> dump.from(holding, "HOLDS")
					.forEach(person -> kinds(post, holding, day).forEach(kind -> add(wanted, person, kind)))));
		cadresOfSubdistricts(area, day).filter(person -> age(person, day) <= 35)
			.forEach(person -> add(wanted, person, MenteeKind.YOUNG_TOWNSHIP_CADRE));
		return wanted;
	}

	/** Those in a post of a working committee or office who are nowhere first secretary. */
	private Stream<Thing> cadresOfSubdistricts(String area, LocalDate day) {
		return dump.all("Post")
			.stream()
			.filter(post -> post.isIn(area) && post.text("territory").matches("\\d{6}(?!000)\\d{3}000"))
			.flatMap(post -> dump.from(post, "OF_POST"))
			.filter(holding -> holding.holdsOn(day))
			.flatMap(holding -> dump.from(holding, "HOLDS"))
			.filter(person -> dump.to(person, "HOLDS")
				.filter(holding -> holding.holdsOn(day))
				.flatMap(holding -> dump.to(holding, "OF_POST"))
				.noneMatch(post -> post.text("kind").equals("FIRST_SECRETARY")));
	}

	/** In full years, whatever the day of the month. */
	private static int age(Thing person, LocalDate day) {
		LocalDate born = Objects.requireNonNull(person.day("bornOn"));
		return (int) ChronoUnit.YEARS.between(born.withDayOfMonth(1), day);
	}

	/** Born in a month, somebody is 35 to the last day before that month and 36 from its first day. */
	@Test
	void aCadreIsYoungToTheLastDayBeforeTheMonthOf36() {
		LocalDate today = LocalDate.of(2026, 6, 1);
		Thing cadre = cadresOfSubdistricts("370112", today).filter(person -> age(person, today) == 36)
			.filter(person -> Stream.of(dayOf36(person), dayOf36(person).minusDays(1))
				.allMatch(day -> !isMentored(person, day)
						&& cadresOfSubdistricts("370112", day).anyMatch(person::equals)))
			.min(Comparator.comparing(Thing::id))
			.orElseThrow();
		assertThat(young(dayOf36(cadre).minusDays(1))).contains(cadre.id());
		assertThat(young(dayOf36(cadre))).isNotEmpty().doesNotContain(cadre.id());
	}

	private static LocalDate dayOf36(Thing person) {
		return Objects.requireNonNull(person.day("bornOn")).withDayOfMonth(1).plusYears(36);
	}

	private List<String> young(LocalDate day) {
		return people("370112", day, MenteeKind.YOUNG_TOWNSHIP_CADRE);
	}

	/** The accounts of a year make a village poor on the day they are closed, and not the day before. */
	@Test
	void aVillageIsPoorFromTheDayTheAccountsAreClosed() {
		Thing income = dump.all("CollectiveIncome")
			.stream()
			.filter(one -> one.number("amount") < 100_000)
			.filter(one -> dump.from(one, "EARNED").anyMatch(village -> village.is("Village")))
			.filter(one -> changes(dump.from(one, "EARNED").findFirst().orElseThrow(), closed(one)))
			.min(Comparator.comparing(Thing::id))
			.orElseThrow();
		String village = dump.from(income, "EARNED").findFirst().orElseThrow().id();
		assertThat(people(village, closed(income), MenteeKind.WEAK_ECONOMY_SECRETARY)).hasSize(1);
		assertThat(people(village, closed(income).minusDays(1), MenteeKind.WEAK_ECONOMY_SECRETARY)).isEmpty();
	}

	private static LocalDate closed(Thing income) {
		return Objects.requireNonNull(income.day("closedOn"));
	}

	/** Whether a village becomes poor on the day, with a secretary who has no mentor. */
	private boolean changes(Thing village, LocalDate day) {
		return !isPoor(village, day.minusDays(1)) && isPoor(village, day)
				&& wanted(village.id(), day).entrySet()
					.stream()
					.anyMatch(one -> one.getValue().contains(MenteeKind.WEAK_ECONOMY_SECRETARY)
							&& !isMentored(dump.thing(one.getKey()), day));
	}

	private List<String> people(String area, LocalDate day, MenteeKind kind) {
		return requests
			.data("{ withoutMentor(area: \"%s\", asOf: \"%s\", kinds: [%s], first: 1000) { nodes { person { id } } } }"
				.formatted(area, day, kind))
			.path("withoutMentor")
			.path("nodes")
			.valueStream()
			.map(row -> row.path("person").path("id").asString())
			.toList();
	}

	private Stream<MenteeKind> kinds(Thing post, Thing holding, LocalDate day) {
		if (post.text("kind").equals("FIRST_SECRETARY")) {
			return Stream.of(MenteeKind.SECONDED);
		}
		if (!post.text("kind").equals("SECRETARY")) {
			return Stream.empty();
		}
		Thing place = dump.thing(post.text("territory"));
		boolean isNew = inPostSince(post, holding).plusMonths(12).isAfter(day);
		return Stream.of(isWeak(place, day) ? MenteeKind.WEAK_VILLAGE_SECRETARY : null,
				isPoor(place, day) ? MenteeKind.WEAK_ECONOMY_SECRETARY : null, isNew ? MenteeKind.NEW_SECRETARY : null)
			.filter(Objects::nonNull);
	}

	private static boolean isWeak(Thing village, LocalDate day) {
		LocalDate from = village.day("weakFrom");
		LocalDate to = village.day("weakTo");
		return from == null ? Boolean.TRUE.equals(village.value("weak"))
				: !from.isAfter(day) && (to == null || to.isAfter(day));
	}

	/** Less than 100,000 yuan in the last year that was closed. */
	private boolean isPoor(Thing village, LocalDate day) {
		return dump.to(village, "EARNED")
			.filter(income -> !Objects.requireNonNull(income.day("closedOn")).isAfter(day))
			.max(Comparator.comparingLong(income -> income.number("year")))
			.filter(income -> income.number("amount") < 100_000)
			.isPresent();
	}

	/** The first day in the post without a gap, through all elections. */
	private LocalDate inPostSince(Thing post, Thing holding) {
		LocalDate from = Objects.requireNonNull(holding.day("from"));
		Thing person = dump.from(holding, "HOLDS").findFirst().orElseThrow();
		return dump.from(post, "OF_POST")
			.filter(other -> dump.from(other, "HOLDS").anyMatch(person::equals))
			.filter(other -> from.equals(other.day("to")) || from.minusDays(1).equals(other.day("to")))
			.findFirst()
			.map(before -> inPostSince(post, before))
			.orElse(from);
	}

	private boolean isOfSettlementsParty(Thing post) {
		return dump.to(post, "POST_IN")
			.anyMatch(one -> one.is("PartyOrganisation")
					&& Set.of("VILLAGE_PARTY_ORG", "COMMUNITY_PARTY_ORG").contains(one.text("level")));
	}

	private static void add(Map<String, Set<MenteeKind>> wanted, Thing person, MenteeKind kind) {
		wanted.computeIfAbsent(person.id(), _ -> EnumSet.noneOf(MenteeKind.class)).add(kind);
	}

	private boolean isMentored(Thing person, LocalDate day) {
		return dump.to(person, "MENTEE_IN").anyMatch(one -> one.holdsOn(day));
	}

	@Test
	void reportWritersGetFiguresWithoutSmallOnesAndNoRows() {
		JsonNode answer = requests.answerTo("writer", "REPORT_WRITER", "370112", Map.of("query",
				"{ withoutMentor(asOf: \"2026-06-30\") { totalCount areas { name wanted unpaired } pageInfo { endCursor } } }"));
		JsonNode published = answer.path("data").path("withoutMentor");
		assertThat(published.path("totalCount").asLong()).isPositive();
		assertThat(published.path("areas")).isNotEmpty().allSatisfy(area -> {
			assertThat(area.path("name").asString()).isNotEmpty();
			assertThat(area.path("unpaired").isNull() || area.path("unpaired").asLong() == 0
					|| area.path("unpaired").asLong() >= 5)
				.isTrue();
		});
		assertThat(published.path("pageInfo").path("endCursor").isNull()).isTrue();
		JsonNode refused = requests.answerTo("writer", "REPORT_WRITER", "370112",
				Map.of("query", "{ withoutMentor { nodes { since } } }"));
		assertThat(refused.path("errors").get(0).path("extensions").path("code").asString()).isEqualTo("FIGURES_ONLY");
	}

}
