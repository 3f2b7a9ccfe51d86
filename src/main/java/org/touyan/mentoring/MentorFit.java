package org.touyan.mentoring;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.touyan.mentoring.MentorPool.Candidate;
import org.touyan.mentoring.MentorPool.VillageKind;
import org.touyan.mentoring.MentorReason.Factor;

/** Judges how well a mentor would fit a mentee: every reason from 0 to 1, and all of them by their weights. */
final class MentorFit {

	private final MentorWeights weights;

	private final Map<String, VillageKind> villages;

	private final Map<List<String>, Double> likeness = new HashMap<>();

	MentorFit(MentorPool pool, MentorWeights weights) {
		this.weights = weights;
		this.villages = pool.villagesByCode();
	}

	/** The mean of the reasons by their weights, 0 to 1. */
	double score(Candidate mentor, MenteeProfile mentee) {
		return reasons(mentor, mentee).stream().mapToDouble(MentorReason::contribution).sum();
	}

	List<MentorReason> reasons(Candidate mentor, MenteeProfile mentee) {
		double field = field(mentor, mentee);
		double village = village(mentor, mentee.territory());
		int steps = mentor.stepsTo(mentee.territory());
		boolean isOutside = !mentor.isChiefIn(mentee.territory())
				&& !mentor.isChiefIn(Territory.subdistrict(mentee.territory()) + "000");
		return List.of(reason(Factor.FIELD, field, weights.field(), MentorTexts.field(mentor, field)),
				reason(Factor.VILLAGE, village, weights.village(), MentorTexts.village(village)),
				reason(Factor.NEARNESS, Math.max(0, 1 - steps / 4.0), weights.nearness(), MentorTexts.nearness(steps)),
				reason(Factor.OUTCOME, (mentor.graduated() + 1.0) / (mentor.finished() + 2), weights.outcome(),
						MentorTexts.outcome(mentor)),
				reason(Factor.ROOM, Math.clamp((double) mentor.free() / Math.max(1, mentor.capacity()), 0, 1),
						weights.room(), MentorTexts.room(mentor)),
				reason(Factor.OUTSIDE_LINE, isOutside ? 1 : 0, weights.outsideLine(), MentorTexts.line(isOutside)));
	}

	private MentorReason reason(Factor factor, double value, double weight, String text) {
		return new MentorReason(factor, value, weight, value * weight / weights.sum(), text);
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
			return one == null && two == null && Territory.isSettlement(code) && Territory.isSettlement(other) ? 1 : 0;
		}
		double land = one.terrain() != null && one.terrain().equals(two.terrain()) ? 0.5 : 0;
		return land + (Collections.disjoint(one.industryNames(), two.industryNames()) ? 0 : 0.5);
	}

}
