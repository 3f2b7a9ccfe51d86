package org.touyan.services.acts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.places.GivenFigures;
import org.touyan.places.GivenName;
import org.touyan.services.ServiceModel;

/** 推出社区服务 */
@Component
class OfferService implements Act<OfferService.Input> {

	record Input(String brand, String name, String kind, ServiceModel model, boolean isFree, int incomeYearly,
			int costYearly, @Nullable LocalDate from) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		if (input.isFree() && input.incomeYearly() != 0) {
			throw graph.refusal("INVALID_ARGUMENT",
					"incomeYearly is %d yuan; what is free earns nothing.".formatted(input.incomeYearly()));
		}
		String service = graph.create("Service",
				Map.of("name", GivenName.of("name", input.name(), graph), "kind",
						GivenName.of("kind", input.kind(), graph), "model", input.model(), "isFree", input.isFree(),
						"incomeYearly", GivenFigures.count("incomeYearly", input.incomeYearly(), graph), "costYearly",
						GivenFigures.count("costYearly", input.costYearly(), graph), "territory",
						Given.community(input.brand(), graph).text("territory"), "from",
						Objects.requireNonNullElse(input.from(), graph.today())));
		graph.link(service, "brand", input.brand());
		return service;
	}

}
