package org.touyan.mentoring;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.touyan.api.WeightedScore;
import org.touyan.mentoring.MentorPool.VillageKind;
import org.touyan.places.DivisionLevel;

/** Judges how well a mentor would fit a mentee: every reason from 0 to 1, and all of them by their weights. */
final class MentorFit {

	private final WeightedScore<MentorFactor> weighted;

	private final Map<String, VillageKind> villages;

	private final Map<List<String>, Double> likeness = new HashMap<>();

	MentorFit(MentorPool pool, MentorWeights weights) {
		this.weighted = new WeightedScore<>(MentorFactor.class, weights::of);
		this.villages = pool.villagesByCode();
	}

	/**
	 * The mean of the reasons by their weights, 0 to 1; nothing is said in words, since most pairs are only compared.
	 */
	double score(Candidate mentor, MenteeProfile mentee) {
		MentorValues values = values(mentor, mentee);
		return MentorFactor.ALL.stream().mapToDouble(factor -> weighted.contribution(factor, values.of(factor))).sum();
	}

	List<WeightedScore.Reason<MentorFactor>> reasons(Candidate mentor, MenteeProfile mentee) {
		MentorValues values = values(mentor, mentee);
		return MentorFactor.ALL.stream()
			.map(factor -> weighted.reason(factor, values.of(factor), MentorTexts.of(factor, mentor, values)))
			.toList();
	}

	private MentorValues values(Candidate mentor, MenteeProfile mentee) {
		String place = mentee.territory();
		return new MentorValues(field(mentor, mentee), village(mentor, place), mentor.stepsTo(place), mentor.outcome(),
				Math.clamp((double) mentor.free() / Math.max(1, mentor.capacity()), 0, 1), !mentor.isSuperiorAt(place));
	}

	/** The likeness of the field the mentor teaches, or of what the mentor knows, to what the mentee knows. */
	private double field(Candidate mentor, MenteeProfile mentee) {
		List<String> wanted = Objects.requireNonNullElse(mentee.specialities(), List.of());
		Stream<String> taught = mentor.mentorRegistrations().nodes().stream().map(Mentors.Registration::field);
		Stream<String> known = Objects.requireNonNullElse(mentor.specialities(), List.<String>of()).stream();
		return Stream.concat(taught, known)
			.flatMap(offered -> wanted.stream().map(each -> List.of(offered, each)))
			.mapToDouble(pair -> likeness.computeIfAbsent(pair, both -> Likeness.of(both.getFirst(), both.getLast())))
			.max()
			.orElse(0);
	}

	/** Half for the same land, half for an industry that both have; communities are of one kind. */
	private double village(Candidate mentor, String territory) {
		return mentor.mentorRegistrations()
			.nodes()
			.stream()
			.mapToDouble(registration -> alike(registration.territory(), territory))
			.max()
			.orElse(0);
	}

	private double alike(String code, String other) {
		VillageKind one = villages.get(code);
		VillageKind two = villages.get(other);
		if (one == null || two == null) {
			return one == null && two == null && isSettlement(code) && isSettlement(other) ? 1 : 0;
		}
		double land = one.terrain() != null && one.terrain() == two.terrain() ? 0.5 : 0;
		return land + (Collections.disjoint(one.industries().nodes(), two.industries().nodes()) ? 0 : 0.5);
	}

	private static boolean isSettlement(String code) {
		return DivisionLevel.of(code) == DivisionLevel.VILLAGE_COMMUNITY;
	}

}
