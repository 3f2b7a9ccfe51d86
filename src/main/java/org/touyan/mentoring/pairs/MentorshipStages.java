package org.touyan.mentoring.pairs;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.acts.GraphWriter;
import org.touyan.acts.Stages;
import org.touyan.mentoring.MentorshipState;

/** The states of mentorships. */
final class MentorshipStages {

	private static final Stages<MentorshipState> STAGES = new Stages<>("MentorshipStage", "state",
			MentorshipState.class, MentorshipState::next);

	private MentorshipStages() {
	}

	static void begin(GraphWriter graph, String mentorship, LocalDate day) {
		STAGES.begin(graph, mentorship, MentorshipState.PROPOSED, day, Map.of());
	}

	static LocalDate advance(GraphWriter graph, String mentorship, @Nullable Integer version, MentorshipState state,
			@Nullable LocalDate on) {
		graph.expect(mentorship, version);
		return STAGES.advance(graph, mentorship, state, on, Map.of());
	}

	/** Refuses what is done in a mentorship that is not under way. */
	static void requireUnderWay(GraphWriter graph, String mentorship) {
		MentorshipState state = STAGES.state(graph, mentorship);
		if (state.isLast() || state == MentorshipState.PROPOSED) {
			throw graph.refusal("INVALID_STATE", "%s is %s.".formatted(mentorship, state));
		}
	}

}
