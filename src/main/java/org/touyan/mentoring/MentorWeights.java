package org.touyan.mentoring;

import java.util.stream.DoubleStream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.Question;

/** How much each reason for a mentor weighs, beside the others. The standard ones are an agreement, no rule. */
record MentorWeights(double field, double village, double nearness, double outcome, double room, double outsideLine) {

	static final MentorWeights STANDARD = new MentorWeights(3, 2, 2, 2, 2, 1);

	static MentorWeights of(@Nullable MentorWeights given, Question question) {
		MentorWeights weights = given == null ? STANDARD : given;
		if (weights.all().anyMatch(weight -> !(weight >= 0 && weight <= 1000)) || weights.sum() == 0) {
			throw question.refused("INVALID_ARGUMENT", "Weights are 0 to 1000, and one of them more than 0.");
		}
		return weights;
	}

	double sum() {
		return all().sum();
	}

	private DoubleStream all() {
		return DoubleStream.of(field, village, nearness, outcome, room, outsideLine);
	}

}
