package org.touyan.governance.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.governance.SupervisionCycle;

/** What was to be reported by a day, as {@code questions/governance/dispatch.graphql} reads it. */
@ReadBy("governance/dispatch")
record Dispatch(Rows<Report> cycleReports) {

	/** The last day that is over, as {@code questions/governance/last-dispatch.graphql} reads it. */
	@ReadBy("governance/last-dispatch")
	record Last(Due cycleReports) {
	}

	record Due(@Nullable Days aggregate) {
	}

	record Days(@Nullable Latest dueOn) {
	}

	record Latest(@Nullable LocalDate max) {
	}

	record Report(LocalDate periodFrom, LocalDate dueOn, @Nullable LocalDate reportedOn, String territory,
			@Nullable Id organisation, @Nullable Id measure) {

		/** Tells who reports: the organisation, or where it is where that is not seen. */
		String from() {
			return organisation == null ? territory : organisation.id();
		}

	}

	record Id(String id) {
	}

	/** The reports of the last dispatch whose day is over; none where there was none. */
	static List<Report> last(SupervisionCycle cycle, QueryContext question) {
		LocalDate day = lastDay(cycle, question);
		return day == null ? List.of() : question
			.figures(Map.of("area", question.area(), "cycle", cycle.name(), "dueOn", day.toString()), Dispatch.class)
			.cycleReports()
			.nodes();
	}

	private static @Nullable LocalDate lastDay(SupervisionCycle cycle, QueryContext question) {
		Days days = question
			.figures(Map.of("area", question.area(), "cycle", cycle.name(), "day", question.day().toString()),
					Last.class)
			.cycleReports()
			.aggregate();
		return days == null || days.dueOn() == null ? null : days.dueOn().max();
	}

}
