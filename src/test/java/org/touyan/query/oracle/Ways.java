package org.touyan.query.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Finds all ways between two things by trying every one. */
final class Ways {

	/**
	 * A relationship that is followed.
	 *
	 * @param from as the answer writes the day, or null
	 * @param to likewise
	 */
	record Step(String kind, String direction, @Nullable String from, @Nullable String to) {
	}

	/** A way by the ids it meets, and what is said of its steps. */
	record Way(List<String> ids, List<Step> steps) {

		private Way on(String id, Step step) {
			var moreIds = new ArrayList<>(ids);
			moreIds.add(id);
			var moreSteps = new ArrayList<>(steps);
			moreSteps.add(step);
			return new Way(moreIds, moreSteps);
		}

	}

	private final Day day;

	private final @Nullable Set<String> through;

	private final Set<String> types;

	private final List<Way> found = new ArrayList<>();

	private Ways(Day day, @Nullable Set<String> through) {
		this.day = day;
		this.through = through;
		this.types = day.mapping().tied(through);
	}

	/**
	 * All ways, the shortest first, that go through the relationships named, or through any, and over things of the
	 * types between which the SDL knows such relationships.
	 */
	static List<Way> between(Day day, Thing start, Thing end, @Nullable Set<String> through, int longest) {
		var ways = new Ways(day, through);
		if (ways.meets(start)) {
			ways.follow(start, new Way(List.of(start.id()), List.of()), end, longest);
		}
		ways.found.sort(Comparator.comparingInt(way -> way.steps().size()));
		return ways.found;
	}

	private void follow(Thing here, Way way, Thing end, int left) {
		if (here.is(end)) {
			found.add(way);
			return;
		}
		for (Tie tie : left == 0 ? List.<Tie>of() : day.graph().ties()) {
			boolean outgoing = tie.source().is(here);
			Thing there = outgoing ? tie.target() : tie.source();
			boolean goes = (outgoing || tie.target().is(here)) && (through == null || through.contains(tie.type()))
					&& day.holds(tie) && meets(there) && !way.ids().contains(there.id());
			if (goes) {
				follow(there, way.on(there.id(), step(tie, outgoing)), end, left - 1);
			}
		}
	}

	private boolean meets(Thing thing) {
		return types.contains(thing.type()) && day.holds(thing) && day.seen(thing);
	}

	private Step step(Tie tie, boolean outgoing) {
		Interval interval = day.mapping().interval(day.mapping().carried(tie.type()));
		return new Step(tie.type(), outgoing ? "FORWARD" : "BACKWARD",
				date(tie, interval == null ? null : interval.from()),
				date(tie, interval == null ? null : interval.to()));
	}

	private static @Nullable String date(Tie tie, @Nullable String property) {
		return property != null && tie.properties().get(property) instanceof LocalDate date ? date.toString() : null;
	}

}
