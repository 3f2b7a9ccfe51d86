package org.touyan.api;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class WeightedScoreTests {

	private enum Factor {

		LARGE, SMALL, NONE

	}

	private final WeightedScore<Factor> score = new WeightedScore<>(Factor.class, factor -> switch (factor) {
		case LARGE -> 3;
		case SMALL -> 1;
		case NONE -> 0;
	});

	@Test
	void itIsTheMeanByTheWeights() {
		assertThat(score(0, 0, 1)).isZero();
		assertThat(score(1, 1, 0)).isEqualTo(1);
		assertThat(score(1, 0, 1)).isCloseTo(0.75, within(1e-9));
		assertThat(score(0.5, 1, 0)).isCloseTo(0.625, within(1e-9));
	}

	@Test
	void aReasonSaysWhatItAdds() {
		assertThat(score.reason(Factor.SMALL, 0.5, "小"))
			.isEqualTo(new WeightedScore.Reason<>(Factor.SMALL, 0.5, 1, 0.125, "小"));
	}

	private double score(double large, double small, double none) {
		return WeightedScore.of(List.of(score.reason(Factor.LARGE, large, ""), score.reason(Factor.SMALL, small, ""),
				score.reason(Factor.NONE, none, "")));
	}

}
