package org.touyan.alliances;

import java.util.stream.DoubleStream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.api.Weights;

/** How much each reason for a partner weighs, beside the others. The standard ones are an agreement, no rule. */
record PartnerWeights(double industry, double product, double nearness, double unpaired, double ties) {

	static final PartnerWeights STANDARD = new PartnerWeights(3, 3, 2, 2, 1);

	static PartnerWeights of(@Nullable PartnerWeights given, QueryContext question) {
		PartnerWeights weights = given == null ? STANDARD : given;
		Weights.check(weights.all(), question);
		return weights;
	}

	double of(PartnerFactor factor) {
		return switch (factor) {
			case INDUSTRY -> industry;
			case PRODUCT -> product;
			case NEARNESS -> nearness;
			case UNPAIRED -> unpaired;
			case TIES -> ties;
		};
	}

	private DoubleStream all() {
		return DoubleStream.of(industry, product, nearness, unpaired, ties);
	}

}
