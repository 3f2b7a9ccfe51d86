package org.touyan.people;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The table annexed to the decision of 2024-09-13, at its edges. */
class RetirementTests {

	@ParameterizedTest
	@CsvSource({ "MALE,1964-12-31,2024-12-31", "MALE,1965-01-01,2025-02-01", "MALE,1965-04-15,2025-05-15",
			"MALE,1965-05-15,2025-07-15", "MALE,1976-08-01,2039-07-01", "MALE,1976-09-01,2039-09-01",
			"MALE,1990-01-01,2053-01-01", "FEMALE,1969-12-31,2024-12-31", "FEMALE,1970-01-01,2025-02-01",
			"FEMALE,1981-09-01,2039-09-01", "FEMALE,1995-03-03,2053-03-03" })
	void theAgeComesOneMonthLaterForEveryFourMonthsOfBirth(Sex sex, LocalDate bornOn, LocalDate reachedOn) {
		assertThat(Retirement.ageReachedOn(sex, bornOn)).isEqualTo(reachedOn);
	}

	@ParameterizedTest
	@CsvSource({ "MALE,1964-12,2025-01-01", "MALE,1965-01,2025-03-01", "MALE,1965-04,2025-06-01",
			"MALE,1965-05,2025-08-01", "MALE,1976-08,2039-08-01", "MALE,1976-09,2039-10-01", "MALE,1990-02,2053-03-01",
			"FEMALE,1969-12,2025-01-01", "FEMALE,1970-01,2025-03-01", "FEMALE,1980-02,2037-10-01" })
	void allWhoAreBornInAMonthRetireOnOneDay(Sex sex, YearMonth bornIn, LocalDate retiresOn) {
		for (int day = 1; day <= bornIn.lengthOfMonth(); day++) {
			assertThat(Retirement.dateOf(sex, bornIn.atDay(day))).isEqualTo(retiresOn);
		}
	}

}
