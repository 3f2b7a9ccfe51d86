package org.touyan.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.graph.Period;
import org.touyan.mentoring.MentorshipState;

/** Makes single mentorships with their stages, activities and assessments. */
final class MentorshipSample {

	private static final List<String> ACTIVITIES = List.of("LECTURE", "SHADOWING", "STATIONED_TOGETHER", "STANDING_TIE",
			"DIAGNOSIS", "TASK_FORCE");

	private final SampleGraph graph;

	private final SampleRandom random;

	private final SampleNode programme;

	private int agreement;

	MentorshipSample(SampleDistrict district) {
		this.graph = district.graph();
		this.random = district.random("mentorships");
		this.programme = graph.add("MentoringProgramme")
			.with("name", "区街“导师帮带”")
			.with("from", SampleDates.day(2014, 3, 1));
	}

	/** Binds mentor and mentee for a course. */
	void pair(Mentor mentor, SampleNode mentee, String territory, String mode, Course course) {
		var span = new Period(course.from(), course.to());
		var due = course.from().plusYears(1);
		var mentorship = graph.add("Mentorship")
			.during(span)
			.since(course.from(), "dueOn", due)
			.with("mode", mode)
			.with("agreementNo", "帮带%d-%04d".formatted(course.from().getYear(), ++agreement))
			.with("field", mentor.field())
			.with("territory", territory);
		graph.relate(mentor.person(), "MENTORS_IN", mentorship);
		graph.relate(mentee, "MENTEE_IN", mentorship);
		graph.relate(mentorship, "UNDER_PROGRAMME", programme);
		happen(mentorship, course, due);
		mentor.take(span);
	}

	/** Its stages with what is done in each. */
	private void happen(SampleNode mentorship, Course course, LocalDate due) {
		var all = List.copyOf(course.states().entrySet());
		boolean silent = random.chance(0.12);
		for (var i = 0; i < all.size(); i++) {
			var state = all.get(i);
			var next = i + 1 < all.size() ? all.get(i + 1) : null;
			stage(mentorship, state.getKey(), new Period(state.getValue(), next == null ? null : next.getValue()));
			if (state.getKey() == MentorshipState.EXTENDED) {
				mentorship.since(state.getValue(), "dueOn", due.plusYears(1));
			}
			if (state.getKey() == MentorshipState.ACTIVE || state.getKey() == MentorshipState.EXTENDED) {
				activities(mentorship, state.getValue(), course, silent);
			}
			assess(mentorship, next);
		}
	}

	private void stage(SampleNode mentorship, MentorshipState state, Period time) {
		var stage = graph.add("MentorshipStage").during(time).with("state", state).with("note", note(state));
		graph.relate(mentorship, "HAS_STAGE", stage);
	}

	/** About one a quarter, one of the six methods each, for a year or until it is over; some pairs fall silent. */
	private void activities(SampleNode mentorship, LocalDate since, Course course, boolean silent) {
		var end = SampleDates.earlier(since.plusYears(1).minusDays(15), course.to());
		var last = silent ? end.minusDays(210) : end;
		for (var day = since.plusDays(random.between(10, 60)); day
			.isBefore(last); day = day.plusDays(random.between(62, 100))) {
			var held = SampleDates.workday(day);
			if (held.isBefore(end)) {
				graph.relate(mentorship, "HAS_ACTIVITY",
						graph.add("MentoringActivity")
							.with("kind", random.pick(ACTIVITIES))
							.with("heldOn", held)
							.with("hours", random.between(1, 8)));
			}
		}
	}

	/** The assessment some days before what it led to. */
	private void assess(SampleNode mentorship, Map.@Nullable Entry<MentorshipState, LocalDate> next) {
		if (next == null || (next.getKey() != MentorshipState.GRADUATED && next.getKey() != MentorshipState.EXTENDED)) {
			return;
		}
		var passed = next.getKey() == MentorshipState.GRADUATED;
		var score = passed ? random.between(70, 98) : random.between(52, 69);
		var grade = score >= 90 ? "EXCELLENT"
				: score >= 70 ? "COMPETENT" : score >= 60 ? "BARELY_COMPETENT" : "NOT_COMPETENT";
		var day = SampleDates.workday(next.getValue().minusDays(random.between(3, 8)));
		graph.relate(mentorship, "ASSESSED_BY",
				graph.add("Assessment")
					.with("assessedOn", SampleDates.earlier(day, next.getValue()))
					.with("score", score)
					.with("grade", grade));
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
