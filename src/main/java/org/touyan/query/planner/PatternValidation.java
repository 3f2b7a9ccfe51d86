package org.touyan.query.planner;

import org.jspecify.annotations.Nullable;

import org.touyan.query.schema.ModelField;
import org.touyan.query.schema.NodeType;

/** Refuses values that do not have the form their field asks for. */
final class PatternValidation {

	private PatternValidation() {
	}

	/** What is given, where it has the form. */
	static @Nullable Object checked(ModelField.ValueField field, @Nullable Object values) {
		check(field, values == null ? "" : values);
		return values;
	}

	static void check(ModelField.ValueField field, Object values) {
		if (field instanceof ModelField.Stored stored && stored.pattern() != null) {
			for (Object value : FilterPlanner.list(values)) {
				if (!stored.pattern().matcher(value.toString()).matches()) {
					String code = stored.name().equals(NodeType.ID) ? "MALFORMED_ID" : "MALFORMED_VALUE";
					throw new InvalidArgumentException(code, "\"%s\" is not of the form of %s: %s"
						.formatted(abbreviated(value), stored.name(), stored.pattern().pattern()));
				}
			}
		}
	}

	static String abbreviated(@Nullable Object given) {
		String value = String.valueOf(given);
		return value.length() <= 40 ? value : value.substring(0, 40) + "…";
	}

}
