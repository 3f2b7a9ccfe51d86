package org.touyan.mentoring;

import java.util.stream.DoubleStream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.api.Weights;

/** How much each reason for a mentor weighs, beside the others. The standard ones are an agreement, no rule. */
record MentorWeights(double field, double village, double nearness, double outcome, double room, double outsideLine) {

	static final MentorWeights STANDARD = new MentorWeights(3, 2, 2, 2, 2, 1);

	static MentorWeights of(@Nullable MentorWeights given, QueryContext question) {
		MentorWeights weights = given == null ? STANDARD : given;
		Weights.check(weights.all(), question);
		return weights;
	}

	double of(MentorFactor factor) {
		return switch (factor) {
			case FIELD -> field;
			case VILLAGE -> village;
			case NEARNESS -> nearness;
			case OUTCOME -> outcome;
			case ROOM -> room;
			case OUTSIDE_LINE -> outsideLine;
		};
	}

	private DoubleStream all() {
		return DoubleStream.of(field, village, nearness, outcome, room, outsideLine);
	}

}
