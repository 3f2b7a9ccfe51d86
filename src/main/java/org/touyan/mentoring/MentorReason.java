package org.touyan.mentoring;

import java.util.List;

/**
 * A reason for a mentor.
 *
 * @param value from 0, against, to 1, for
 * @param contribution to the score: value by weight, by the sum of the weights
 * @param text for a clerk, in Chinese
 */
record MentorReason(Factor factor, double value, double weight, double contribution, String text) {

	enum Factor {

		FIELD, VILLAGE, NEARNESS, OUTCOME, ROOM, OUTSIDE_LINE;

		/** In the order in which they are told. */
		static final List<Factor> ALL = List.of(values());

	}

}
