package org.touyan.query.planner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Stands in a plan for a value that a request brings, so that the plan serves every request of its form.
 *
 * @param path the name of the variable, then the names of fields and the places in lists that lead to the value
 */
public record VariableBinding(List<Object> path) {

	/** What a slot or what is made up of slots becomes with the variables of a request. */
	static @Nullable Object filled(@Nullable Object given, Map<String, ? extends @Nullable Object> variables) {
		return switch (given) {
			case VariableBinding binding -> binding.value(variables);
			case List<?> list -> list.stream().map(item -> filled(item, variables)).toList();
			case Map<?, ?> map -> {
				var filled = new LinkedHashMap<Object, @Nullable Object>();
				for (Map.Entry<?, ?> entry : map.entrySet()) {
					filled.put(entry.getKey(), filled(entry.getValue(), variables));
				}
				yield filled;
			}
			case null, default -> given;
		};
	}

	private @Nullable Object value(Map<String, ? extends @Nullable Object> variables) {
		Object value = variables;
		for (Object step : path) {
			value = switch (value) {
				case Map<?, ?> map -> map.get(step);
				case List<?> list -> list.get((Integer) step);
				case null, default -> throw new IllegalStateException("Nothing at " + path);
			};
		}
		return value;
	}

}
