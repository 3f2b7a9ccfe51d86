package org.touyan.reserves.pipeline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;
import org.touyan.disclosure.Share;
import org.touyan.reserves.ReserveStatus;
import org.touyan.reserves.Statistics;
import org.touyan.reserves.pipeline.PipelineCount.Flow;
import org.touyan.reserves.pipeline.PipelineCount.Of;

/** How people went through the reserve pool in a period, as who asks may know it. */
record Pipeline(LocalDate from, LocalDate to, Figures all, List<Group> groups) {

	record Group(PipelineDimension dimension, String key, @Nullable NodeRef subdistrict, Figures figures) {
	}

	record Figures(@Nullable Long records, List<Stage> stages, List<Move> flows, Waiting toAppointment,
			List<After> after) {

		/** Of what was counted, with such counts of it as may be told. */
		static Figures of(PipelineTally tally, Function<PipelineCount, @Nullable Long> counts) {
			return new Figures(counts.apply(PipelineCount.RECORDS),
					Arrays.stream(ReserveStatus.values()).map(status -> Stage.of(status, tally, counts)).toList(),
					Flow.all()
						.stream()
						.filter(flow -> tally.counts().containsKey(flow))
						.map(flow -> new Move(flow.from(), flow.to(), counts.apply(flow)))
						.toList(),
					Waiting.of(counts.apply(Of.ENTERED.in(ReserveStatus.APPOINTED)), tally.daysToAppointment()),
					PipelineCount.HORIZONS.stream().map(months -> After.of(months, counts)).toList());
		}

	}

	record Stage(ReserveStatus status, @Nullable Long atBeginning, @Nullable Long entered, @Nullable Long left,
			@Nullable Long atEnd, @Nullable Conversion conversion, @Nullable Waiting time) {

		private static Stage of(ReserveStatus status, PipelineTally tally,
				Function<PipelineCount, @Nullable Long> counts) {
			Long left = counts.apply(Of.LEFT.in(status));
			return new Stage(status, counts.apply(Of.AT_BEGINNING.in(status)), counts.apply(Of.ENTERED.in(status)),
					left, counts.apply(Of.AT_END.in(status)), status.isLast() ? null : Conversion.of(status, counts),
					status.isLast() ? null : Waiting.of(left, tally.daysIn(status)));
		}

	}

	record Conversion(@Nullable Long entrants, @Nullable Long advanced, @Nullable Double advanceRate,
			@Nullable Long appointed, @Nullable Double appointmentRate, @Nullable Long dropped,
			@Nullable Long underWay) {

		private static Conversion of(ReserveStatus status, Function<PipelineCount, @Nullable Long> counts) {
			Long entrants = counts.apply(Of.ENTRANTS.in(status));
			Long advanced = counts.apply(Of.ADVANCED.in(status));
			Long appointed = counts.apply(Of.APPOINTED.in(status));
			return new Conversion(entrants, advanced, Share.of(advanced, entrants), appointed,
					Share.of(appointed, entrants), counts.apply(Of.DROPPED.in(status)),
					counts.apply(Of.UNDER_WAY.in(status)));
		}

	}

	record Waiting(@Nullable Long count, @Nullable Double meanDays, @Nullable Double medianDays) {

		private static Waiting of(@Nullable Long count, List<Long> days) {
			return count == null ? new Waiting(null, null, null)
					: new Waiting(count, Statistics.mean(days), Statistics.median(days));
		}

	}

	record Move(@Nullable ReserveStatus from, ReserveStatus to, @Nullable Long count) {
	}

	record After(int months, @Nullable Long followed, List<OutcomeCount> outcomes) {

		private static After of(int months, Function<PipelineCount, @Nullable Long> counts) {
			Long followed = counts.apply(new PipelineCount.Followed(months));
			return new After(months, followed, Arrays.stream(AppointmentOutcome.values()).map(outcome -> {
				Long count = counts.apply(new PipelineCount.Outcome(months, outcome));
				return new OutcomeCount(outcome, count, Share.of(count, followed));
			}).toList());
		}

	}

	record OutcomeCount(AppointmentOutcome outcome, @Nullable Long count, @Nullable Double rate) {
	}

}
