package org.touyan.reserves.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.touyan.organisations.HeldPost;
import org.touyan.organisations.PostKind;
import org.touyan.reserves.ReserveStage;
import org.touyan.reserves.ReserveStatus;
import org.touyan.reserves.pipeline.PipelineCount.Flow;
import org.touyan.reserves.pipeline.PipelineCount.Of;
import org.touyan.reserves.pipeline.PipelineTally.Journey;

import static org.assertj.core.api.Assertions.assertThat;

/** Single records through one year, counted by eye. */
class PipelineTallyTests {

	private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);

	private static final LocalDate END = LocalDate.of(2025, 1, 1);

	private static final PipelineTally.Span YEAR = new PipelineTally.Span(BEGIN, END, LocalDate.of(2025, 12, 31));

	/** Proposed in January, in the pool from March, appointed in October, and in the post ever since. */
	@Test
	void whoIsAppointedWithinTheYearIsFollowedOnAllTheWay() {
		var post = new HeldPost(LocalDate.of(2024, 10, 1), null, "370112013228",
				new HeldPost.Post("post", PostKind.SECRETARY));
		var tally = PipelineTally.of(List.of(new Journey(List.of(stage(ReserveStatus.PROPOSED, 1, 3),
				stage(ReserveStatus.IN_POOL, 3, 10), stage(ReserveStatus.APPOINTED, 10, null)), List.of(post))), YEAR);
		assertThat(tally.counts()).isEqualTo(Map.ofEntries(one(PipelineCount.RECORDS),
				one(new Flow(null, ReserveStatus.PROPOSED)),
				one(new Flow(ReserveStatus.PROPOSED, ReserveStatus.IN_POOL)),
				one(new Flow(ReserveStatus.IN_POOL, ReserveStatus.APPOINTED)),
				one(Of.ENTERED.in(ReserveStatus.PROPOSED)), one(Of.LEFT.in(ReserveStatus.PROPOSED)),
				one(Of.ENTERED.in(ReserveStatus.IN_POOL)), one(Of.LEFT.in(ReserveStatus.IN_POOL)),
				one(Of.ENTERED.in(ReserveStatus.APPOINTED)), one(Of.AT_END.in(ReserveStatus.APPOINTED)),
				one(Of.ENTRANTS.in(ReserveStatus.PROPOSED)), one(Of.ADVANCED.in(ReserveStatus.PROPOSED)),
				one(Of.APPOINTED.in(ReserveStatus.PROPOSED)), one(Of.ENTRANTS.in(ReserveStatus.IN_POOL)),
				one(Of.ADVANCED.in(ReserveStatus.IN_POOL)), one(Of.APPOINTED.in(ReserveStatus.IN_POOL)),
				one(new PipelineCount.Followed(6)), one(new PipelineCount.Outcome(6, AppointmentOutcome.IN_POST)),
				one(new PipelineCount.Followed(12)), one(new PipelineCount.Outcome(12, AppointmentOutcome.IN_POST))));
		assertThat(tally.daysIn(ReserveStatus.PROPOSED)).containsExactly(60L);
		assertThat(tally.daysIn(ReserveStatus.APPOINTED)).isEmpty();
		assertThat(tally.daysToAppointment()).containsExactly(274L);
	}

	@Test
	void whoWasInThePoolBeforeAndStaysIsThereAtBothEnds() {
		var tally = PipelineTally.of(List
			.of(new Journey(List.of(new ReserveStage(ReserveStatus.IN_POOL, BEGIN.minusYears(2), null)), List.of())),
				YEAR);
		assertThat(tally.counts()).isEqualTo(Map.ofEntries(one(PipelineCount.RECORDS),
				one(Of.AT_BEGINNING.in(ReserveStatus.IN_POOL)), one(Of.AT_END.in(ReserveStatus.IN_POOL))));
	}

	/** Inspected twice, and appointed only after the year: of every state the first time counts. */
	@Test
	void whoEntersAndLeavesAStateIsCountedOnceAmongThoseWhoEnteredIt() {
		var tally = PipelineTally.of(List
			.of(new Journey(List.of(stage(ReserveStatus.UNDER_INSPECTION, 2, 3), stage(ReserveStatus.RETAINED, 3, 4),
					new ReserveStage(ReserveStatus.UNDER_INSPECTION, BEGIN.withMonth(4), END.plusDays(9)),
					new ReserveStage(ReserveStatus.APPOINTED, END.plusDays(9), null)), List.of())),
				YEAR);
		assertThat(tally.counts()).containsEntry(Of.ENTERED.in(ReserveStatus.UNDER_INSPECTION), 2L)
			.containsEntry(Of.ENTRANTS.in(ReserveStatus.UNDER_INSPECTION), 1L)
			.containsEntry(Of.NOT_ADVANCED.in(ReserveStatus.UNDER_INSPECTION), 1L)
			.containsEntry(Of.UNDER_WAY.in(ReserveStatus.UNDER_INSPECTION), 1L)
			.containsEntry(Of.ENTRANTS.in(ReserveStatus.RETAINED), 1L)
			.containsEntry(Of.ADVANCED.in(ReserveStatus.RETAINED), 1L)
			.containsEntry(Of.ONLY_ADVANCED.in(ReserveStatus.RETAINED), 1L)
			.containsEntry(Of.UNDER_WAY.in(ReserveStatus.RETAINED), 1L)
			.doesNotContainKeys(Of.APPOINTED.in(ReserveStatus.RETAINED), Of.DROPPED.in(ReserveStatus.RETAINED));
		assertThat(tally.daysToAppointment()).isEmpty();
	}

	private static Map.Entry<PipelineCount, Long> one(PipelineCount count) {
		return Map.entry(count, 1L);
	}

	/** From the first of one month of the year to the first of another. */
	private static ReserveStage stage(ReserveStatus status, int from, @Nullable Integer to) {
		return new ReserveStage(status, BEGIN.withMonth(from), to == null ? null : BEGIN.withMonth(to));
	}

}
