package org.touyan.acts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

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
 * @param references the fields of the input that refer to nodes, with the type of these; those of objects within it
 * with a dot, such as {@code pairs.mentor}
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

	/**
	 * An input with other ids in the fields that refer to nodes.
	 * @param id what takes the place of an id, by the name of its field
	 */
	Map<String, Object> referring(Map<String, Object> input, BinaryOperator<String> id) {
		var with = new LinkedHashMap<>(input);
		references.keySet()
			.forEach(field -> with.computeIfPresent(field.split("\\.", 2)[0], (_, value) -> with(value,
					List.of(field.split("\\.")).subList(1, field.split("\\.").length), each -> id.apply(field, each))));
		return with;
	}

	private static Object with(Object value, List<String> path, UnaryOperator<String> id) {
		return switch (value) {
			case List<?> several -> several.stream().map(each -> with(each, path, id)).toList();
			case Map<?, ?> object -> {
				var copy = new LinkedHashMap<Object, @Nullable Object>(object);
				copy.computeIfPresent(path.getFirst(), (_, part) -> with(part, path.subList(1, path.size()), id));
				yield copy;
			}
			default -> id.apply(value.toString());
		};
	}

}
