package org.touyan.services.acts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.places.GivenFigures;
import org.touyan.places.GivenName;

/** 开展居家服务 */
@Component
class StartProgramme implements Act<StartProgramme.Input> {

	private static final int MOST_ITEMS = 100;

	record Input(String community, String name, List<String> items, int households, @Nullable Integer keys,
			@Nullable LocalDate from) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		if (input.items().isEmpty() || input.items().size() > MOST_ITEMS) {
			throw graph.refusal("INVALID_ARGUMENT",
					"items are %d; they can be 1 to %d.".formatted(input.items().size(), MOST_ITEMS));
		}
		var values = new HashMap<String, @Nullable Object>();
		values.put("name", GivenName.of("name", input.name(), graph));
		values.put("territory", graph.node(input.community()).text("territory"));
		values.put("from", Objects.requireNonNullElse(input.from(), graph.today()));
		values.put("households", GivenFigures.count("households", input.households(), graph));
		values.put("keys", input.keys() == null ? null : GivenFigures.count("keys", input.keys(), graph));
		String programme = graph.create("ServiceProgramme", values);
		graph.link(programme, "community", input.community());
		for (int ordinal = 1; ordinal <= input.items().size(); ordinal++) {
			String name = GivenName.of("items", input.items().get(ordinal - 1), graph);
			graph.link(programme, "items",
					graph.create("ServiceItem", Map.of("ordinal", (long) ordinal, "name", name)));
		}
		return programme;
	}

}
