package org.touyan.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who may see figures only knows that a person is the only one of an education in a group, and wants to know
 * the sex. They compare figures of the group, of its parts and of the parts of these, on several days, and guess.
 */
@TouyanTest
class FigureAttackTests {

	private static final List<String> EDUCATION = List.of("GRADUATE", "UNIVERSITY", "COLLEGE", "VOCATIONAL",
			"SENIOR_SECONDARY", "JUNIOR_SECONDARY");

	private static final List<String> SEXES = List.of("MALE", "FEMALE");

	private static final List<String> DAYS = List.of("2024-12-31", "2025-06-30", "2025-12-31", "2026-06-30");

	private static final double DEVIATIONS = 4;

	private final Logger logged = LoggerFactory.getLogger(FigureAttackTests.class);

	private final GraphQlRequests requests;

	FigureAttackTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
	}

	/** Guesses, how many were right, and how many would have been by the larger part of each group. */
	private static final class Tally {

		private int guesses;

		private int right;

		private double expected;

		void add(boolean isRight, double byMargin) {
			guesses++;
			right += isRight ? 1 : 0;
			expected += byMargin;
		}

		boolean isNoBetter() {
			double rate = guesses == 0 ? 0 : expected / guesses;
			return right <= expected + DEVIATIONS * Math.sqrt(guesses * rate * (1 - rate)) + 1;
		}

		@Override
		public String toString() {
			return "%d of %d right, %.1f by the margins".formatted(right, guesses, expected);
		}

	}

	@Test
	void nothingIsKnownOfAPersonByComparing() {
		attack(400, System.nanoTime());
	}

	@Test
	@Tag("soak")
	void nothingIsKnownOfAPersonByTenThousandComparisons() {
		attack(10_000, System.nanoTime());
	}

	private void attack(int comparisons, long seed) {
		var random = new Random(seed);
		var tallies = new LinkedHashMap<String, Tally>();
		List<String> groups = groups();
		int compared = 0;
		for (int round = 0; compared < comparisons && round < comparisons; round++) {
			String group = groups.get(random.nextInt(groups.size()));
			String day = DAYS.get(random.nextInt(DAYS.size()));
			Map<String, List<String>> people = people(group, day);
			for (Map.Entry<String, List<String>> only : people.entrySet()) {
				if (only.getValue().size() == 1) {
					compared += guess(group, day, only.getKey(), only.getValue().getFirst(), people, tallies);
				}
			}
		}
		logged.info("Seed {}: {} comparisons, {}", seed, compared, tallies);
		assertThat(compared).as("seed %d", seed).isGreaterThanOrEqualTo(comparisons);
		tallies.forEach(
				(attack, tally) -> assertThat(tally.isNoBetter()).as("seed %d: %s %s", seed, attack, tally).isTrue());
	}

	private List<String> groups() {
		var groups = new ArrayList<String>();
		for (JsonNode node : requests.data("{ subdistricts { nodes { id } } }").at("/subdistricts/nodes")) {
			String area = "territory: {startsWith: \"%s\"}".formatted(node.path("id").asString().substring(0, 9));
			for (String kind : List.of("SECRETARY_RESERVE", "MEMBER_RESERVE")) {
				groups.add("reserveRecords: {some: {%s, kind: {eq: %s}}}".formatted(area, kind));
			}
			for (String kind : List.of("SECRETARY", "DEPUTY_SECRETARY", "DIRECTOR")) {
				groups.add("holdings: {some: {%s, post: {kind: {eq: %s}}}}".formatted(area, kind));
			}
			groups.add("workerRecords: {some: {%s}}".formatted(area));
		}
		return groups;
	}

	/** The sexes of those of a group by their education, as the department sees them. */
	private Map<String, List<String>> people(String group, String day) {
		return requests
			.data("{ people(first: 200, asOf: \"%s\", where: {%s}) { nodes { sex education } } }".formatted(day, group))
			.at("/people/nodes")
			.valueStream()
			.filter(node -> !node.path("education").isNull())
			.collect(Collectors.groupingBy(node -> node.path("education").asString(),
					Collectors.mapping(node -> node.path("sex").asString(), Collectors.toList())));
	}

	private int guess(String group, String day, String education, String sex, Map<String, List<String>> people,
			Map<String, Tally> tallies) {
		var query = new StringBuilder("{ ");
		add("all", "", group, day, query);
		for (String one : SEXES) {
			add(one, "sex: {eq: %s}".formatted(one), group, day, query);
			for (String step : EDUCATION) {
				add(one + step, "sex: {eq: %s}, education: {eq: %s}".formatted(one, step), group, day, query);
			}
		}
		EDUCATION.forEach(step -> add(step, "education: {eq: %s}".formatted(step), group, day, query));
		JsonNode told = requests.answerTo("figures", "REPORT_WRITER", "370112",
				Map.of("query", query.append('}').toString()));
		assertThat(told.has("errors")).as("%s", told).isFalse();
		ToLongFunction<String> count = name -> told.at("/data/%s/totalCount".formatted(name)).asLong(0);
		long all = people.values().stream().mapToLong(List::size).sum();
		long same = people.values().stream().flatMap(List::stream).filter(sex::equals).count();
		double byMargin = (double) Math.max(same, all - same) / all;
		record(tallies, "rest", sex, byMargin,
				one -> count.applyAsLong(one) - EDUCATION.stream()
					.filter(step -> !step.equals(education))
					.mapToLong(step -> count.applyAsLong(one + step))
					.sum());
		record(tallies, "cell", sex, byMargin, one -> count.applyAsLong(one + education));
		record(tallies, "equal", sex, byMargin, one -> count.applyAsLong(one) == count.applyAsLong("all") ? 1 : 0);
		record(tallies, "told", sex, byMargin,
				one -> told.at("/data/%s/totalCount".formatted(one + education)).isNull() ? 0 : 1);
		return SEXES.size() * EDUCATION.size();
	}

	private static void add(String name, String condition, String group, String day, StringBuilder query) {
		query.append("%s: people(asOf: \"%s\", where: {%s %s}) { totalCount } ".formatted(name, day, group, condition));
	}

	/** The sex with the larger figure is the guess; where both are equal there is none. */
	private static void record(Map<String, Tally> tallies, String attack, String sex, double byMargin,
			ToLongFunction<String> figure) {
		long male = figure.applyAsLong("MALE");
		long female = figure.applyAsLong("FEMALE");
		if (male != female) {
			tallies.computeIfAbsent(attack, _ -> new Tally())
				.add(sex.equals(male > female ? "MALE" : "FEMALE"), byMargin);
		}
	}

}
