package org.touyan.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
import static org.assertj.core.api.Assertions.within;

/** What became of mentees against the careers of all of them. */
@TouyanTest
class MentoringOutcomesTests {

	private static final String FIGURES = "{ months people outcomes { outcome count rate } }";

	private final GraphQlRequests requests;

	private final Dump dump;

	MentoringOutcomesTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	/** Somebody since a day, and what the group is that it counts in. */
	private record Case(Thing person, LocalDate since, String group) {
	}

	@ParameterizedTest
	@CsvSource({ "'', 2026-06-30, 2016-01-01, 2026-07-01, TIER",
			"370112013, 2026-06-30, 2019-01-01, 2025-01-01, MENTOR", "370112, 2024-01-01, 2018-03-01, 2024-01-01, MODE",
			"370112, 2025-07-01, 2021-01-01, 2024-06-30, SUBDISTRICT" })
	void everyFigureIsThatOfAllCareers(String area, LocalDate day, LocalDate from, LocalDate to, String by) {
		JsonNode answer = requests
			.data("""
					{ mentoringOutcomes(area: "%s", asOf: "%s", from: "%s", to: "%s", by: %s, first: 1000) {
					  leastRanked totalCount mentored %s unmentored %s groups { key rank figures %s } } }"""
				.formatted(area, day, from, to, by, FIGURES, FIGURES, FIGURES))
			.path("mentoringOutcomes");
		List<Case> mentored = begun(area, day, from, to)
			.flatMap(pair -> dump.from(pair, "MENTEE_IN")
				.map(one -> new Case(one, Objects.requireNonNull(pair.day("from")), group(pair, by))))
			.toList();
		List<Case> reserves = entered(area, day, from, to);
		assertThat(mentored).isNotEmpty();
		check(answer.path("mentored"), mentored, day, false);
		check(answer.path("unmentored"), reserves, day, true);
		var groups = new TreeMap<String, List<Case>>();
		mentored.forEach(one -> groups.computeIfAbsent(one.group(), _ -> new ArrayList<>()).add(one));
		assertThat(answer.path("groups").valueStream().map(group -> group.path("key").asString()))
			.containsExactlyInAnyOrderElementsOf(groups.keySet());
		answer.path("groups")
			.forEach(group -> check(group.path("figures"), groups.getOrDefault(group.path("key").asString(), List.of()),
					day, false));
		ranks(answer);
	}

	/** Who counts the named has the figures, in each grouping. */
	@ParameterizedTest
	@CsvSource({ "DEPARTMENT_ADMINISTRATOR, 370112, MENTOR", "SUBDISTRICT_ORGANISER, 370112013, MODE" })
	void theMenteesThatAreCountedAreNamed(String role, String territory, String by) {
		JsonNode groups = requests.answerTo("outcomes", role, territory, Map.of("query", """
				{ mentoringOutcomes(asOf: "2026-06-30", by: %s, first: 1000) {
				  groups { figures %s mentees { mentee { id } since within { months outcomes } } } } }""".formatted(by,
				FIGURES)))
			.at("/data/mentoringOutcomes/groups");
		assertThat(groups).isNotEmpty().allSatisfy(group -> group.path("figures").forEach(figures -> {
			List<JsonNode> observed = group.path("mentees")
				.valueStream()
				.flatMap(mentee -> mentee.path("within").valueStream())
				.filter(each -> each.path("months").equals(figures.path("months")))
				.toList();
			assertThat(observed).hasSize(figures.path("people").asInt());
			figures.path("outcomes")
				.forEach(outcome -> assertThat(observed)
					.filteredOn(each -> each.path("outcomes").valueStream().anyMatch(outcome.path("outcome")::equals))
					.hasSize(outcome.path("count").asInt()));
		}));
		assertThat(groups.findValues("mentee").stream().map(each -> each.path("id").asString())).doesNotContain("");
	}

