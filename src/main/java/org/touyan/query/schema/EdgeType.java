package org.touyan.query.schema;

import java.util.Map;

import graphql.language.NonNullType;
import graphql.language.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * A type that describes what a relationship carries.
 *
 * @param interval when such a relationship holds, or null where it always does
 * @param fields by name
 * @param sensitive who may read fields, by their names; the others everybody may who sees both ends
 */
public record EdgeType(String name, @Nullable Interval interval, Map<String, ModelField.ValueField> fields,
		Map<String, Sensitivity> sensitive) {

	/** What is said of a node that was reached by following relationships again and again. */
	public static final EdgeType RECURSIVE = recursive();

	private static EdgeType recursive() {
		NonNullType number = NonNullType.newNonNullType(TypeName.newTypeName("Int").build()).build();
		return new EdgeType("Recursive", null, Map.of("depth", new ModelField.Stored("depth", number)), Map.of());
	}

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
