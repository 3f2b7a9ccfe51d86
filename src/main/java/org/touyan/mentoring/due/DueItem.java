package org.touyan.mentoring.due;

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

		ACTIVITY, ASSESSMENT, CLOSE, END;

		/** Whether it is told of an assessment, which not everybody may know. */
		boolean isOfAssessment() {
			return this == ASSESSMENT || this == CLOSE;
		}

	}

	/**
	 * What is due in a mentorship by the day, or ends within so many days after it. Activities are asked while its time
	 * lasts, an assessment once it is up, and that it is closed once it is assessed.
	 */
	static Stream<DueItem> of(OpenMentorship each, LocalDate day, int withinDays, int activityDays) {
		if (!each.isUnderWay()) {
			return Stream.empty();
		}
		LocalDate end = each.endsOn();
		return end.isAfter(day) ? before(end, each, day, withinDays, activityDays) : after(end, each, day);
	}

	private static Stream<DueItem> before(LocalDate end, OpenMentorship each, LocalDate day, int withinDays,
			int activityDays) {
		LocalDate activityDue = each.lastAct().plusDays(activityDays);
		return Stream.concat(of(each, Kind.ACTIVITY, activityDue, day, activityDue.isBefore(day)),
				of(each, Kind.END, end, day, !end.isAfter(day.plusDays(withinDays))));
	}

	private static Stream<DueItem> after(LocalDate end, OpenMentorship each, LocalDate day) {
		LocalDate assessedOn = each.assessedOn();
		return assessedOn == null ? of(each, Kind.ASSESSMENT, end, day, each.isKnownUnassessed())
				: of(each, Kind.CLOSE, assessedOn, day, true);
	}

	private static Stream<DueItem> of(OpenMentorship each, Kind kind, LocalDate dueOn, LocalDate day, boolean isDue) {
		return isDue ? Stream.of(new DueItem(new NodeRef(each.id()), kind, dueOn, ChronoUnit.DAYS.between(dueOn, day),
				each.lastActivityOn())) : Stream.empty();
	}

	String key() {
		return mentorship.id() + kind;
	}

}
