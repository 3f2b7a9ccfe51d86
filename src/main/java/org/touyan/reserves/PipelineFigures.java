package org.touyan.reserves;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.touyan.disclosure.Share;
import org.touyan.reserves.PipelineCount.Flow;

/** The figures of a pipeline, as who asks may know them. */
record PipelineFigures(@Nullable Long records, List<Stage> stages, List<Move> flows, Waiting toAppointment,
		List<After> after) {

	record Stage(ReserveStatus status, @Nullable Long atBeginning, @Nullable Long entered, @Nullable Long left,
			@Nullable Long atEnd, @Nullable Conversion conversion, @Nullable Waiting time) {
	}

	record Conversion(@Nullable Long entrants, @Nullable Long advanced, @Nullable Double advanceRate,
			@Nullable Long appointed, @Nullable Double appointmentRate, @Nullable Long dropped,
			@Nullable Long underWay) {
	}

	record Waiting(@Nullable Long count, @Nullable Double meanDays, @Nullable Double medianDays) {

		static Waiting of(@Nullable Long count, List<Long> days) {
			return count == null ? new Waiting(null, null, null)
					: new Waiting(count, Statistics.mean(days), Statistics.median(days));
		}

	}

	record Move(@Nullable ReserveStatus from, ReserveStatus to, @Nullable Long count) {
	}

	record After(int months, @Nullable Long followed, List<OutcomeCount> outcomes) {
	}

	record OutcomeCount(AppointmentOutcome outcome, @Nullable Long count, @Nullable Double rate) {
	}

	static PipelineFigures of(PipelineTally tally, Function<String, @Nullable Long> counts) {
		return new PipelineFigures(counts.apply(PipelineCount.RECORDS),
				Arrays.stream(ReserveStatus.values()).map(status -> stage(status, tally, counts)).toList(),
				Flow.all()
					.stream()
					.filter(flow -> tally.counts().containsKey(flow.name()))
					.map(flow -> new Move(flow.from(), flow.to(), counts.apply(flow.name())))
					.toList(),
				Waiting.of(counts.apply(PipelineCount.ENTERED.of(ReserveStatus.APPOINTED)), tally.daysToAppointment()),
				PipelineCount.HORIZONS.stream().map(months -> after(months, counts)).toList());
	}

	private static Stage stage(ReserveStatus status, PipelineTally tally, Function<String, @Nullable Long> counts) {
		Long left = counts.apply(PipelineCount.LEFT.of(status));
		return new Stage(status, counts.apply(PipelineCount.AT_BEGINNING.of(status)),
				counts.apply(PipelineCount.ENTERED.of(status)), left, counts.apply(PipelineCount.AT_END.of(status)),
				status.isLast() ? null : conversion(status, counts),
				status.isLast() ? null : Waiting.of(left, tally.daysIn(status)));
	}

	private static Conversion conversion(ReserveStatus status, Function<String, @Nullable Long> counts) {
		Long entrants = counts.apply(PipelineCount.ENTRANTS.of(status));
		Long advanced = counts.apply(PipelineCount.ADVANCED.of(status));
		Long appointed = counts.apply(PipelineCount.APPOINTED.of(status));
		return new Conversion(entrants, advanced, Share.of(advanced, entrants), appointed,
				Share.of(appointed, entrants), counts.apply(PipelineCount.DROPPED.of(status)),
				counts.apply(PipelineCount.UNDER_WAY.of(status)));
	}

	private static After after(int months, Function<String, @Nullable Long> counts) {
		Long followed = counts.apply(PipelineCount.followed(months));
		return new After(months, followed, Arrays.stream(AppointmentOutcome.values()).map(outcome -> {
			Long count = counts.apply(PipelineCount.outcome(months, outcome));
			return new OutcomeCount(outcome, count, Share.of(count, followed));
		}).toList());
	}

}
