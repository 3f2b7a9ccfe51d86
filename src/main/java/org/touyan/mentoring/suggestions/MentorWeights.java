package org.touyan.mentoring.suggestions;

import java.util.Objects;
import java.util.stream.DoubleStream;

import jakarta.validation.constraints.AssertTrue;
import org.jspecify.annotations.Nullable;

import org.touyan.api.Weight;

/** How much each reason for a mentor weighs, beside the others. The standard ones are an agreement, no rule. */
public record MentorWeights(@Weight double field, @Weight double village, @Weight double nearness,
		@Weight double outcome, @Weight double room, @Weight double outsideLine) {

	static final MentorWeights STANDARD = new MentorWeights(3, 2, 2, 2, 2, 1);

	/** What is given, or the standard ones. */
	public static MentorWeights of(@Nullable MentorWeights given) {
		return Objects.requireNonNullElse(given, STANDARD);
	}

	/** Whether anything can be judged by them. */
	@AssertTrue(message = "All weights are 0; one must be more.")
	boolean isOfSome() {
		return all().anyMatch(weight -> weight != 0);
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
