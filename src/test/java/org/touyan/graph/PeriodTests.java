package org.touyan.graph;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

	@ParameterizedTest
	@CsvSource({ "2025-12-31, 2026-06-30, 6", "2025-12-31, 2026-06-29, 5", "2025-12-30, 2026-06-30, 6",
			"2026-01-31, 2026-02-28, 1", "2026-02-28, 2026-03-28, 1", "2026-02-28, 2026-03-27, 0",
			"2024-02-29, 2025-02-28, 12", "2026-05-01, 2026-05-01, 0" })
	void monthsAreThoseThatCanBeAdded(LocalDate from, LocalDate to, int months) {
		assertThat(Period.months(from, to)).isEqualTo(months);
		assertThat(from.plusMonths(months)).isBeforeOrEqualTo(to);
		assertThat(from.plusMonths(months + 1)).isAfter(to);
	}

	/** 28 February and a month is 28 March, so what happened then is more than a month ago on 31 March. */
	@ParameterizedTest
	@CsvSource({ "2026-06-30, 6, 2025-12-30", "2026-06-30, 36, 2023-06-30", "2026-03-31, 1, 2026-03-01",
			"2026-03-28, 1, 2026-02-28", "2026-02-28, 1, 2026-01-28", "2025-02-28, 12, 2024-02-28",
			"2024-02-29, 12, 2023-03-01" })
	void whatIsWithinSomeMonthsIsAsTheyAreCounted(LocalDate day, int months, LocalDate first) {
		assertThat(Period.monthsBefore(day, months)).isEqualTo(first);
		assertThat(first.plusMonths(months)).isAfterOrEqualTo(day);
		assertThat(first.minusDays(1).plusMonths(months)).isBefore(day);
	}

}
