package org.touyan.query.planner;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Areas of which figures are told to those who may read figures only. */
class FigureAreasTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "37", "3701", "370112", "370112013" })
	void ofDivisionsDownToSubdistrictsFiguresAreTold(String area) {
		assertThat(FigureAreas.arePublished(area)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "3", "370", "37011", "37011201", "3701120132", "370112013228", "37011a", "37011\u0661",
			" ", "-7" })
	void ofNothingElse(String area) {
		assertThat(FigureAreas.arePublished(area)).isFalse();
	}

}
