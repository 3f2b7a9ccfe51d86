package org.touyan.alliances;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GrowthTests {

	@ParameterizedTest
	@CsvSource({ "100, 110, true", "100, 109, false", "1000001, 1100001, false", "1000001, 1100002, true",
			"3, 0, false" })
	void tenPerCentAreTwoDigits(long before, long after, boolean hasTwoDigits) {
		assertThat(new Growth(2025, before, after).hasTwoDigits()).isEqualTo(hasTwoDigits);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "0, 100", "-5, 100", ", 100", "100, " })
	void fromNothingNothingGrows(@Nullable Long before, @Nullable Long after) {
		assertThat(Growth.to(2025, before, after)).isNull();
	}

	@Test
	void itsRateIsWhatWasAdded() {
		assertThat(new Growth(2025, 200, 250).rate()).isEqualTo(0.25);
	}

}
