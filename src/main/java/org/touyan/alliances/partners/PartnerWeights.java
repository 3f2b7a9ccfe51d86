package org.touyan.alliances.partners;

import java.util.Objects;
import java.util.stream.DoubleStream;

import jakarta.validation.constraints.AssertTrue;
import org.jspecify.annotations.Nullable;

import org.touyan.api.Weight;

/** How much each reason for a partner weighs, beside the others. The standard ones are an agreement, no rule. */
record PartnerWeights(@Weight double industry, @Weight double product, @Weight double nearness, @Weight double unpaired,
		@Weight double ties) {

	static final PartnerWeights STANDARD = new PartnerWeights(3, 3, 2, 2, 1);

	static PartnerWeights of(@Nullable PartnerWeights given) {
		return Objects.requireNonNullElse(given, STANDARD);
	}

	/** Whether anything can be judged by them. */
	@AssertTrue(message = "All weights are 0; one must be more.")
	boolean isOfSome() {
		return all().anyMatch(weight -> weight != 0);
	}

	double of(PartnerFit.Factor factor) {
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
