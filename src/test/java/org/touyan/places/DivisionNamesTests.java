package org.touyan.places;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.touyan.places.DivisionNames.Named;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** An area is a division, however somebody calls it. */
class DivisionNamesTests {

	private final DivisionNames names = new DivisionNames(List.of(new Named("370112000000", "历城区", List.of()),
			new Named("370112007000", "王舍人街道", List.of()), new Named("370112013000", "港沟街道", List.of()),
			new Named("370112013200", "港沟村", List.of()), new Named("370112013228", "芦南村", List.of("芦南村民委员会", "芦家寨南村")),
			new Named("370112013229", "东沟村", List.of()), new Named("370112007229", "东沟村", List.of())));

	@ParameterizedTest
	@CsvSource({ "370112000000, 370112", "370112, 370112", "3701, 3701", "37, 37", "370100000000, 3701",
			"370112013000, 370112013", "370112013, 370112013", "370112013200, 370112013200",
			"370112013228, 370112013228", "历城, 370112", "港沟街道, 370112013", "港沟, 370112013", "港沟村, 370112013200",
			"芦南, 370112013228", "芦家寨南村, 370112013228" })
	void aDivisionIsWhatLiesInIt(String given, String territory) {
		assertThat(names.territory(given)).contains(territory);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					37011201     | "37011201" is no division; near it are 港沟街道 370112013.
					370112014    | "370112014" is no division; near it are 港沟街道 370112013.
					3701120132   | "3701120132" is no division; near it are 港沟村 370112013200, 芦南村 370112013228, 东沟村 370112013229.
					370112000    | "370112000" is no division; near it are 历城区 370112.
					370113       | "370113" is no division; near it are 历城区 370112.
					11           | "11" is no division.
					舍人          | "舍人" is no division; near it are 王舍人街道 370112007.
					港            | "港" is no division; near it are 港沟街道 370112013, 港沟村 370112013200.
					x            | "x" is no division.
					""")
	void whatIsNoneIsSaidWithThoseThatAreNear(String given, String sentence) {
		assertThat(names.territory(given)).isEmpty();
		assertThat(names.near(given)).isEqualTo(sentence);
	}

	@Test
	void aNameOfSeveralIsSaidWithTheirCodes() {
		assertThatIllegalArgumentException().isThrownBy(() -> names.territory("东沟"))
			.withMessage("\"东沟\" is the name of several divisions: 东沟村 370112013229, 东沟村 370112007229.");
	}

}
