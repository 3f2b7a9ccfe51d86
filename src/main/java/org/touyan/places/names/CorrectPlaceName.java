package org.touyan.places.names;

import java.util.HashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.places.GivenName;

/** 更正地名 */
@Component
class CorrectPlaceName implements Act<CorrectPlaceName.Input> {

	record Input(String place, @Nullable String name, @Nullable String fullName, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.place(), input.version());
		var values = new HashMap<String, Object>();
		if (input.name() != null) {
			values.put("name", GivenName.of("name", input.name(), graph));
		}
		if (input.fullName() != null) {
			values.put("fullName", GivenName.of("fullName", input.fullName(), graph));
		}
		if (values.isEmpty()) {
			throw graph.refusal("INVALID_ARGUMENT", "Neither name nor fullName is given.");
		}
		graph.set(input.place(), values);
		return input.place();
	}

}
