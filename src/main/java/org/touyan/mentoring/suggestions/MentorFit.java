package org.touyan.mentoring.suggestions;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.WeightedScore;
import org.touyan.mentoring.suggestions.MentorPool.VillageKind;

/** Judges how well a mentor would fit a mentee: every reason from 0 to 1, and all of them by their weights. */
public final class MentorFit {

	private static final Comparator<FieldMatch> BEST = Comparator.comparingDouble(FieldMatch::likeness)
		.thenComparing(FieldMatch::isTaught);

	/** A mentor, and a speciality of a mentee. */
	private record Asked(String mentor, String known) {
	}

	private final WeightedScore<MentorFactor> weighted;

	private final Map<String, VillageKind> villages;

	private final Set<String> communities;

	private final Map<Asked, Optional<FieldMatch>> matches = new HashMap<>();

	/**
	 * What a mentor and a mentee are judged by, from 0, against, to 1, for.
	 *
	 * @param field null where the one offers nothing, or of the other nothing is known
	 * @param steps from one to the other in the organisation; 4 and more are as far as can be
	 * @param isOutside whether the mentor is not the mentee's superior
	 */
	record Values(@Nullable FieldMatch field, VillageMatch village, int steps, double outcome, double room,
			boolean isOutside) {

		double of(MentorFactor factor) {
			return switch (factor) {
				case FIELD -> field == null ? 0 : field.likeness();
				case VILLAGE -> village.value();
				case NEARNESS -> Math.max(0, 1 - steps / 4.0);
				case OUTCOME -> outcome;
				case ROOM -> room;
				case OUTSIDE_LINE -> isOutside ? 1 : 0;
			};
		}

	}

	/** Of mentors of a pool, by such weights. */
	public MentorFit(MentorPool pool, MentorWeights weights) {
		this.weighted = new WeightedScore<>(MentorFactor.class, weights::of);
		this.villages = pool.villagesByCode();
		this.communities = pool.communityCodes();
	}

	/**
	 * The mean of the reasons by their weights, 0 to 1; nothing is said in words, since most pairs are only compared.
	 */
	public double score(Candidate mentor, MenteeProfile mentee) {
		Values values = values(mentor, mentee);
		return MentorFactor.ALL.stream().mapToDouble(factor -> weighted.contribution(factor, values.of(factor))).sum();
	}

	/** What speaks for the mentor and what against, in words. */
	public List<WeightedScore.Reason<MentorFactor>> reasons(Candidate mentor, MenteeProfile mentee) {
		Values values = values(mentor, mentee);
		return MentorFactor.ALL.stream()
			.map(factor -> weighted.reason(factor, values.of(factor), MentorTexts.of(factor, mentor, mentee, values)))
			.toList();
	}

	private Values values(Candidate mentor, MenteeProfile mentee) {
		String place = mentee.territory();
		return new Values(field(mentor, mentee), village(mentor, place), mentor.stepsTo(place), mentor.outcome(),
				Math.clamp((double) mentor.free() / Math.max(1, mentor.capacity()), 0, 1), !mentor.isSuperiorAt(place));
	}

	/** The two words most alike, the field that is taught before a speciality; null where one side has none. */
	private @Nullable FieldMatch field(Candidate mentor, MenteeProfile mentee) {
		return Objects.requireNonNullElse(mentee.specialities(), List.<String>of())
			.stream()
			.map(known -> matches.computeIfAbsent(new Asked(mentor.id(), known), _ -> field(mentor, known)))
			.flatMap(Optional::stream)
			.max(BEST)
			.orElse(null);
	}

	private static Optional<FieldMatch> field(Candidate mentor, String known) {
		return Stream
			.concat(mentor.fields().stream().map(each -> FieldMatch.of(each, true, known)),
					Objects.requireNonNullElse(mentor.specialities(), List.<String>of())
						.stream()
						.map(each -> FieldMatch.of(each, false, known)))
			.max(BEST);
	}

	private VillageMatch village(Candidate mentor, String territory) {
		return mentor.mentorRegistrations()
			.nodes()
			.stream()
			.map(registration -> alike(registration.territory(), territory))
			.max(Comparator.comparingDouble(VillageMatch::value).thenComparing(VillageMatch::isCompared))
			.orElse(VillageMatch.NOTHING);
	}

	private VillageMatch alike(String code, String other) {
		VillageKind one = villages.get(code);
		VillageKind two = villages.get(other);
		if (one != null && two != null) {
			return VillageMatch.of(one, two);
		}
		boolean isCommunity = communities.contains(code);
		if (isCommunity && communities.contains(other)) {
			return VillageMatch.of(VillageMatch.Kind.COMMUNITIES);
		}
		return (isCommunity && two != null) || (one != null && communities.contains(other))
				? VillageMatch.of(VillageMatch.Kind.VILLAGE_AND_COMMUNITY) : VillageMatch.NOTHING;
	}

}
