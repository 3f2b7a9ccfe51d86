package org.touyan.reserves;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import org.touyan.organisations.Education;

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
	void educationIsRequiredOnlyWhereItIsSet() {
		assertThat(bound(Map.of()).requirements()).isEqualTo(new RequirementSettings(55, 60, null));
		assertThat(bound(Map.of("touyan.reserves.requirements.education", "college",
				"touyan.reserves.requirements.newcomer-age", "45"))
			.requirements()).isEqualTo(new RequirementSettings(45, 60, Education.COLLEGE));
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

}
