package org.touyan.governance.acts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.governance.VenueLevel;
import org.touyan.places.GivenName;

/** 设立议事平台 */
@Component
class OpenVenue implements Act<OpenVenue.Input> {

	record Input(String name, VenueLevel level, String place, @Nullable LocalDate from) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		String type = graph.node(input.place()).type();
		if (!input.level().fits(type)) {
			throw graph.refusal("INVALID_ARGUMENT",
					"A platform of the level %s is not at a %s.".formatted(input.level(), type));
		}
		String venue = graph.create("ConsultationVenue",
				Map.of("name", GivenName.of("name", input.name(), graph), "level", input.level(), "from",
						Objects.requireNonNullElse(input.from(), graph.today()), "territory",
						graph.node(input.place()).text("territory")));
		graph.link(venue, "place", input.place());
		return venue;
	}

}
