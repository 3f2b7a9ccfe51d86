package org.touyan.services.acts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.places.GivenName;

/** 启用工坊 */
@Component
class OpenWorkshop implements Act<OpenWorkshop.Input> {

	record Input(String brand, String name, @Nullable LocalDate from) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		String workshop = graph.create("Workshop",
				Map.of("name", GivenName.of("name", input.name(), graph), "territory",
						Given.community(input.brand(), graph).text("territory"), "from",
						Objects.requireNonNullElse(input.from(), graph.today())));
		graph.link(workshop, "brand", input.brand());
		return workshop;
	}

}
