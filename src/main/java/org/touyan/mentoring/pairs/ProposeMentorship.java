package org.touyan.mentoring.pairs;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.mentoring.MentoringMode;
import org.touyan.mentoring.MentoringSettings;

/** 拟结对 */
@Component
class ProposeMentorship implements Act<ProposeMentorship.Input> {

	private final MentoringSettings settings;

	ProposeMentorship(MentoringSettings settings) {
		this.settings = settings;
	}

	record Input(String mentor, String mentee, String place, MentoringMode mode, String agreementNo, String field,
			@Nullable LocalDate from, @Nullable LocalDate dueOn, @Nullable String programme) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		LocalDate from = Objects.requireNonNullElse(input.from(), graph.today());
		LocalDate dueOn = Proposal.due(from, input.dueOn(), settings, graph);
		return new Proposal(input.mentor(), input.mentee(), input.place(), input.mode(), input.agreementNo(),
				input.field(), from, dueOn, input.programme())
			.write(graph);
	}

}
