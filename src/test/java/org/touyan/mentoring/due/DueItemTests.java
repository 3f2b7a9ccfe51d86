package org.touyan.mentoring.due;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.touyan.api.Rows;
import org.touyan.mentoring.MentorshipState;
import org.touyan.mentoring.due.DueItem.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** Single mentorships on a day: an activity every 90 days, the end told 30 days before. */
class DueItemTests {

	private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

	/** More than 90 days: not yet on the 90th. */
	@Test
	void anActivityIsOverdueAfterMoreThanNinetyDays() {
		assertThat(due(DAY.plusYears(1), DAY.minusDays(90), null)).isEmpty();
		assertThat(due(DAY.plusYears(1), DAY.minusDays(91), null)).containsExactly(Kind.ACTIVITY);
		assertThat(item(DAY.plusYears(1), DAY.minusDays(91), null)).returns(DAY.minusDays(1), DueItem::dueOn)
			.returns(1L, DueItem::daysOverdue);
	}

	@Test
	void noActivityIsAskedOnceTheTimeIsUp() {
		assertThat(due(DAY.plusDays(1), DAY.minusDays(200), null)).containsExactly(Kind.ACTIVITY, Kind.END);
		assertThat(due(DAY, DAY.minusDays(200), null)).containsExactly(Kind.ASSESSMENT);
	}

	@Test
	void anAssessmentIsDueOnceTheTimeIsUp() {
		assertThat(due(DAY, DAY, null)).containsExactly(Kind.ASSESSMENT);
		assertThat(due(DAY, DAY, DAY.minusDays(1))).containsExactly(Kind.ASSESSMENT);
	}

	/** Assessed a year ago and still open. */
	@Test
	void whatWasAssessedIsToBeClosedSinceTheAssessment() {
		assertThat(due(DAY.minusYears(1), DAY.minusYears(2), DAY.minusYears(1))).containsExactly(Kind.CLOSE);
		assertThat(item(DAY.minusDays(40), DAY.minusDays(60), DAY.minusDays(30)))
			.returns(DAY.minusDays(30), DueItem::dueOn)
			.returns(30L, DueItem::daysOverdue);
	}

	/** Extended later, so that its due day is that of the extension. */
	@Test
	void itsTimeIsUpOnceItIsInReview() {
		OpenMentorship extended = mentorship(DAY.plusDays(20), DAY.minusDays(200), null, DAY.minusDays(5));
		assertThat(DueItem.of(extended, DAY, 30, 90)).singleElement()
			.returns(Kind.ASSESSMENT, DueItem::kind)
			.returns(DAY.minusDays(5), DueItem::dueOn);
	}

	@Test
	void whoMayNotReadAssessmentsIsToldNothingOfThem() {
		var hidden = new OpenMentorship("mentorship", DAY.minusYears(2), DAY.minusYears(1),
				MentorshipState.DUE_FOR_REVIEW, new Rows<>(List.of()), new Rows<>(List.of()), null);
		assertThat(DueItem.of(hidden, DAY, 30, 90)).isEmpty();
	}

	@Test
	void theEndIsToldThirtyDaysBefore() {
		assertThat(due(DAY.plusDays(30), DAY, null)).containsExactly(Kind.END);
		assertThat(due(DAY.plusDays(31), DAY, null)).isEmpty();
	}

	private static Stream<Kind> due(LocalDate dueOn, LocalDate lastActivity, @Nullable LocalDate assessedOn) {
		return items(dueOn, lastActivity, assessedOn).map(DueItem::kind);
	}

	private static DueItem item(LocalDate dueOn, LocalDate lastActivity, @Nullable LocalDate assessedOn) {
		return items(dueOn, lastActivity, assessedOn).findFirst().orElseThrow();
	}

	private static Stream<DueItem> items(LocalDate dueOn, LocalDate lastActivity, @Nullable LocalDate assessedOn) {
		return DueItem.of(mentorship(dueOn, lastActivity, assessedOn, null), DAY, 30, 90);
	}

	private static OpenMentorship mentorship(LocalDate dueOn, LocalDate lastActivity, @Nullable LocalDate assessedOn,
			@Nullable LocalDate inReviewSince) {
		return new OpenMentorship("mentorship", DAY.minusYears(1), dueOn,
				inReviewSince == null ? MentorshipState.ACTIVE : MentorshipState.DUE_FOR_REVIEW,
				rows(inReviewSince, OpenMentorship.Review::new), rows(lastActivity, OpenMentorship.Activity::new),
				rows(assessedOn, OpenMentorship.Assessment::new));
	}

	private static <T> Rows<T> rows(@Nullable LocalDate day, Function<LocalDate, T> row) {
		return new Rows<>(day == null ? List.of() : List.of(row.apply(day)));
	}

}
