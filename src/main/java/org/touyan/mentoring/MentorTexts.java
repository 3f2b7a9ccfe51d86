package org.touyan.mentoring;

import java.util.stream.Collectors;

/** Says reasons for a mentor to a clerk. */
final class MentorTexts {

	private MentorTexts() {
	}

	static String of(MentorFactor factor, Candidate mentor, MentorValues values) {
		return switch (factor) {
			case FIELD -> field(mentor, values.field());
			case VILLAGE -> village(values.village());
			case NEARNESS -> nearness(values.steps());
			case OUTCOME -> outcome(mentor);
			case ROOM -> room(mentor);
			case OUTSIDE_LINE -> line(values.isOutside());
		};
	}

	private static String field(Candidate mentor, double value) {
		String fields = mentor.mentorRegistrations()
			.nodes()
			.stream()
			.map(Mentors.Registration::field)
			.distinct()
			.collect(Collectors.joining("、"));
		return "帮带领域为%s，与帮带对象专长%s".formatted(fields, value >= 1 ? "一致" : value > 0 ? "相近" : "不同");
	}

	private static String village(double value) {
		return value >= 1 ? "任职村居与帮带对象同类" : value > 0 ? "任职村居与帮带对象部分同类" : "任职地与帮带对象村居不同类";
	}

	private static String nearness(int steps) {
		return steps == 0 ? "同一村居" : "组织层级相距%d级".formatted(steps);
	}

	private static String outcome(Candidate mentor) {
		return mentor.finished() == 0 ? "尚无已结束的帮带"
				: "已结束帮带%d对，其中出师%d对".formatted(mentor.finished(), mentor.graduated());
	}

	private static String room(Candidate mentor) {
		return "容量%d人，余%d人".formatted(mentor.capacity(), mentor.free());
	}

	private static String line(boolean isOutside) {
		return isOutside ? "不在直接领导关系中" : "为帮带对象的直接上级";
	}

}
