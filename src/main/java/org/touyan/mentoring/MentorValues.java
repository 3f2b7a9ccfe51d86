package org.touyan.mentoring;

/**
 * What a mentor and a mentee are judged by, from 0, against, to 1, for.
 *
 * @param steps from one to the other in the organisation; 4 and more are as far as can be
 * @param isOutside whether the mentor is not the mentee's superior
 */
record MentorValues(double field, double village, int steps, double outcome, double room, boolean isOutside) {

	double of(MentorFactor factor) {
		return switch (factor) {
			case FIELD -> field;
			case VILLAGE -> village;
			case NEARNESS -> Math.max(0, 1 - steps / 4.0);
			case OUTCOME -> outcome;
			case ROOM -> room;
			case OUTSIDE_LINE -> isOutside ? 1 : 0;
		};
	}

}
