package org.touyan.people;

import java.time.LocalDate;

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
	void comesOneMonthLaterForEveryFourMonthsOfBirth(Sex sex, LocalDate bornOn, LocalDate retiresOn) {
		assertThat(Retirement.dateOf(sex, bornOn)).isEqualTo(retiresOn);
	}

}
