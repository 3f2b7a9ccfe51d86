package org.touyan.query.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/** How a graph came about: what began and what ended, day by day. */
final class History {

	private static final LocalDate START = LocalDate.of(2020, 1, 1);

	private static final int DAYS = 8;

	/** That a thing or a relationship, here without its dates, began or ended. */
	private record Act(LocalDate day, boolean begins, Object subject) {
	}

	private record Life(LocalDate begun, @Nullable LocalDate ended) {
	}

	private final RandomGenerator random;

	private final Mapping mapping;

	private final boolean whole;

	private final List<Act> acts = new ArrayList<>();

	private final Map<String, Life> lives = new HashMap<>();

	private final Set<List<Object>> begun = new HashSet<>();

	private History(RandomGenerator random, Mapping mapping, boolean whole) {
		this.random = random;
		this.mapping = mapping;
		this.whole = whole;
	}

	/** A history of what is in the graph, whose own dates do not count. */
	static History of(LibraryGraph graph, RandomGenerator random, Mapping mapping) {
		var history = new History(random, mapping, graph.whole());
		graph.things().forEach(history::add);
		graph.ties().forEach(history::add);
		history.acts.sort(Comparator.comparing(Act::day));
		return history;
	}

	/** What has no time was always there. */
	private void add(Thing thing) {
		Interval interval = mapping.interval(thing.type());
		Life life = interval == null ? new Life(START, null) : life(START, interval);
		lives.put(thing.id(), life);
		add(life, new Thing(thing.type(), thing.roles(), dated(thing.properties(), interval, null, null)));
	}

	/** What has no time is as old as the younger of the two things. */
	private void add(Tie tie) {
		Life source = Objects.requireNonNull(lives.get(tie.source().id()));
		Life target = Objects.requireNonNull(lives.get(tie.target().id()));
		LocalDate both = source.begun().isAfter(target.begun()) ? source.begun() : target.begun();
		Interval interval = mapping.interval(mapping.carried(tie.type()));
		Life life = interval == null ? new Life(both, null) : life(both, interval);
		boolean possible = before(life.begun(), source.ended()) && before(life.begun(), target.ended());
		if (possible && begun.add(List.of(tie.type(), tie.source().id(), tie.target().id(), life.begun()))) {
			add(life, new Tie(tie.type(), tie.source(), tie.target(), dated(tie.properties(), interval, null, null)));
		}
	}

	private static boolean before(LocalDate day, @Nullable LocalDate end) {
		return end == null || day.isBefore(end);
	}

	private Life life(LocalDate earliest, Interval interval) {
		LocalDate begun = earliest.plusDays(random.nextInt(DAYS));
		boolean ends = interval.to() != null && random.nextInt(3) > 0;
		return new Life(begun, ends ? begun.plusDays(random.nextInt(DAYS)) : null);
	}

	private void add(Life life, Object subject) {
		acts.add(new Act(life.begun(), true, subject));
		if (life.ended() != null) {
			acts.add(new Act(life.ended(), false, subject));
		}
	}

	private static Map<String, Object> dated(Map<String, Object> properties, @Nullable Interval interval,
			@Nullable LocalDate begun, @Nullable LocalDate ended) {
		var dated = new LinkedHashMap<>(properties);
		if (interval != null) {
			put(dated, interval.from(), begun);
			put(dated, interval.to(), ended);
		}
		return dated;
	}

	private static void put(Map<String, Object> properties, @Nullable String name, @Nullable LocalDate day) {
		if (day == null) {
			properties.remove(name);
		}
		else {
			properties.put(Objects.requireNonNull(name), day);
		}
	}

	LocalDate someDay() {
		return START.plusDays(random.nextInt(2 * DAYS));
	}

	/** All that ever was, with its dates. */
	LibraryGraph whole() {
		var from = new IdentityHashMap<Object, LocalDate>();
		var to = new IdentityHashMap<Object, LocalDate>();
		acts.forEach(act -> (act.begins() ? from : to).put(act.subject(), act.day()));
		return graph(from, to);
	}

	/** What is left when all acts until the day, that day included, were done one after the other; it has no ends. */
	LibraryGraph replayed(LocalDate last) {
		var present = new IdentityHashMap<Object, LocalDate>();
		for (Act act : acts) {
			if (act.begins() && !act.day().isAfter(last)) {
				present.put(act.subject(), act.day());
			}
			else if (!act.day().isAfter(last)) {
				present.remove(act.subject());
				present.keySet().removeIf(other -> act.subject() instanceof Thing thing && isOf(thing, other));
			}
		}
		return graph(present, Map.of());
	}

	private static boolean isOf(Thing thing, Object other) {
		return other instanceof Tie tie && (tie.source().is(thing) || tie.target().is(thing));
	}

	private LibraryGraph graph(Map<Object, LocalDate> from, Map<Object, LocalDate> to) {
		var graph = new LibraryGraph(whole);
		for (Act act : acts) {
			LocalDate begin = act.begins() ? from.get(act.subject()) : null;
			if (begin != null && act.subject() instanceof Thing thing) {
				graph.add(new Thing(thing.type(), thing.roles(),
						dated(thing.properties(), mapping.interval(thing.type()), begin, to.get(thing))));
			}
			else if (begin != null && act.subject() instanceof Tie tie) {
				Map<String, Object> properties = dated(tie.properties(), mapping.interval(mapping.carried(tie.type())),
						begin, to.get(tie));
				graph.add(new Tie(tie.type(), Objects.requireNonNull(graph.thing(tie.source().id())),
						Objects.requireNonNull(graph.thing(tie.target().id())), properties));
			}
		}
		return graph;
	}

}
