package org.touyan.reserves;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import org.touyan.organisations.HeldPost;
import org.touyan.organisations.PostKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** What is set, and what the sample has no example of. */
class ReserveSettingsTests {

	private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

	private static ReserveSettings bound(Map<String, ?> properties) {
		return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("touyan.reserves",
				ReserveSettings.class);
	}

	@Test
	void withoutSettingsEveryPlaceNeedsTwo() {
		assertThat(bound(Map.of()).requiredOf("370112013228")).isEqualTo(new ReserveQuota(1, 1, 4));
		assertThat(bound(Map.of()).readiness().weight(ReadinessFactor.POOL)).isEqualTo(3);
	}

	@Test
	void theLongestBeginningThatFitsCounts() {
		ReserveSettings settings = bound(Map.of("touyan.reserves.required.member", "2",
				"touyan.reserves.areas.370112013.secretary", "3", "touyan.reserves.areas.370112013228.secretary", "0",
				"touyan.reserves.readiness.weights.age", "5", "touyan.reserves.over-age", "57"));
		assertThat(settings.requiredOf("370112018260")).isEqualTo(new ReserveQuota(1, 2, 4));
		assertThat(settings.requiredOf("370112013227")).isEqualTo(new ReserveQuota(3, 1, 4));
		assertThat(settings.requiredOf("370112013228")).isEqualTo(new ReserveQuota(0, 1, 4));
		assertThat(settings.readiness().weight(ReadinessFactor.AGE)).isEqualTo(5);
		assertThat(settings.overAge()).isEqualTo(57);
	}

	@Test
	void moreThanMayBeCannotBeRequired() {
		assertThatException().isThrownBy(() -> bound(Map.of("touyan.reserves.required.secretary", "4")));
		assertThatException().isThrownBy(() -> bound(Map.of("touyan.reserves.areas.370112.member", "-1")));
	}

	@Test
	void statesThatFollowOnThemselvesAreOneTime() {
		var pool = new ReserveStage(ReserveStatus.IN_POOL, DAY, DAY.plusDays(10));
		var kept = new ReserveStage(ReserveStatus.RETAINED, DAY.plusDays(10), DAY.plusDays(20));
		var again = new ReserveStage(ReserveStatus.RETAINED, DAY.plusDays(20), null);
		assertThat(ReserveStage.merged(List.of(pool, kept, again))).containsExactly(pool,
				new ReserveStage(ReserveStatus.RETAINED, DAY.plusDays(10), null));
		assertThat(pool.holdsBefore(DAY)).isFalse();
		assertThat(pool.holdsBefore(DAY.plusDays(1))).isTrue();
		assertThat(pool.holdsBefore(DAY.plusDays(10))).isTrue();
		assertThat(pool.holdsBefore(DAY.plusDays(11))).isFalse();
	}

	@Test
	void whoEntersAndLeavesAStateInThePeriodIsCountedOnce() {
		var period = new PipelinePeriod(DAY, DAY.plusDays(100), DAY.plusDays(200));
		var inspected = new ReserveStage(ReserveStatus.UNDER_INSPECTION, DAY.plusDays(5), DAY.plusDays(10));
		var back = new ReserveStage(ReserveStatus.RETAINED, DAY.plusDays(10), DAY.plusDays(20));
		var again = new ReserveStage(ReserveStatus.UNDER_INSPECTION, DAY.plusDays(20), DAY.plusDays(150));
		var appointed = new ReserveStage(ReserveStatus.APPOINTED, DAY.plusDays(150), null);
		assertThat(ReserveConversion.of(List.of(inspected, back, again, appointed), period)).containsExactlyInAnyOrder(
				"UNDER_INSPECTION entrants", "UNDER_INSPECTION not_advanced", "UNDER_INSPECTION under_way",
				"RETAINED entrants", "RETAINED advanced", "RETAINED only_advanced", "RETAINED under_way");
	}

	@Test
	void whatBecomesOfSomebodyIsToldByThePostsHeld() {
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
