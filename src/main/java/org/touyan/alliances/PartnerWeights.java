package org.touyan.alliances;

import java.util.stream.DoubleStream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.Question;

/** How much each reason for a partner weighs, beside the others. The standard ones are an agreement, no rule. */
record PartnerWeights(double industry, double product, double nearness, double unpaired, double ties) {

	static final PartnerWeights STANDARD = new PartnerWeights(3, 3, 2, 2, 1);

	static PartnerWeights of(@Nullable PartnerWeights given, Question question) {
		PartnerWeights weights = given == null ? STANDARD : given;
		if (weights.all().anyMatch(weight -> !(weight >= 0 && weight <= 1000)) || weights.sum() == 0) {
			throw question.refused("INVALID_ARGUMENT", "Weights are 0 to 1000, and one of them more than 0.");
		}
		return weights;
	}

	double sum() {
		return all().sum();
	}

	private DoubleStream all() {
		return DoubleStream.of(industry, product, nearness, unpaired, ties);
	}

}
