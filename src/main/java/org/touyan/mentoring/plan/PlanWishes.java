package org.touyan.mentoring.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.constraints.AssertTrue;
import org.jspecify.annotations.Nullable;

import org.touyan.mentoring.suggestions.Candidate;

/** What a plan must keep to: pairs that must not be, and pairs that must. */
record PlanWishes(List<Veto> vetoes, List<Fixed> fixed) {

	/** A pair, or all pairs of one of the two. */
	record Veto(@Nullable String menteeId, @Nullable String mentorId) {

		@AssertTrue(message = "A veto names a mentee, a mentor or both.")
		boolean isOfSomebody() {
			return menteeId != null || mentorId != null;
		}

		boolean hits(String mentee, String mentor) {
			return (menteeId == null || menteeId.equals(mentee)) && (mentorId == null || mentorId.equals(mentor));
		}

	}

	record Fixed(String menteeId, String mentorId) {
	}

	static PlanWishes of(@Nullable List<Veto> vetoes, @Nullable List<Fixed> fixed) {
		return new PlanWishes(Objects.requireNonNullElse(vetoes, List.of()),
				Objects.requireNonNullElse(fixed, List.of()));
	}

	/** Why they cannot all be kept to, whoever is in the plan; null where they can. */
	@Nullable
	String contradiction() {
		if (fixedByMentee().size() < fixed.size()) {
			return "A mentee is fixed to one mentor at the most.";
		}
		return fixed.stream().anyMatch(pair -> vetoed(pair.menteeId(), pair.mentorId())) ? "A pair is fixed and vetoed."
				: null;
	}

	boolean vetoed(String mentee, String mentor) {
		return vetoes.stream().anyMatch(veto -> veto.hits(mentee, mentor));
	}

	boolean isFixed(String mentee) {
		return fixed.stream().anyMatch(pair -> pair.menteeId().equals(mentee));
	}

	private Map<String, String> fixedByMentee() {
		return fixed.stream().collect(Collectors.toMap(Fixed::menteeId, Fixed::mentorId, (one, _) -> one));
	}

	/** What is wished and cannot be in a plan; null where all can. */
	@Nullable
	String impossible(MentoringPlanner planner) {
		return Stream.concat(
				fixed.stream()
					.filter(pair -> !planner.allows(pair.menteeId(), pair.mentorId()))
					.map(pair -> "%s and %s cannot be a pair here: one is not in the plan, or may not."
						.formatted(pair.menteeId(), pair.mentorId())),
				planner.mentors()
					.stream()
					.filter(mentor -> fixedTo(mentor) > mentor.places())
					.map(mentor -> "%s has %d free places, fewer than are fixed.".formatted(mentor.id(),
							mentor.free())))
			.findFirst()
			.orElse(null);
	}

	long fixedTo(Candidate mentor) {
		return fixed.stream().filter(pair -> pair.mentorId().equals(mentor.id())).count();
	}

}
