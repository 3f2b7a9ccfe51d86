package org.touyan.sample;

/** Walks of life that the sample's people come from; education and Party membership differ between them. */
enum Calling {

	VILLAGE, COMMUNITY, GOVERNMENT, RESERVE, ADVISER;

	/** Weights of the six steps of education, from graduate school down, for somebody of this age in years. */
	int[] education(int age) {
		return switch (this) {
			case VILLAGE -> age > 55 ? weights(0, 3, 22, 15, 35, 25)
					: age > 45 ? weights(0, 8, 42, 15, 25, 10) : weights(1, 30, 49, 10, 10, 0);
			case COMMUNITY -> age > 42 ? weights(1, 34, 47, 10, 8, 0) : weights(4, 66, 28, 2, 0, 0);
			case GOVERNMENT -> weights(28, 67, 5, 0, 0, 0);
			case RESERVE -> weights(2, 43, 40, 8, 7, 0);
			case ADVISER -> weights(50, 40, 10, 0, 0, 0);
		};
	}

	/** Weights of member, probationary member, other party, independent and none. */
	int[] politicalStatus() {
		return switch (this) {
			case VILLAGE -> weights(50, 3, 0, 0, 47);
			case COMMUNITY -> weights(45, 4, 0, 1, 50);
			case GOVERNMENT -> weights(96, 0, 2, 2, 0);
			case RESERVE -> weights(68, 9, 0, 0, 23);
			case ADVISER -> weights(50, 0, 12, 10, 28);
		};
	}

	private static int[] weights(int... weights) {
		return weights;
	}

}