	@Test
	void whoMayReadFiguresOnlyIsNamedNobody() {
		JsonNode answer = requests.answerTo("outcomes", "REPORT_WRITER", "370112", Map.of("query",
				"{ mentoringOutcomes(by: MODE) { groups { figures { people } mentees { since mentee { id } } } } }"));
		assertThat(answer.at("/data/mentoringOutcomes/groups")).as("%s", answer)
			.isNotEmpty()
			.allMatch(group -> group.path("mentees").isNull());
	}

	/** Mentorships that were agreed by the day. */
	private Stream<Thing> begun(String area, LocalDate day, LocalDate from, LocalDate to) {
		return dump.all("Mentorship")
			.stream()
			.filter(one -> one.isIn(area) && one.happenedBy("from", day) && one.happenedBy("from", to.minusDays(1))
					&& !Objects.requireNonNull(one.day("from")).isBefore(from) && isAgreed(one, day));
	}

	private boolean isAgreed(Thing pair, LocalDate day) {
		return dump.to(pair, "HAS_STAGE")
			.anyMatch(stage -> stage.text("state").equals("ACTIVE") && stage.happenedBy("from", day));
	}

	/** Reserves since they entered the pool. */
	private List<Case> entered(String area, LocalDate day, LocalDate from, LocalDate to) {
		var all = new ArrayList<Case>();
		for (Thing entry : dump.all("ReserveRecord")) {
			dump.to(entry, "HAS_STAGE")
				.filter(stage -> Set.of("IN_POOL", "RETAINED", "UNDER_INSPECTION").contains(stage.text("status")))
				.map(stage -> Objects.requireNonNull(stage.day("from")))
				.min(Comparator.naturalOrder())
				.filter(one -> entry.isIn(area) && !one.isBefore(from) && one.isBefore(to) && !one.isAfter(day))
				.ifPresent(one -> dump.from(entry, "HAS_RESERVE").forEach(each -> all.add(new Case(each, one, ""))));
		}
		return all;
	}

	private String group(Thing pair, String by) {
		Thing mentor = dump.from(pair, "MENTORS_IN").findFirst().orElseThrow();
		LocalDate since = Objects.requireNonNull(pair.day("from"));
		return switch (by) {
			case "MENTOR" -> mentor.id();
			case "MODE" -> pair.text("mode");
			case "SUBDISTRICT" -> pair.text("territory").substring(0, 9);
			default -> dump.to(mentor, "REGISTERED_AS")
				.filter(one -> one.holdsOn(since))
				.map(one -> one.text("tier"))
				.findFirst()
				.orElse("");
		};
	}

	private void check(JsonNode figures, List<Case> all, LocalDate day, boolean unmentored) {
		var first = new HashMap<Thing, Case>();
		all.stream().sorted(Comparator.comparing(Case::since)).forEach(one -> first.putIfAbsent(one.person(), one));
		assertThat(figures.valueStream().map(each -> each.path("months").asInt())).containsExactly(6, 12, 24);
		for (JsonNode figure : figures) {
			int months = figure.path("months").asInt();
			List<Case> observed = first.values()
				.stream()
				.filter(one -> !one.since().plusMonths(months).isAfter(day))
				.filter(one -> !unmentored || dump.to(one.person(), "MENTEE_IN")
					.noneMatch(
							pair -> isAgreed(pair, day) && overlaps(pair, one.since(), one.since().plusMonths(months))))
				.toList();
			assertThat(figure.path("people").asInt()).isEqualTo(observed.size());
			for (JsonNode published : figure.path("outcomes")) {
				long count = observed.stream()
					.filter(one -> is(published.path("outcome").asString(), one.person(), one.since(),
							one.since().plusMonths(months)))
					.count();
				assertThat(published.path("count").asLong()).as("%s within %d", published, months).isEqualTo(count);
				assertThat(published.path("rate").isNull()).isEqualTo(observed.isEmpty());
				assertThat(published.path("rate").asDouble())
					.isCloseTo(observed.isEmpty() ? 0 : count / (double) observed.size(), within(1e-9));
			}
		}
	}

