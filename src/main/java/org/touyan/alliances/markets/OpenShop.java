package org.touyan.alliances.markets;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.places.GivenName;

/** 开设共富超市 */
@Component
class OpenShop implements Act<OpenShop.Input> {

	record Input(String name, String community, @Nullable LocalDate from) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		String shop = graph.create("Shop",
				Map.of("name", GivenName.of("name", input.name(), graph), "territory",
						graph.node(input.community()).text("territory"), "from",
						Objects.requireNonNullElse(input.from(), graph.today())));
		graph.link(shop, "community", input.community());
		return shop;
	}

}
