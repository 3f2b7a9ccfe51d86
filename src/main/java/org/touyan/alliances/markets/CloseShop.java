package org.touyan.alliances.markets;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 共富超市停业 */
@Component
class CloseShop implements Act<CloseShop.Input> {

	private static final String SOLD = """
			MATCH (:Shop {id: $id})-[sale:SELLS]->(product:Product) WHERE sale.to IS NULL OR sale.to > $on
			RETURN product.id AS id, sale.from < $on AS hasBegun""";

	record Input(String shop, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.shop(), input.version());
		LocalDate on = Objects.requireNonNullElse(input.on(), graph.today());
		graph.read(SOLD, Map.of("id", input.shop(), "on", on))
			.forEach(sale -> graph.unlink(input.shop(), "products", sale.get("id").asString(),
					sale.get("hasBegun").asBoolean() ? on : null));
		graph.end(input.shop(), on);
		return input.shop();
	}

}
