package org.touyan.mentoring.pairs;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.acts.Stored;
import org.touyan.mentoring.MentoringMode;
import org.touyan.mentoring.MentoringSettings;
import org.touyan.mentoring.MentorshipState;

/** 调整导师 */
@Component
class ReassignMentorship implements Act<ReassignMentorship.Input> {

	private final MentoringSettings settings;

	ReassignMentorship(MentoringSettings settings) {
		this.settings = settings;
	}

	record Input(String mentorship, String mentor, String agreementNo, @Nullable LocalDate on,
			@Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		LocalDate day = MentorshipStages.advance(graph, input.mentorship(), input.version(), MentorshipState.REASSIGNED,
				input.on());
		Stored old = graph.node(input.mentorship());
		return new Proposal(input.mentor(), graph.linked(input.mentorship(), "mentee"), old.text("territory"),
				MentoringMode.valueOf(old.text("mode")), input.agreementNo(), old.text("field"), day,
				day.plus(settings.term()), null)
			.write(graph);
	}

}
