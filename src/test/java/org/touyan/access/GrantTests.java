package org.touyan.access;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A grant holds from its first day on, and no longer on its last. */
class GrantTests {

	@ParameterizedTest
	@CsvSource({ "2026-05-31, false", "2026-06-01, true", "2026-06-30, true", "2026-07-01, false",
			"2026-07-02, false" })
	void itHoldsOn(LocalDate day, boolean holds) {
		assertThat(grant(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-07-01")).holds(day)).isEqualTo(holds);
	}

	@Test
	void withoutAnEndItHoldsOn() {
		var open = new Grant("1", "a", Role.VILLAGE_CLERK, List.of("37"), LocalDate.parse("2026-06-01"), null);
		assertThat(open.holds(LocalDate.parse("2099-01-01"))).isTrue();
		assertThat(open.holds(LocalDate.parse("2026-05-31"))).isFalse();
	}

	@Test
	void anEndOnItsFirstDayIsNone() {
		LocalDate day = LocalDate.parse("2026-06-01");
		assertThat(grant(day, day).holds(day)).isFalse();
	}

	private static Grant grant(LocalDate from, LocalDate to) {
		return new Grant("1", "a", Role.VILLAGE_CLERK, List.of("370112013"), from, to);
	}

}
