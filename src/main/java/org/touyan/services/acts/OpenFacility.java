package org.touyan.services.acts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.places.GivenFigures;
import org.touyan.places.GivenName;
import org.touyan.services.FacilityKind;

/** 启用服务设施 */
@Component
class OpenFacility implements Act<OpenFacility.Input> {

	private static final Set<String> PLACES = Set.of("Village", "Community", "Estate");

	record Input(String name, FacilityKind kind, String place, @Nullable LocalDate from, @Nullable String hours,
			@Nullable String lateHours, @Nullable Integer seats) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		if (!PLACES.contains(graph.node(input.place()).type())) {
			throw graph.refusal("INVALID_ARGUMENT", "place is no village, no community and no estate.");
		}
		LocalDate day = Objects.requireNonNullElse(input.from(), graph.today());
		var values = new HashMap<String, @Nullable Object>();
		values.put("name", GivenName.of("name", input.name(), graph));
		values.put("kind", input.kind());
		values.put("territory", graph.node(input.place()).text("territory"));
		values.put("from", day);
		values.put("hours", Given.hours("hours", input.hours(), graph));
		values.put("lateFrom", input.lateHours() == null ? null : day);
		values.put("lateHours", Given.hours("lateHours", input.lateHours(), graph));
		values.put("seats", input.seats() == null ? null : GivenFigures.count("seats", input.seats(), graph));
		String facility = graph.create("Facility", values);
		graph.link(facility, "place", input.place());
		return facility;
	}

}
