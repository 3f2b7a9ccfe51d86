package org.touyan.query.oracle;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What the computed fields of the library come to, in Java. */
final class Computed {

	private Computed() {
	}

	static @Nullable Object value(Thing thing, String field, LocalDate date) {
		Map<String, Object> properties = thing.properties();
		return switch (field) {
			case "doublePages" -> properties.get("pages") instanceof Integer pages ? pages * 2 : null;
			case "held" -> !(properties.get("acquiredOn") instanceof LocalDate day) || !day.isAfter(date);
			case "late" -> properties.get("dueOn") instanceof LocalDate day ? day.isBefore(date) : null;
			case "greeting" -> greeting(properties.getOrDefault("nick", properties.get("name")));
			default -> throw new IllegalArgumentException(field);
		};
	}

	private static @Nullable String greeting(@Nullable Object name) {
		return name == null ? null : "Hello \"" + name + "\"";
	}

}
