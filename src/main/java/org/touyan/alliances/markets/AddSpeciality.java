package org.touyan.alliances.markets;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.places.GivenName;

/** 登记特色 */
@Component
class AddSpeciality implements Act<AddSpeciality.Input> {

	private static final String KNOWN = """
			MATCH (:Village {id: $village})-[is:SPECIALISES_IN]->(:Speciality {id: $speciality}) RETURN type(is) AS type""";

	record Input(String village, String name) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		String name = GivenName.of("name", input.name(), graph);
		String speciality = graph.read("MATCH (s:Speciality {name: $name}) RETURN s.id AS id", Map.of("name", name))
			.stream()
			.findFirst()
			.map(found -> found.get("id").asString())
			.orElseGet(() -> graph.create("Speciality", Map.of("name", name)));
		if (graph.read(KNOWN, Map.of("village", input.village(), "speciality", speciality)).isEmpty()) {
			graph.link(speciality, "villages", input.village());
		}
		return speciality;
	}

}
