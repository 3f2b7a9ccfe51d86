package org.touyan.alliances.markets;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.alliances.Tie;

/** 产品上架 */
@Component
class StockProduct implements Act<StockProduct.Input> {

	record Input(String shop, String product, @Nullable LocalDate from) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		LocalDate from = Objects.requireNonNullElse(input.from(), graph.today());
		Opening.check(input.shop(), from, graph);
		new Tie("products", "SELLS", graph).begin(input.shop(), input.product(), from, Map.of());
		return input.shop();
	}

}
