package org.touyan.sample;

/** The sample that the tests look at, made once. */
final class Samples {

	static final long SEED = 370112;

	static final SampleGraph DISTRICT = SampleParts.district(SEED, 0);

	private Samples() {
	}

}
