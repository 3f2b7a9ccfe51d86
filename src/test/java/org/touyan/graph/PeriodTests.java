package org.touyan.graph;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodTests {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

	private static final Period TEN = new Period(DAY, DAY.plusDays(10));

	@Test
	void theFirstDayIsInItAndTheLastIsNot() {
		assertThat(TEN.contains(DAY.minusDays(1))).isFalse();
		assertThat(TEN.contains(DAY)).isTrue();
		assertThat(TEN.contains(DAY.plusDays(9))).isTrue();
		assertThat(TEN.contains(DAY.plusDays(10))).isFalse();
		assertThat(Period.since(DAY).contains(LocalDate.MAX)).isTrue();
		assertThat(Period.since(DAY).isOpen()).isTrue();
		assertThat(TEN.isOpen()).isFalse();
	}

	@Test
	void periodsThatTouchHaveNoDayInCommon() {
		var next = Period.since(DAY.plusDays(10));
		assertThat(TEN.overlaps(next)).isFalse();
		assertThat(next.overlaps(TEN)).isFalse();
		var lastDay = Period.since(DAY.plusDays(9));
		assertThat(TEN.overlaps(lastDay)).isTrue();
		assertThat(lastDay.overlaps(TEN)).isTrue();
		assertThat(next.overlaps(lastDay)).isTrue();
		assertThat(TEN.overlaps(TEN)).isTrue();
	}

	@Test
	void aPeriodOfNoDayHoldsNothing() {
		var none = new Period(DAY.plusDays(5), DAY.plusDays(5));
		assertThat(none.contains(DAY.plusDays(5))).isFalse();
		assertThat(none.overlaps(TEN)).isFalse();
		assertThat(TEN.overlaps(none)).isFalse();
		assertThat(none.overlaps(none)).isFalse();
		assertThat(none.daysBefore(DAY.plusDays(10))).isZero();
	}

	@Test
	void whatEndsEarlierStaysAndWhatWouldBeginLaterHasNoDay() {
		assertThat(TEN.until(DAY.plusDays(20))).isEqualTo(TEN);
		assertThat(TEN.until(DAY.plusDays(10))).isEqualTo(TEN);
		assertThat(TEN.until(DAY.plusDays(4))).isEqualTo(new Period(DAY, DAY.plusDays(4)));
		assertThat(Period.since(DAY).until(DAY.plusDays(4))).isEqualTo(new Period(DAY, DAY.plusDays(4)));
		assertThat(TEN.until(DAY.minusDays(1))).isEqualTo(new Period(DAY, DAY));
	}

	@Test
	void itsDaysAreCountedUpToAnother() {
		assertThat(TEN.daysBefore(DAY.minusDays(3))).isZero();
		assertThat(TEN.daysBefore(DAY.plusDays(1))).isEqualTo(1);
		assertThat(TEN.daysBefore(DAY.plusDays(30))).isEqualTo(10);
		assertThat(Period.since(DAY).daysBefore(DAY.plusDays(30))).isEqualTo(30);
	}

}
