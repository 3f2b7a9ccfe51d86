package org.touyan.reserves.pipeline;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.touyan.organisations.HeldPost;
import org.touyan.organisations.PostKind;

import static org.assertj.core.api.Assertions.assertThat;

/** What became of somebody, by the posts held. */
class AppointmentOutcomeTests {

	private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

	@Test
	void whatBecameOfSomebodyIsToldByThePostsHeld() {
		HeldPost member = held(DAY, DAY.plusMonths(12), "370112013228", "a", PostKind.COMMITTEE_MEMBER);
		HeldPost secretary = held(DAY.plusMonths(12), null, "370112013228", "b", PostKind.SECRETARY);
		HeldPost deputy = held(DAY.plusMonths(12), null, "370112013000", "c", PostKind.DEPUTY_DIRECTOR);
		HeldPost again = held(DAY.plusMonths(12), null, "370112013228", "a", PostKind.COMMITTEE_MEMBER);
		HeldPost other = held(DAY.plusMonths(12), null, "370112013227", "d", PostKind.PARTY_COMMITTEE_MEMBER);
		assertThat(outcome(11, member, secretary)).isEqualTo(AppointmentOutcome.IN_POST);
		assertThat(outcome(12, member, secretary)).isEqualTo(AppointmentOutcome.PROMOTED);
		assertThat(outcome(12, member, deputy)).isEqualTo(AppointmentOutcome.PROMOTED);
		assertThat(outcome(12, member, again)).isEqualTo(AppointmentOutcome.IN_POST);
		assertThat(outcome(12, member, other)).isEqualTo(AppointmentOutcome.MOVED);
		assertThat(outcome(12, member)).isEqualTo(AppointmentOutcome.LEFT);
		HeldPost before = held(DAY.minusMonths(12), DAY.minusMonths(1), "370112013000", "c", PostKind.DEPUTY_DIRECTOR);
		assertThat(outcome(12, before, member, secretary)).as("what was higher before")
			.isEqualTo(AppointmentOutcome.MOVED);
		assertThat(outcome(11, secretary)).isEqualTo(AppointmentOutcome.NEVER_IN_POST);
	}

	private static AppointmentOutcome outcome(int months, HeldPost... holdings) {
		return AppointmentOutcome.of(List.of(holdings), DAY, DAY.plusMonths(months));
	}

	private static HeldPost held(LocalDate from, @Nullable LocalDate to, String territory, String post, PostKind kind) {
		return new HeldPost(from, to, territory, new HeldPost.Post(post, kind));
	}

}
