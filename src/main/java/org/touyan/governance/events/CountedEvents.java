package org.touyan.governance.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.governance.EventLevel;
import org.touyan.governance.EventSums;

/** Totals of events by month, level and subdistrict, as {@code questions/governance/events.graphql} reads them. */
@ReadBy("governance/events")
record CountedEvents(Counted eventFigures, Rows<District> districts) {

	record Counted(List<Group> groups) {
	}

	record Group(Key key, Totals aggregate) {

		EventSums sums() {
			return new EventSums(Math.round(Sum.of(aggregate.received())), Math.round(Sum.of(aggregate.closed())),
					Sum.of(aggregate.hours()), Sum.of(aggregate.points()));
		}

		LocalDate month() {
			return Objects.requireNonNull(key.month());
		}

		EventLevel level() {
			return Objects.requireNonNull(key.level());
		}

		String subdistrict() {
			return Objects.requireNonNull(key.subdistrict());
		}

	}

	record Key(@Nullable LocalDate month, @Nullable EventLevel level, @Nullable String subdistrict) {
	}

	record Totals(@Nullable Sum received, @Nullable Sum closed, @Nullable Sum hours, @Nullable Sum points) {
	}

	record Sum(double sum) {

		private static double of(@Nullable Sum sum) {
			return sum == null ? 0 : sum.sum();
		}

	}

	record District(Rows<Stated> statedFigures) {
	}

	record Stated(String id, String metric, double value) {
	}

	static CountedEvents read(@Nullable LocalDate from, @Nullable LocalDate to, QueryContext question) {
		LocalDate first = from == null ? LocalDate.EPOCH : from.withDayOfMonth(1);
		return question.figures(Map.of("area", question.area(), "from", first.toString(), "to",
				Objects.requireNonNullElse(to, question.day()).toString()), CountedEvents.class);
	}

	/** What is stated of districts, the latest first. */
	List<Stated> stated() {
		return districts.nodes().stream().flatMap(each -> each.statedFigures().nodes().stream()).toList();
	}

}
