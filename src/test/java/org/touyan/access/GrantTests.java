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

	@ParameterizedTest
	@CsvSource({ "AUDITOR, VILLAGE_CLERK, 2026-06-30, true", "VILLAGE_CLERK, AUDITOR, 2026-06-30, true",
			"AUDITOR, SYSTEM_OFFICER, 2026-06-30, true", "AUDITOR, AUDITOR, 2026-06-30, false",
			"AUDITOR, VILLAGE_CLERK, 2026-07-01, false", "REPORT_WRITER, VILLAGE_CLERK, 2026-06-30, false" })
	void anOfficersRoleConflictsWithAnotherAtTheSameTime(Role one, Role other, LocalDate later, boolean conflicts) {
		var first = new Grant("1", "a", one, List.of(), LocalDate.parse("2026-06-01"), LocalDate.parse("2026-07-01"));
		var second = new Grant("2", "a", other, List.of(), later, null);
		assertThat(first.conflicts(second)).isEqualTo(conflicts);
		assertThat(second.conflicts(first)).isEqualTo(conflicts);
	}

	private static Grant grant(LocalDate from, LocalDate to) {
		return new Grant("1", "a", Role.VILLAGE_CLERK, List.of("370112013"), from, to);
	}

}
