package org.touyan.people;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.touyan.organisations.HeldPost;
import org.touyan.organisations.PostKind;
import org.touyan.organisations.Sex;
import org.touyan.people.AgeLine.Kind;
import org.touyan.places.DivisionLevel;

import static org.assertj.core.api.Assertions.assertThat;

/** Who leaves office at which age: employees by the statute, the elected by the department's line. */
class AgeLinesTests {

	private static final AgeLines LINES = new AgeLines(60, DivisionLevel.SUBDISTRICT);

	private static final YearMonth OCTOBER_1970 = YearMonth.of(1970, 10);

	@ParameterizedTest
	@CsvSource({ "FEMALE, 370112013000, DEPUTY_SECRETARY, RETIREMENT, 2032-05-01",
			"FEMALE, 370112000000, DEPUTY_DIRECTOR, RETIREMENT, 2032-05-01",
			"MALE, 370112013000, DEPUTY_SECRETARY, RETIREMENT, 2032-05-01",
			"FEMALE, 370112013228, SECRETARY, DEPARTMENT_LINE, 2030-11-01",
			"MALE, 370112013228, COMMITTEE_MEMBER, DEPARTMENT_LINE, 2030-11-01",
			"FEMALE, 370112013228, FIRST_SECRETARY, RETIREMENT, 2026-02-01" })
	void theLineFollowsFromThePost(Sex sex, String territory, PostKind kind, Kind line, LocalDate on) {
		assertThat(LINES.of(sex, OCTOBER_1970, List.of(held(territory, kind)))).isEqualTo(new AgeLine(line, on));
	}

	/** Sent from the subdistrict to lead the village: still an employee. */
	@Test
	void whoHoldsAPostAboveTheVillagesRetiresByTheStatute() {
		assertThat(LINES.of(Sex.FEMALE, OCTOBER_1970,
				List.of(held("370112013228", PostKind.SECRETARY),
						held("370112013000", PostKind.PARTY_COMMITTEE_MEMBER))))
			.isEqualTo(new AgeLine(Kind.RETIREMENT, LocalDate.of(2032, 5, 1)));
	}

	/** In a county under an ordinary city the subdistrict is of township grade (乡科级). */
	@Test
	void whichDivisionsAreOfCountyGradeIsASetting() {
		var county = new AgeLines(58, DivisionLevel.DISTRICT);
		assertThat(county.of(Sex.FEMALE, OCTOBER_1970, List.of(held("370112013000", PostKind.DEPUTY_SECRETARY))).on())
			.isEqualTo(LocalDate.of(2026, 2, 1));
		assertThat(county.of(Sex.FEMALE, OCTOBER_1970, List.of(held("370112013228", PostKind.SECRETARY))).on())
			.isEqualTo(LocalDate.of(2028, 11, 1));
	}

	private static HeldPost held(String territory, PostKind kind) {
		return new HeldPost(LocalDate.of(2020, 6, 1), null, territory, new HeldPost.Post("post", kind));
	}

}
