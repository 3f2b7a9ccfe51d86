package org.touyan.query.oracle;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The properties that say from when and until when something holds; an event has no end. */
record Interval(String from, @Nullable String to) {

	boolean holds(Map<String, Object> properties, LocalDate day) {
		LocalDate begun = begun(properties);
		LocalDate ended = to == null ? null : (LocalDate) properties.get(to);
		return (begun == null || !begun.isAfter(day)) && (ended == null || ended.isAfter(day));
	}

	@Nullable
	LocalDate begun(Map<String, Object> properties) {
		return (LocalDate) properties.get(from);
	}

}
