package org.touyan.query.planner;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Parameter;
import org.touyan.query.plan.Time;

/** Plans the arguments that say when what is read must hold, {@code asOf} and {@code during}. */
final class TimePlanner {

	private final Parameters parameters;

	TimePlanner(Parameters parameters) {
		this.parameters = parameters;
	}

	/** The time of the whole answer: today, unless the root field says otherwise. */
	Time root(ExecutableNormalizedField field) {
		Object period = period(field);
		if (period != null) {
			return time(field, period, parameters.addAsOf(period, (given, today) -> Days.of(field, given).last(today)));
		}
		return new Time.Day(parameters.addAsOf(field.getResolvedArguments().get("asOf"),
				(given, today) -> given == null ? today : given));
	}

	/** The time that a field asks for itself and for everything under it. */
	Optional<Time> own(ExecutableNormalizedField field) {
		Object period = period(field);
		if (period != null) {
			return Optional.of(time(field, period,
					parameters.addDated(period, (given, today) -> Days.of(field, given).last(today))));
		}
		return Optional.ofNullable(field.getResolvedArguments().get("asOf"))
			.map(asOf -> new Time.Day(parameters.add(asOf)));
	}

	/** The first day of the month after the one that a root field asks for; empty where it asks for none. */
	Optional<Parameter> monthAfter(ExecutableNormalizedField root) {
		Object period = period(root);
		return period == null
				? Optional.ofNullable(root.getResolvedArguments().get("asOf"))
					.map(asOf -> parameters.add(asOf, given -> monthAfter((LocalDate) given)))
				: Optional
					.of(parameters.addDated(period, (given, today) -> monthAfter(Days.of(root, given).last(today))));
	}

	private static @Nullable LocalDate monthAfter(@Nullable LocalDate day) {
		return day == null ? null : day.withDayOfMonth(1).plusMonths(1);
	}

	private Time time(ExecutableNormalizedField field, Object period, Parameter day) {
		return new Time.Period(parameters.add(period, given -> Days.of(field, given).from()),
				parameters.add(period, given -> Days.of(field, given).to()), day);
	}

	private static @Nullable Object period(ExecutableNormalizedField field) {
		Object period = field.getResolvedArguments().get("during");
		if (period != null && field.getResolvedArguments().get("asOf") != null) {
			throw new InvalidArgumentException("INVALID_ARGUMENT",
					"%s was given both asOf and during; it is read for a day or for a period."
						.formatted(field.getFieldName()));
		}
		return period;
	}

	/** The days from the first to the one after the last. */
	private record Days(LocalDate from, LocalDate to) {

		static Days of(ExecutableNormalizedField field, @Nullable Object period) {
			Map<String, @Nullable Object> ends = FilterPlanner.object(period);
			var days = new Days(day(ends.get("from"), LocalDate.MIN), day(ends.get("to"), LocalDate.MAX));
			if (!days.from().isBefore(days.to())) {
				throw new InvalidArgumentException("INVALID_ARGUMENT",
						"The period of %s has no day: its to, %s, is the first day after it and must be after its from, %s."
							.formatted(field.getFieldName(), days.to(), days.from()));
			}
			return days;
		}

		private static LocalDate day(@Nullable Object given, LocalDate open) {
			return given instanceof LocalDate day ? day : open;
		}

		/** The last day, or today where that is earlier: nothing is computed for a day that has not come. */
		LocalDate last(LocalDate today) {
			return to.isAfter(today) ? today : to.minusDays(1);
		}

	}

}
