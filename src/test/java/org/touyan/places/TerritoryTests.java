package org.touyan.places;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TerritoryTests {

	private static final String LUNAN = "370112013228";

	@ParameterizedTest
	@CsvSource({ "370112013228, VILLAGE_COMMUNITY, 370112013228", "370112013200, VILLAGE_COMMUNITY, 370112013200",
			"370112013000, SUBDISTRICT, 370112013", "370112010000, SUBDISTRICT, 370112010",
			"370112000000, DISTRICT, 370112", "370110000000, DISTRICT, 370110", "370100000000, CITY, 3701",
			"370000000000, PROVINCE, 37" })
	void aDivisionIsOfTheHighestLevelWhoseDigitsAreAllOfIt(String code, DivisionLevel level, String territory) {
		assertThat(DivisionLevel.of(code)).isEqualTo(level);
		assertThat(DivisionLevel.of(territory)).isEqualTo(level);
		assertThat(Territory.of(code)).isEqualTo(territory);
		assertThat(Territory.code(territory)).isEqualTo(code);
	}

	@Test
	void levelsGoUp() {
		assertThat(DivisionLevel.values()).isSorted();
		assertThat(DivisionLevel.VILLAGE_COMMUNITY).isLessThan(DivisionLevel.SUBDISTRICT);
		assertThat(DivisionLevel.SUBDISTRICT).isLessThan(DivisionLevel.DISTRICT);
	}

	@ParameterizedTest
	@CsvSource({ "370112013227, 370112", "370112013228, 370112", "370113000000, 3701", "370200000000, 37",
			"110000000000, ''", "37, 37", "'', ''" })
	void twoPlacesAreInTheDistrictOrInWhatIsAboveIt(String other, String around) {
		assertThat(Territory.around(LUNAN, other, DivisionLevel.DISTRICT)).isEqualTo(around);
		assertThat(Territory.around(other, LUNAN, DivisionLevel.DISTRICT)).isEqualTo(around);
	}

	@ParameterizedTest
	@CsvSource({ "370112013228, 0", "370112013227, 2", "370112018260, 4", "370112013000, 1", "370112018000, 3",
			"370112000000, 2", "370100000000, 2" })
	void stepsAreThoseUpAndDownTheTree(String other, int steps) {
		assertThat(Territory.steps(LUNAN, other)).isEqualTo(steps);
		assertThat(Territory.steps(other, LUNAN)).isEqualTo(steps);
	}

	@Test
	void onlyTwelveDigitsAreACode() {
		assertThat(Territory.isCode(LUNAN)).isTrue();
		assertThat(Territory.isCode("370112013")).isFalse();
		assertThat(Territory.isCode("01J8ZC7M4T4F")).isFalse();
	}

}
