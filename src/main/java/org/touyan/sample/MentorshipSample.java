package org.touyan.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;

import org.touyan.graph.Period;
import org.touyan.mentoring.MentorshipState;

/** Makes single mentorships with their stages, activities and assessments. */
final class MentorshipSample {

	private final SampleGraph graph;

	private final SampleRandom random;

	private final SampleNode programme;

	private final MentorshipLife life;

	private int agreement;

	MentorshipSample(SampleDistrict district) {
		this.graph = district.graph();
		this.random = district.random("mentorships");
		this.life = new MentorshipLife(graph, random);
		this.programme = graph.add("MentoringProgramme")
			.with("name", "区街“导师帮带”")
			.with("from", SampleDates.day(2014, 3, 1));
	}

	/** Binds mentor and mentee; the states and their days say how it went, the last one how it ended, if it did. */
	void pair(Mentor mentor, SampleNode mentee, String territory, String mode, LocalDate dueOn,
			SequencedMap<MentorshipState, LocalDate> states) {
		var from = states.firstEntry().getValue();
		var last = states.lastEntry();
		var span = new Period(from, last.getKey().isLast() ? last.getValue() : null);
		var mentorship = graph.add("Mentorship")
			.during(span)
			.with("dueOn", dueOn)
			.with("mode", mode)
			.with("agreementNo", "帮带%d-%04d".formatted(from.getYear(), ++agreement))
			.with("field", mentor.field())
			.with("territory", territory);
		graph.relate(mentor.person(), "MENTORS_IN", mentorship);
		graph.relate(mentee, "MENTEE_IN", mentorship);
		graph.relate(mentorship, "UNDER_PROGRAMME", programme);
		stages(mentorship, states);
		life.activities(mentorship, span);
		if (states.containsKey(MentorshipState.DUE_FOR_REVIEW)) {
			life.assess(mentorship, span, dueOn);
		}
		if (span.isOpen()) {
			mentor.take();
		}
	}

	private void stages(SampleNode mentorship, SequencedMap<MentorshipState, LocalDate> states) {
		var all = List.copyOf(states.entrySet());
		for (var i = 0; i < all.size(); i++) {
			var state = all.get(i).getKey();
			var stage = graph.add("MentorshipStage")
				.during(new Period(all.get(i).getValue(), i + 1 < all.size() ? all.get(i + 1).getValue() : null))
				.with("state", state)
				.with("note", note(state));
			graph.relate(mentorship, "HAS_STAGE", stage);
		}
	}

	private String note(MentorshipState state) {
		return switch (state) {
			case PROPOSED -> "双向自愿，组织统筹";
			case ACTIVE -> "签订帮带协议";
			case DUE_FOR_REVIEW -> "帮带期满";
			case GRADUATED -> "考核合格";
			case EXTENDED -> "再带一期";
			case REASSIGNED, ENDED -> random.pick(List.of("导师岗位变动", "帮带对象岗位变动", "双方协商一致"));
		};
	}

}
