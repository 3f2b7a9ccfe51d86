package org.touyan.acts;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.touyan.access.Role;

/**
 * What the SDL says of an act.
 *
 * @param name of its field, such as {@code appoint}
 * @param input the name of its input type
 * @param answers the name of the type of the node that its payload shows
 * @param by the roles that may do it, each where it has its territories
 * @param description of the input type
 * @param references the fields of the input that refer to nodes, with the type of these
 */
record ActType(String name, String input, String answers, Set<Role> by, String description,
		Map<String, String> references) {

	ActType {
		by = Set.copyOf(by);
		references = Map.copyOf(references);
	}

	/** The field of the payload with the node. */
	String answerField() {
		return uncapitalised(answers);
	}

	String payload() {
		return Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Payload";
	}

	static String uncapitalised(String name) {
		return Character.toLowerCase(name.charAt(0)) + name.substring(1);
	}

	/** The ids that a field of an input has: one, several or none. */
	static List<?> ids(@Nullable Object value) {
		return value instanceof List<?> several ? several : value == null ? List.of() : List.of(value);
	}

}
