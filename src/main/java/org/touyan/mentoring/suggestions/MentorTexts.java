package org.touyan.mentoring.suggestions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.touyan.places.DivisionLevel;

/** Says reasons for a mentor to a clerk: what was compared, of whom it is, and how it compares. */
final class MentorTexts {

	private MentorTexts() {
	}

	static String of(MentorFactor factor, Candidate mentor, MenteeProfile mentee, MentorFit.Values values) {
		return switch (factor) {
			case FIELD -> field(mentor, mentee, values.field());
			case VILLAGE -> values.village().text();
			case NEARNESS -> nearness(mentor, mentee.territory(), values.steps());
			case OUTCOME -> outcome(mentor);
			case ROOM -> room(mentor.capacity(), mentor.free());
			case OUTSIDE_LINE -> values.isOutside() ? "未在帮带对象所在地及其街道任正职" : "在帮带对象所在地或其街道任正职";
		};
	}

	private static String field(Candidate mentor, MenteeProfile mentee, @Nullable FieldMatch match) {
		if (match == null) {
			return known(mentee).isEmpty() ? "帮带对象没有登记专长" : "导师没有登记帮带领域和专长";
		}
		if (match.likeness() == 0) {
			return "导师%s与帮带对象专长%s都不同".formatted(offered(mentor), quoted(known(mentee)));
		}
		return "导师%s“%s”与帮带对象专长“%s”%s".formatted(match.isTaught() ? "帮带领域" : "专长", match.offered(), match.known(),
				match.offered().equals(match.known()) ? "一致" : "相近");
	}

	private static List<String> known(MenteeProfile mentee) {
		return Objects.requireNonNullElse(mentee.specialities(), List.of());
	}

	private static String offered(Candidate mentor) {
		var offered = new ArrayList<String>();
		List<String> fields = mentor.fields();
		if (!fields.isEmpty()) {
			offered.add("帮带领域" + quoted(fields));
		}
		List<String> specialities = mentor.specialities();
		if (specialities != null && !specialities.isEmpty()) {
			offered.add("专长" + quoted(specialities));
		}
		return String.join("、", offered);
	}

	static String quoted(List<String> words) {
		return "“" + String.join("、", words) + "”";
	}

	private static String nearness(Candidate mentor, String place, int steps) {
		if (place.isEmpty()) {
			return "帮带对象所在地不明";
		}
		return mentor.nearest(place)
			.map(registration -> registration.territory().equals(place) ? "导师登记地与帮带对象所在地相同"
					: "导师登记在%s，组织层级相距%d级".formatted(where(registration.territory(), place), steps))
			.orElse("导师没有登记地");
	}

	private static String where(String code, String place) {
		boolean isNear = DivisionLevel.SUBDISTRICT.isShared(code, place);
		return switch (DivisionLevel.of(code)) {
			case DISTRICT, CITY, PROVINCE -> "区级";
			case SUBDISTRICT -> isNear ? "帮带对象所在街道" : "街道（不是帮带对象所在街道）";
			case VILLAGE_COMMUNITY -> isNear ? "帮带对象所在街道的村居" : "村居（不在帮带对象所在街道）";
		};
	}

	private static String outcome(Candidate mentor) {
		return mentor.finished() == 0 ? "尚无已结束的帮带"
				: "已结束帮带%d对，其中出师%d对".formatted(mentor.finished(), mentor.graduated());
	}

	private static String room(int capacity, int free) {
		return "容量%d人，%s".formatted(capacity,
				free == 0 ? "已满" : free > 0 ? "余%d人".formatted(free) : "超%d人".formatted(-free));
	}

}
