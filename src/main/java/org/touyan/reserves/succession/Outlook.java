package org.touyan.reserves.succession;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.touyan.people.AgeLine;
import org.touyan.people.AgeLines;
import org.touyan.reserves.Incumbent;
import org.touyan.reserves.succession.SuccessionPosts.Term;

/**
 * How it is judged when a place in a post is free.
 *
 * @param lines that count
 * @param overAge the age, in years, above which a holder is flagged
 */
record Outlook(Set<Line> lines, AgeLines ages, int overAge, LocalDate day) {

	/** What makes a place in a post free, and can be asked for by itself. 空缺口径 */
	enum Line {

		/** 退休 */
		RETIREMENT,
		/** 离任年龄线 */
		DEPARTMENT_LINE,
		/** 届满 */
		END_OF_TERM;

		Succession.Reason reason() {
			return switch (this) {
				case RETIREMENT -> Succession.Reason.RETIREMENT;
				case DEPARTMENT_LINE -> Succession.Reason.DEPARTMENT_LINE;
				case END_OF_TERM -> Succession.Reason.END_OF_TERM;
			};
		}

		private static Line of(AgeLine line) {
			return switch (line.kind()) {
				case RETIREMENT -> RETIREMENT;
				case DEPARTMENT_LINE -> DEPARTMENT_LINE;
			};
		}

	}

	/** The days on which who holds a post comes to each of the lines, as far as they are known. */
	Map<Line, LocalDate> days(@Nullable Incumbent incumbent, @Nullable Term term) {
		var days = new EnumMap<Line, LocalDate>(Line.class);
		if (incumbent != null) {
			AgeLine line = incumbent.line(ages);
			days.put(Line.of(line), line.on());
		}
		if (term != null) {
			days.put(Line.END_OF_TERM, term.dueOn());
		}
		return days;
	}

	/** The line that counts and comes first; of two on one day the age. Null where none is known. */
	@Nullable
	Line first(Map<Line, LocalDate> days) {
		return days.entrySet()
			.stream()
			.filter(each -> lines.contains(each.getKey()))
			.min(Map.Entry.<Line, LocalDate>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
			.map(Map.Entry::getKey)
			.orElse(null);
	}

}
