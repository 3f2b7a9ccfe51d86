package org.touyan.access;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
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
		assertThat(grant(LocalDate.parse("2026-06-01"), LocalDate.parse("2026-07-01")).period().contains(day))
			.isEqualTo(holds);
	}

	@Test
	void withoutAnEndItHoldsOn() {
		var open = new Grant("1", "a", Role.VILLAGE_CLERK, List.of("37"), LocalDate.parse("2026-06-01"), null, null);
		assertThat(open.period().contains(LocalDate.parse("2099-01-01"))).isTrue();
		assertThat(open.period().contains(LocalDate.parse("2026-05-31"))).isFalse();
	}

	@Test
	void anEndOnItsFirstDayIsNone() {
		LocalDate day = LocalDate.parse("2026-06-01");
		assertThat(grant(day, day).period().contains(day)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "AUDITOR, VILLAGE_CLERK, 2026-06-30, true", "VILLAGE_CLERK, AUDITOR, 2026-06-30, true",
			"AUDITOR, SYSTEM_OFFICER, 2026-06-30, true", "AUDITOR, AUDITOR, 2026-06-30, false",
			"AUDITOR, VILLAGE_CLERK, 2026-07-01, false", "REPORT_WRITER, VILLAGE_CLERK, 2026-06-30, false" })
	void anOfficersRoleConflictsWithAnotherAtTheSameTime(Role one, Role other, LocalDate later, boolean conflicts) {
		var first = new Grant("1", "a", one, List.of(), LocalDate.parse("2026-06-01"), LocalDate.parse("2026-07-01"),
				null);
		var second = new Grant("2", "a", other, List.of(), later, null, null);
		assertThat(first.conflicts(second)).isEqualTo(conflicts);
		assertThat(second.conflicts(first)).isEqualTo(conflicts);
	}

	@Test
	void whatWasRevokedBeforeItBeganConflictsWithNothing() {
		LocalDate day = LocalDate.parse("2026-06-01");
		var revoked = grant(day, day.plusDays(30)).until(day.minusDays(3));
		assertThat(revoked.to()).isEqualTo(day);
		var auditor = new Grant("2", "a", Role.AUDITOR, List.of(), day.minusDays(1), null, null);
		assertThat(revoked.conflicts(auditor)).isFalse();
		assertThat(auditor.conflicts(revoked)).isFalse();
	}

	/** Its own are those of another role in another place; {@code *} is everywhere. */
	@ParameterizedTest
	@CsvSource({ "AUDITOR, *, VILLAGE_CLERK, 370112, true", "VILLAGE_CLERK, 370112, AUDITOR, , true",
			"SUBDISTRICT_ORGANISER, 370112013, VILLAGE_CLERK, 370112014, true",
			"SUBDISTRICT_ORGANISER, 370112013, VILLAGE_CLERK, 370112013228, false",
			"SUBDISTRICT_ORGANISER, 370112013, SUBDISTRICT_ORGANISER, 370112014, false",
			"SUBDISTRICT_ORGANISER, 370112013, DEPARTMENT_ADMINISTRATOR, *, false",
			"DEPARTMENT_ADMINISTRATOR, 370112, SUBDISTRICT_ORGANISER, *, true",
			"VILLAGE_CLERK, 370112013228, REPORT_WRITER, 370112, true",
			"REPORT_WRITER, 370112, VILLAGE_CLERK, 370112013228, false",
			"VILLAGE_CLERK, '', REPORT_WRITER, 370112, false", "AUDITOR, *, AUDITOR, , false" })
	void itTakesFromWhoHas(Role stated, String territory, Role role, @Nullable String granted, boolean takes) {
		var grant = new Grant("1", "a", role, granted == null ? List.of() : List.of(granted),
				LocalDate.parse("2026-06-01"), null, null);
		assertThat(grant.takesFrom(List.of(Right.stated(stated, List.of(territory))))).isEqualTo(takes);
		assertThat(grant.takesFrom(List.of())).isFalse();
	}

	private static Grant grant(LocalDate from, LocalDate to) {
		return new Grant("1", "a", Role.VILLAGE_CLERK, List.of("370112013"), from, to, null);
	}

}
