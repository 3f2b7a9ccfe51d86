package org.touyan.people;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** 三岗十八级 at its edges. */
class WorkerBandTests {

	@ParameterizedTest
	@CsvSource({ "CHIEF,6,7", "CHIEF,18,18", "CHIEF,19,18", "DEPUTY,3,4", "DEPUTY,15,15", "DEPUTY,16,15", "STAFF,0,1",
			"STAFF,12,12", "STAFF,13,12" })
	void keepsLevelsWithinTheBand(WorkerBand band, int level, int kept) {
		assertThat(band.within(level)).isEqualTo(kept);
	}

}