	private static boolean overlaps(Thing pair, LocalDate from, LocalDate until) {
		LocalDate to = pair.day("to");
		return pair.happenedBy("from", until) && (to == null || to.isAfter(from));
	}

	private boolean is(String outcome, Thing person, LocalDate after, LocalDate until) {
		List<Thing> before = dump.to(person, "HOLDS").filter(one -> one.holdsOn(after)).toList();
		List<Thing> begun = dump.to(person, "HOLDS").filter(one -> isIn(one.day("from"), after, until)).toList();
		return switch (outcome) {
			case "APPOINTED" -> before.isEmpty() && !begun.isEmpty();
			case "PROMOTED" -> !before.isEmpty() && highest(begun) > highest(
					dump.to(person, "HOLDS").filter(one -> one.happenedBy("from", after)).toList());
			case "CERTIFIED" ->
				dump.to(person, "HOLDS_CERTIFICATE").anyMatch(one -> isIn(one.day("issuedOn"), after, until));
			default -> before.isEmpty()
					? begun.isEmpty() && dump.to(person, "HAS_RESERVE")
						.flatMap(one -> dump.to(one, "HAS_STAGE"))
						.anyMatch(stage -> Set.of("ADJUSTED", "DECEASED", "OTHER").contains(stage.text("status"))
								&& isIn(stage.day("from"), after, until))
					: dump.to(person, "HOLDS").noneMatch(one -> one.holdsOn(until));
		};
	}

	private int highest(List<Thing> holdings) {
		return holdings.stream().mapToInt(dump::height).max().orElse(-1);
	}

	private static boolean isIn(@Nullable LocalDate day, LocalDate after, LocalDate until) {
		return day != null && day.isAfter(after) && !day.isAfter(until);
	}

	/** By the share of those appointed within a year, those of fewer than five people behind and without a rank. */
	private static void ranks(JsonNode answer) {
		assertThat(answer.path("leastRanked").asInt()).isEqualTo(5);
		double before = 1;
		boolean isRanked = true;
		for (JsonNode group : answer.path("groups")) {
			JsonNode year = group.path("figures").get(1);
			boolean isLarge = year.path("people").asInt() >= 5;
			assertThat(group.path("rank").isNull()).isEqualTo(!isLarge);
			assertThat(isRanked || !isLarge).as("ranked ones come first").isTrue();
			isRanked = isLarge;
			if (isLarge) {
				double rate = year.path("outcomes").get(0).path("rate").asDouble();
				assertThat(rate).isLessThanOrEqualTo(before);
				before = rate;
			}
		}
	}

	@Test
	void mentorsAreNotRankedForReportWritersAndMonthsAreOfThree() {
		JsonNode refused = requests.answerTo("writer of outcomes", "REPORT_WRITER", "370112",
				Map.of("query", "{ mentoringOutcomes(by: MENTOR) { totalCount } }"));
		assertThat(refused.path("errors").get(0).path("extensions").path("code").asString()).isEqualTo("FIGURES_ONLY");
		JsonNode published = requests.answerTo("writer of outcomes", "REPORT_WRITER", "370112", Map.of("query",
				"{ mentoringOutcomes(by: SUBDISTRICT, asOf: \"2026-06-30\") { groups { name figures { people outcomes { count } } } } }"));
		assertThat(published.path("data").path("mentoringOutcomes").path("groups")).isNotEmpty().allSatisfy(group -> {
			assertThat(group.path("name").asString()).endsWith("街道");
			assertThat(group.path("figures").findValues("count"))
				.allMatch(count -> count.isNull() || count.asInt() == 0 || count.asInt() >= 5);
		});
		assertThat(requests.code("{ mentoringOutcomes(months: 18) { totalCount } }")).isEqualTo("INVALID_ARGUMENT");
	}

}
