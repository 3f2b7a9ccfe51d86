package org.touyan.query.schema;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A type that describes what a relationship carries.
 *
 * @param interval when such a relationship holds, or null where it always does
 * @param fields by name
 */
public record EdgeType(String name, @Nullable Interval interval, Map<String, ModelField.ValueField> fields) {

	/**
	 * Looks a field up.
	 *
	 * @param fieldName a name that the type is known to have
	 * @return the field
	 */
	public ModelField.ValueField field(String fieldName) {
		ModelField.ValueField field = fields.get(fieldName);
		if (field == null) {
			throw new SchemaException("Type %s has no field %s.".formatted(name, fieldName));
		}
		return field;
	}

}
