package org.touyan.people;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.touyan.organisations.Sex;

import static org.assertj.core.api.Assertions.assertThat;

/** The table annexed to the decision of 2024-09-13, at its edges. */
class RetirementTests {

	/** 张芳丽, deputy secretary of a subdistrict, was born in October 1970: at 61 years and 6 months, in April 2032. */
	@ParameterizedTest
	@CsvSource({ "MALE,false,1964-12,2025-01-01", "MALE,false,1965-01,2025-03-01", "MALE,false,1965-04,2025-06-01",
			"MALE,false,1965-05,2025-08-01", "MALE,false,1976-08,2039-08-01", "MALE,true,1976-09,2039-10-01",
			"MALE,true,1990-02,2053-03-01", "FEMALE,false,1969-12,2025-01-01", "FEMALE,false,1970-01,2025-03-01",
			"FEMALE,false,1980-02,2037-10-01", "FEMALE,false,1970-10,2026-02-01", "FEMALE,true,1970-10,2032-05-01",
			"FEMALE,true,1964-12,2025-01-01", "FEMALE,true,1965-01,2025-03-01", "FEMALE,true,1976-09,2039-10-01" })
	void womenOfCountyGradeRetireAsMenDo(Sex sex, boolean isOfCountyGrade, YearMonth bornIn, LocalDate retiresOn) {
		assertThat(Retirement.dateOf(sex, bornIn, isOfCountyGrade)).isEqualTo(retiresOn);
	}

}
