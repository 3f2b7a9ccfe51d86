package org.touyan.mentoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;

/**
 * Something that is due in a mentorship.
 *
 * @param daysOverdue below 0 where the day is still to come
 */
record DueItem(NodeRef mentorship, Kind kind, LocalDate dueOn, long daysOverdue, @Nullable LocalDate lastActivityOn) {

	enum Kind {

		ACTIVITY, ASSESSMENT, END

	}

	/** What is due in a mentorship by the day, or ends within so many days after it. */
	static Stream<DueItem> of(OpenMentorship each, LocalDate day, int withinDays, int activityDays) {
		if (!each.isUnderWay()) {
			return Stream.empty();
		}
		LocalDate activityDue = each.lastAct().plusDays(activityDays);
		boolean isOver = !each.dueOn().isAfter(day);
		return Stream
			.of(of(each, Kind.ACTIVITY, activityDue, day, !activityDue.isAfter(day)),
					of(each, Kind.ASSESSMENT, each.dueOn(), day, isOver && each.isKnownUnassessed()),
					of(each, Kind.END, each.dueOn(), day, !isOver && !each.dueOn().isAfter(day.plusDays(withinDays))))
			.flatMap(item -> item);
	}

	private static Stream<DueItem> of(OpenMentorship each, Kind kind, LocalDate dueOn, LocalDate day, boolean isDue) {
		return isDue ? Stream.of(new DueItem(new NodeRef(each.id()), kind, dueOn, ChronoUnit.DAYS.between(dueOn, day),
				each.lastActivityOn())) : Stream.empty();
	}

	String key() {
		return mentorship.id() + kind;
	}

}
