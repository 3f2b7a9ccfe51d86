package org.touyan.query.planner;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Parameter;

/** Takes the values out of a query and names their places by the order in which they come. */
final class Parameters {

	private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

	Parameter add(@Nullable Object value) {
		var parameter = new Parameter("p" + values.size());
		values.put(parameter.name(), value);
		return parameter;
	}

	Map<String, @Nullable Object> values() {
		return values;
	}

}
