package org.touyan.query.planner;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Parameter;

/** Takes the values out of a query and names their places by the order in which they come. */
final class Parameters {

	private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

	private int number;

	Parameter add(@Nullable Object value) {
		var parameter = new Parameter("p" + number++);
		put(parameter, value);
		return parameter;
	}

	void put(Parameter parameter, @Nullable Object value) {
		values.put(parameter.name(), value);
	}

	Map<String, @Nullable Object> values() {
		return values;
	}

}
