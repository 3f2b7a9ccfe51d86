package org.touyan.query.result;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Output.ObjectOutput;

/** What a statement returned, as rows and columns. */
final class Returned {

	private Returned() {
	}

	static @Nullable String concreteType(ObjectOutput output, Map<String, @Nullable Object> row) {
		if (row.get(ObjectOutput.LABELS) instanceof List<?> labels) {
			for (Object label : labels) {
				String type = output.concreteTypes().get(label);
				if (type != null) {
					return type;
				}
			}
		}
		return null;
	}

	static boolean carries(@Nullable Map<String, @Nullable Object> row, @Nullable Object label) {
		return row != null && row.get(ObjectOutput.LABELS) instanceof List<?> labels && labels.contains(label);
	}

	@SuppressWarnings("unchecked")
	static Map<String, @Nullable Object> columns(Object value) {
		return (Map<String, @Nullable Object>) value;
	}

	@SuppressWarnings("unchecked")
	static List<Map<String, @Nullable Object>> rows(@Nullable Object value) {
		return value == null ? List.of() : (List<Map<String, @Nullable Object>>) value;
	}

}
