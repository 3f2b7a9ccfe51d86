package org.touyan.mentoring;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.validation.constraints.AssertTrue;
import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;

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

	static PlanWishes of(@Nullable List<Veto> vetoes, @Nullable List<Fixed> fixed, QueryContext question) {
		var wishes = new PlanWishes(Objects.requireNonNullElse(vetoes, List.of()),
				Objects.requireNonNullElse(fixed, List.of()));
		if (wishes.fixedByMentee().size() < wishes.fixed.size()) {
			throw question.refused("INVALID_ARGUMENT", "A mentee is fixed to one mentor at the most.");
		}
		if (wishes.fixed.stream().anyMatch(pair -> wishes.vetoed(pair.menteeId(), pair.mentorId()))) {
			throw question.refused("INVALID_ARGUMENT", "A pair is fixed and vetoed.");
		}
		return wishes;
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

	/** Refuses what is wished and cannot be. */
	void check(MentoringPlanner planner, QueryContext question) {
		fixedByMentee().forEach((mentee, mentor) -> {
			boolean isPossible = planner.mentees()
				.stream()
				.anyMatch(one -> one.id().equals(mentee) && planner.mentors()
					.stream()
					.anyMatch(other -> other.id().equals(mentor) && planner.eligibility().allows(other, one)));
			if (!isPossible) {
				throw question.refused("INVALID_ARGUMENT",
						"%s and %s cannot be a pair here: one is not in the plan, or may not.".formatted(mentee,
								mentor));
			}
		});
		for (Candidate mentor : planner.mentors()) {
			if (fixedTo(mentor) > mentor.places()) {
				throw question.refused("INVALID_ARGUMENT",
						"%s has %d free places, fewer than are fixed.".formatted(mentor.id(), mentor.free()));
			}
		}
	}

	long fixedTo(Candidate mentor) {
		return fixed.stream().filter(pair -> pair.mentorId().equals(mentor.id())).count();
	}

}
