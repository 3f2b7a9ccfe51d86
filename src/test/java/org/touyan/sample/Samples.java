package org.touyan.sample;

import java.time.LocalDate;

/** The sample that the tests look at, made once, up to the day that they take for today. */
final class Samples {

	/** Another can be looked at with {@code -Dtouyan.tests.seed}. */
	static final long SEED = Long.getLong("touyan.tests.seed", 370112);

	static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

	static final SampleGraph DISTRICT = SampleParts.district(SEED, 0, TODAY);

	private Samples() {
	}

}
