package org.touyan.query.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A type bound to nodes: an object type, an interface or a union.
 *
 * @param name the name in the SDL
 * @param labels a node of this type carries one of them
 * @param identityLabel the label under which ids are unique, where that is not the type's own
 * @param intervals when nodes of this type hold, each with the labels of those it is said of
 * @param fields by name; of a union those that all its members share
 * @param concreteTypes the object types that a node of this type can be, by label
 */
public record NodeType(String name, List<String> labels, @Nullable String identityLabel,
		Map<Interval, Set<String>> intervals, Map<String, ModelField> fields, Map<String, String> concreteTypes) {

	/** The field that identifies a node. */
	public static final String ID = "id";

	/** With the name of a type it names the conditions on those nodes that are of that type. */
	public static final String NARROWER = "on";

	/**
	 * Whether a node of this type can be of several object types.
	 *
	 * @return true for interfaces and unions
	 */
	public boolean isAbstract() {
		return concreteTypes.size() != 1 || !concreteTypes.containsValue(name);
	}

	/**
	 * Looks a field up.
	 *
	 * @param fieldName a name that the type is known to have
	 * @return the field
	 */
	public ModelField field(String fieldName) {
		ModelField field = fields.get(fieldName);
		if (field == null) {
			throw new SchemaException("Type %s has no field %s.".formatted(name, fieldName));
		}
		return field;
	}

}
