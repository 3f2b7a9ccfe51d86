package org.touyan.mentoring.pairs;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.mentoring.MentorshipState;

/** 终止结对 */
@Component
class EndMentorship implements Act<EndMentorship.Input> {

	record Input(String mentorship, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		MentorshipStages.advance(graph, input.mentorship(), input.version(), MentorshipState.ENDED, input.on());
		return input.mentorship();
	}

}
