package org.touyan.acts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.EmptyGraphTest;
import org.touyan.GraphQlRequests;
import org.touyan.Proof;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Long random sequences of appointments and reliefs against a plain list: what may be done is done and nothing else,
 * and on every day the graph says what the list says. {@code -Dacts.seed=} repeats a run.
 */
@EmptyGraphTest
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(EmptyGraphTest.LOCK)
class ActModelTests {

	private static final Logger LOG = LoggerFactory.getLogger(ActModelTests.class);

	private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);

	private static final int STEPS = Proof.of(120, 3000);

	private static final int DAYS = 400;

	private final long seed = Proof.seed("acts.seed");

	private final Random random = new Random(seed);

	private final GraphQlRequests requests;

	private final Township town;

	private final List<Held> all = new ArrayList<>();

	private int step;

	ActModelTests(@Autowired GraphQlRequests requests) {
		this.requests = requests;
		this.town = new Township(requests);
	}

	private record Post(String id, int approved) {
	}

	/** Somebody's time in a post; all days are in it from the first until the day before the last. */
	private record Held(String id, String person, Post post, LocalDate from, @Nullable LocalDate to) {

		private boolean holdsOn(LocalDate day) {
			return !day.isBefore(from) && (to == null || day.isBefore(to));
		}

	}

	/** Later ones as it goes on, so that posts do not fill for ever. */
	private LocalDate day() {
		return BEGIN.plusDays(Math.min(DAYS - 1, DAYS * step / STEPS + random.nextInt(40)));
	}

	private <T> T one(List<T> some) {
		return some.get(random.nextInt(some.size()));
	}

	@Test
	void theGraphIsAsTheListOnEveryDay() {
		LOG.info("acts.seed={}", seed);
		String village = requests
			.data("{ villages(where: {territory: {startsWith: \"370112\"}}, last: 5) { nodes { id } } }")
			.at("/villages/nodes/0/id")
			.asString();
		String branch = town.branch("模型", village);
		List<Post> posts = List.of(new Post(town.post(branch, "书记", "SECRETARY", 1), 1),
				new Post(town.post(branch, "委员", "PARTY_COMMITTEE_MEMBER", 2), 2));
		List<String> people = Stream.of("甲一", "甲二", "甲三", "甲四")
			.map(name -> town.person(name, "FEMALE", "1980-01-01", village))
			.toList();
		int done = 0;
		for (; step < STEPS; step++) {
			done += all.isEmpty() || random.nextBoolean() ? appoint(one(people), one(posts)) : relieve(held());
		}
		assertThat(done).as("acts that were done").isGreaterThan(STEPS / 6);
		for (int number = 0; number < DAYS + 2; number += 20) {
			compare(village, BEGIN.plusDays(number - 1));
		}
		assertThat(requests
			.data("{ ruleViolations(area: \"%s\", asOf: \"2020-01-31\") { totalCount } }".formatted(village))
			.at("/ruleViolations/totalCount")
			.asInt()).isZero();
	}

	private int appoint(String person, Post post) {
		var held = new Held("", person, post, day(), null);
		String input = "person: \"%s\", post: \"%s\", manner: ELECTED, from: \"%s\"".formatted(person, post.id(),
				held.from());
		var with = new ArrayList<>(all);
		with.add(held);
		List<String> broken = broken(with);
		if (!broken.isEmpty()) {
			assertThat(broken).as("seed %d, %s", seed, input).contains(town.refused("appoint", input));
			return 0;
		}
		all.add(new Held(town.done("appoint", input), person, post, held.from(), null));
		return 1;
	}

	/** Mostly one that lasts. */
	private int held() {
		List<Integer> open = IntStream.range(0, all.size())
			.filter(number -> all.get(number).to() == null)
			.boxed()
			.toList();
		return open.isEmpty() || random.nextInt(4) == 0 ? random.nextInt(all.size()) : one(open);
	}

	private int relieve(int number) {
		Held held = all.get(number);
		LocalDate day = day();
		String input = "holding: \"%s\", on: \"%s\"".formatted(held.id(), day);
		if (held.to() != null || day.isBefore(held.from())) {
			assertThat(town.refused("relieve", input)).as("seed %d, %s", seed, input)
				.isEqualTo(held.to() != null ? "ALREADY_ENDED" : "DATES_IN_DISORDER");
			return 0;
		}
		town.done("relieve", input);
		all.set(number, new Held(held.id(), held.person(), held.post(), held.from(), day));
		return 1;
	}

	/** Looks at every day on which anybody begins. */
	private static List<String> broken(List<Held> some) {
		var broken = new TreeSet<String>();
		for (Held begins : some) {
			List<Held> then = some.stream()
				.filter(held -> held.post().equals(begins.post()) && held.holdsOn(begins.from()))
				.toList();
			if (then.size() > begins.post().approved()) {
				broken.add("POST_OVERFILLED");
			}
			if (then.stream().map(Held::person).distinct().count() < then.size()) {
				broken.add("SAME_POST_TWICE");
			}
		}
		return List.copyOf(broken);
	}

	private void compare(String village, LocalDate day) {
		var told = new TreeSet<String>();
		JsonNode nodes = requests
			.data("""
					{ holdings(asOf: "%s", first: 100, where: {territory: {eq: "%s"}}) { nodes { id from to person { id } post { id } } } }
					"""
				.formatted(day, village))
			.at("/holdings/nodes");
		nodes.forEach(node -> told.add(node.path("id").asString() + node.at("/person/id").asString()
				+ node.at("/post/id").asString() + node.path("from").asString() + node.path("to").asString("")));
		var known = new TreeSet<String>();
		all.stream()
			.filter(held -> held.holdsOn(day))
			.forEach(held -> known.add(held.id() + held.person() + held.post().id() + held.from()
					+ Objects.requireNonNullElse(held.to(), "")));
		assertThat(told).as("seed %d, %s", seed, day).isEqualTo(known);
	}

}
