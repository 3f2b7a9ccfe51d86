package org.touyan.disclosure;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.Dump;
import org.touyan.GraphQlRequests;
import org.touyan.Proof;
import org.touyan.TouyanTest;
import org.touyan.disclosure.Crowd.Asked;
import org.touyan.disclosure.Crowd.Condition;
import org.touyan.query.result.BlurredFigures;
import org.touyan.query.result.BlurredFigures.BlurredFigure;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who may see figures only knows all of a person but one attribute, and who else is in which group. They
 * compare figures of groups that differ by that person alone, of groups with all their parts, and of any two groups,
 * and guess. What they are told is computed as the service does, which is asked to see that it is the same.
 */
@TouyanTest
class FigureAttackTests {

	/** A count is one of two multiples of five. */
	private static final double VARIANCE = 4;

	/** What a figure is taken for that is not told. */
	private static final double FEW = 1.5;

	/** Figures of the same rows are the same, so these are of others. */
	private static final double OTHER = 6;

	private static final double SAME = -0.5;

	private static final double APPEARED = 1;

	/** Of so many people at the most one is looked for. */
	private static final int LARGE = 400;

	private final Logger logged = LoggerFactory.getLogger(FigureAttackTests.class);

	private final GraphQlRequests requests;

	private final Crowd crowd;

	FigureAttackTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.crowd = new Crowd(dump, LocalDate.now(ZoneId.of("Asia/Shanghai")));
	}

	@Test
	void nothingIsKnownOfAPersonByComparing() {
		attack(8_000, 3, 2_000);
	}

	@Test
	@Tag("soak")
	void nothingIsKnownOfAPersonByTenThousandsOfComparisons() {
		attack(60_000, 10, 10_000);
	}

	/** That the attacker would succeed if the figures were told as they are. */
	@Test
	void exactFiguresWouldTell() {
		var random = new Random(1);
		var guesses = new Guesses();
		attack(groups(8_000, random), crowd::exactly, guesses, random);
		logged.info("With exact figures: {}", guesses.tallies());
		assertThat(rate(guesses, "one person, together")).isGreaterThan(0.99);
		assertThat(rate(guesses, "one person by role, together")).isGreaterThan(0.99);
		assertThat(guesses.tallies().get("parts, together")).isNotNull()
			.matches(Predicate.not(Guesses.Tally::isNoBetter), "is better than by the margins");
	}

	private static double rate(Guesses guesses, String attack) {
		return Objects.requireNonNull(guesses.tallies().get(attack), attack).rate();
	}

	@Test
	void theServiceTellsWhatTheAttackIsMadeOf() {
		var random = new Random(2);
		var figures = new BlurredFigures("another store");
		Map<Boolean, List<Asked>> byTold = groups(2_000, random).stream()
			.filter(each -> each.conditions().size() == 2)
			.collect(Collectors.partitioningBy(each -> crowd.published(each, figures) != null));
		byTold.values().forEach(some -> assertThat(some).hasSizeGreaterThan(6));
		byTold.forEach((isTold, some) -> some.subList(0, 6).forEach(asked -> check(asked, isTold)));
	}

	private void check(Asked asked, boolean isTold) {
		JsonNode answer = requests.answerTo("figures", "REPORT_WRITER", "370112", Map.of("query", asked.query()));
		assertThat(answer.has("errors")).as("%s %s", asked.query(), answer).isFalse();
		JsonNode page = answer.path("data").path(asked.role().isEmpty() ? "people" : asked.role());
		assertThat(page.path("totalCount").isNull()).as("%s %s", asked.query(), page).isEqualTo(!isTold);
		if (isTold) {
			BlurredFigure exact = crowd.exactly(asked);
			assertThat(page.path("totalCount").asLong()).as(asked.query())
				.isBetween(exact.count() - 4, exact.count() + 4);
			assertThat(page.at("/aggregate/age/avg").asDouble()).isBetween(exact.mean() * (1 - 10.0 / exact.count()),
					exact.mean() * (1 + 10.0 / exact.count()));
		}
	}

	private void attack(int groups, int stores, int least) {
		long seed = Proof.seed("figures.seed");
		var random = new Random(seed);
		List<Asked> all = groups(groups, random);
		var guesses = new Guesses();
		for (int store = 0; store < stores; store++) {
			var figures = new BlurredFigures(seed + " " + store);
			var known = new HashMap<Asked, @Nullable BlurredFigure>();
			var one = new Guesses();
			attack(all, asked -> known.computeIfAbsent(asked, each -> crowd.published(each, figures)), one, random);
			guesses.add(one);
		}
		logged.info("Seed {}, {} groups, {} stores: {}", seed, all.size(), stores, guesses.tallies());
		guesses.tallies()
			.forEach((attack, tally) -> assertThat(tally.isNoBetter()).as("seed %d: %s %s", seed, attack, tally)
				.isTrue());
		assertThat(guesses.tallies().values().stream().mapToInt(Guesses.Tally::guesses).sum()).isGreaterThan(least);
	}

	/** Groups of people that could be asked for. */
	private List<Asked> groups(int count, Random random) {
		var areas = new ArrayList<String>(List.of("", "370112"));
		for (int number = 1; number <= 21; number++) {
			areas.add("370112%03d".formatted(number));
		}
		var groups = new HashSet<Asked>();
		for (int group = 0; group < count; group++) {
			String area = areas.get(random.nextInt(areas.size()));
			var conditions = new HashSet<Condition>();
			for (int number = random.nextInt(4) / 3; number >= 0; number--) {
				String field = pick(Crowd.related(), random);
				conditions.add(new Condition(field, area,
						random.nextBoolean() ? "" : pick(List.copyOf(crowd.values(field)), random)));
			}
			String role = random.nextInt(3) > 0 ? "" : Crowd.role(conditions.iterator().next().field());
			for (int number = random.nextInt(3); number > 0; number--) {
				String field = pick(Crowd.personal(), random);
				if (conditions.stream().noneMatch(each -> each.field().equals(field))) {
					conditions.add(new Condition(field, "", pick(List.copyOf(crowd.values(field)), random)));
				}
			}
			add(new Asked(role, Set.copyOf(conditions)), groups);
			add(new Asked("", Set.copyOf(conditions)), groups);
		}
		return groups.stream().sorted(java.util.Comparator.comparing(Asked::query)).toList();
	}

	private void add(Asked group, Set<Asked> groups) {
		int size = crowd.of(group).cardinality();
		if (size > FEW && size <= LARGE) {
			groups.add(group);
		}
	}

	private static String pick(List<String> of, Random random) {
		return of.get(random.nextInt(of.size()));
	}

	private void attack(List<Asked> groups, Function<Asked, @Nullable BlurredFigure> published, Guesses guesses,
			Random random) {
		var marks = new HashMap<Long, List<Asked>>();
		groups.forEach(group -> marks.computeIfAbsent(crowd.mark(crowd.of(group)), _ -> new ArrayList<>()).add(group));
		for (Asked group : groups) {
			BitSet rows = crowd.of(group);
			rows.stream().forEach(person -> {
				var one = new BitSet();
				one.set(person);
				marks.getOrDefault(crowd.mark(rows) - crowd.mark(one), List.of())
					.stream()
					.limit(6)
					.forEach(less -> differ(less, group, person, published, guesses));
			});
			parts(group, rows, published, guesses);
			any(group, groups.get(random.nextInt(groups.size())), published, guesses, random);
		}
	}

	private Map<String, Long> shares(Asked group, String unknown) {
		var shares = new LinkedHashMap<String, Long>();
		BitSet rows = crowd.of(group);
		for (String value : crowd.values(unknown)) {
			var those = (BitSet) rows.clone();
			those.and(crowd.of(new Condition(unknown, "", value)));
			if (!those.isEmpty()) {
				shares.put(value, (long) those.cardinality());
			}
		}
		return shares;
	}

	private void guess(String attack, int person, String unknown, Asked group, Map<String, Double> evidence,
			Guesses guesses) {
		String truth = crowd.value(person, unknown);
		if (!truth.isEmpty()) {
			guesses.compare(new Guesses.Target(attack, String.valueOf(person), unknown), truth, shares(group, unknown),
					evidence);
		}
	}

	/** Two groups that differ by one person: where figures of those with a value differ, it is the person's. */
	private void differ(Asked less, Asked more, int person, Function<Asked, @Nullable BlurredFigure> published,
			Guesses guesses) {
		for (String unknown : Crowd.attributes()) {
			if (less.has(unknown) || more.has(unknown)) {
				continue;
			}
			var evidence = new LinkedHashMap<String, Double>();
			for (String value : shares(more, unknown).keySet()) {
				BlurredFigure without = published.apply(less.and(new Condition(unknown, "", value)));
				BlurredFigure with = published.apply(more.and(new Condition(unknown, "", value)));
				if (without != null && with != null) {
					evidence.put(value, without.equals(with) ? SAME : OTHER);
				}
				else {
					evidence.put(value, without != null || with != null ? APPEARED : 0);
				}
			}
			guess(more.role().equals(less.role()) ? "one person" : "one person by role", person, unknown, more,
					evidence, guesses);
		}
	}

	/** Those who are the only one with a value of a field: the whole less all others. */
	private void parts(Asked group, BitSet rows, Function<Asked, @Nullable BlurredFigure> published, Guesses guesses) {
		for (String field : Crowd.personal()) {
			for (String value : group.has(field) ? Set.<String>of() : crowd.values(field)) {
				var those = (BitSet) rows.clone();
				those.and(crowd.of(new Condition(field, "", value)));
				for (String unknown : those.cardinality() == 1 ? Crowd.attributes() : List.<String>of()) {
					if (!unknown.equals(field) && !group.has(unknown)) {
						parts(group, field, value, unknown, those.nextSetBit(0), published, guesses);
					}
				}
			}
		}
	}

	private void parts(Asked group, String field, String known, String unknown, int person,
			Function<Asked, @Nullable BlurredFigure> published, Guesses guesses) {
		var evidence = new LinkedHashMap<String, Double>();
		for (String value : shares(group, unknown).keySet()) {
			Asked whole = group.and(new Condition(unknown, "", value));
			BlurredFigure all = published.apply(whole);
			if (all == null) {
				continue;
			}
			double rest = all.count() - 0.5;
			double variance = VARIANCE;
			for (String other : shares(group, field).keySet()) {
				if (!other.equals(known)) {
					BlurredFigure part = published.apply(whole.and(new Condition(field, "", other)));
					rest -= part == null ? FEW : part.count();
					variance += VARIANCE;
				}
			}
			evidence.put(value, rest / variance);
		}
		guess("parts", person, unknown, group, evidence, guesses);
	}

	/** Any two groups, of which somebody is in one: which value there is more of than their sizes let expect. */
	private void any(Asked one, Asked other, Function<Asked, @Nullable BlurredFigure> published, Guesses guesses,
			Random random) {
		var only = (BitSet) crowd.of(one).clone();
		only.andNot(crowd.of(other));
		BlurredFigure all = published.apply(one);
		BlurredFigure others = published.apply(other);
		String unknown = pick(Crowd.attributes(), random);
		if (only.isEmpty() || all == null || others == null || one.has(unknown) || other.has(unknown)) {
			return;
		}
		int person = only.stream().skip(random.nextInt(only.cardinality())).findFirst().orElseThrow();
		Map<String, Long> shares = shares(one, unknown);
		double sum = shares.values().stream().mapToLong(Long::longValue).sum();
		var evidence = new LinkedHashMap<String, Double>();
		shares.forEach((value, count) -> {
			BlurredFigure some = published.apply(one.and(new Condition(unknown, "", value)));
			BlurredFigure less = published.apply(other.and(new Condition(unknown, "", value)));
			if (some != null && less != null) {
				double expected = (all.count() - others.count()) * count / sum;
				evidence.put(value,
						(some.count() - less.count() - expected) / (4 * VARIANCE + all.count() + others.count()));
			}
		});
		guess("any two", person, unknown, one, evidence, guesses);
	}

}
