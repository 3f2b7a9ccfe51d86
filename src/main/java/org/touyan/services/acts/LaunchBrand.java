package org.touyan.services.acts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.places.GivenName;

/** 推出品牌 */
@Component
class LaunchBrand implements Act<LaunchBrand.Input> {

	private static final Set<String> OWNERS = Set.of("Alliance", "Community");

	record Input(String owner, String name, @Nullable LocalDate launchedOn) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		if (!OWNERS.contains(graph.node(input.owner()).type())) {
			throw graph.refusal("INVALID_ARGUMENT", "owner is neither a community nor an alliance.");
		}
		String brand = graph.create("Brand", Map.of("name", GivenName.of("name", input.name(), graph), "launchedOn",
				Objects.requireNonNullElse(input.launchedOn(), graph.today())));
		graph.link(brand, "owner", input.owner());
		return brand;
	}

}
