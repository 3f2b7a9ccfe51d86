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

	private final LocalDate today;

	TimePlanner(Parameters parameters, LocalDate today) {
		this.parameters = parameters;
		this.today = today;
	}

	/** The time of the whole answer: today, unless the root field says otherwise. */
	Time root(ExecutableNormalizedField field) {
		Object asOf = field.getResolvedArguments().get("asOf");
		Optional<Days> period = period(field);
		LocalDate day = period.map(days -> days.last(today)).orElse(asOf instanceof LocalDate date ? date : today);
		parameters.put(Parameter.AS_OF, day);
		return period.<Time>map(days -> time(days, Parameter.AS_OF)).orElseGet(() -> new Time.Day(Parameter.AS_OF));
	}

	/** The time that a field asks for itself and for everything under it. */
	Optional<Time> own(ExecutableNormalizedField field) {
		Optional<Days> period = period(field);
		if (period.isPresent()) {
			return period.map(days -> time(days, parameters.add(days.last(today))));
		}
		return Optional.ofNullable(field.getResolvedArguments().get("asOf"))
			.map(asOf -> new Time.Day(parameters.add(asOf)));
	}

	private Time time(Days days, Parameter day) {
		return new Time.Period(parameters.add(days.from()), parameters.add(days.to()), day);
	}

	/** The days from the first to the one after the last. */
	private record Days(LocalDate from, LocalDate to) {

		/** The last day, or today where that is earlier: nothing is computed for a day that has not come. */
		LocalDate last(LocalDate today) {
			return to.isAfter(today) ? today : to.minusDays(1);
		}

	}

	private static Optional<Days> period(ExecutableNormalizedField field) {
		if (!(field.getResolvedArguments().get("during") instanceof Map<?, ?> period)) {
			return Optional.empty();
		}
		if (field.getResolvedArguments().get("asOf") != null) {
			throw new InvalidArgumentException("INVALID_ARGUMENT",
					"%s was given both asOf and during; it is read for a day or for a period."
						.formatted(field.getFieldName()));
		}
		var days = new Days(day(period.get("from"), LocalDate.MIN), day(period.get("to"), LocalDate.MAX));
		if (!days.from().isBefore(days.to())) {
			throw new InvalidArgumentException("INVALID_ARGUMENT",
					"The period of %s has no day: its to, %s, is the first day after it and must be after its from, %s."
						.formatted(field.getFieldName(), days.to(), days.from()));
		}
		return Optional.of(days);
	}

	private static LocalDate day(@Nullable Object given, LocalDate open) {
		return given instanceof LocalDate day ? day : open;
	}

}
