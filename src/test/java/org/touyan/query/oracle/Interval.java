package org.touyan.query.oracle;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The properties that say from when and until when something holds; an event has no end. */
record Interval(String from, @Nullable String to) {

	boolean holds(Map<String, Object> properties, Time time) {
		LocalDate begun = begun(properties);
		if (begun != null && time.isOverBefore(begun)) {
			return false;
		}
		if (to == null) {
			return begun == null || !time.period() || !time.startsAfter(begun);
		}
		LocalDate ended = (LocalDate) properties.get(to);
		return ended == null || !time.startsAfter(ended.minusDays(1));
	}

	@Nullable
	LocalDate begun(Map<String, Object> properties) {
		return (LocalDate) properties.get(from);
	}

}
