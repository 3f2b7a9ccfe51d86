package org.touyan.alliances.markets;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.alliances.Tie;

/** 产品下架 */
@Component
class DropProduct implements Act<DropProduct.Input> {

	record Input(String shop, String product, @Nullable LocalDate on) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		new Tie("products", "SELLS", graph).end(input.shop(), input.product(),
				Objects.requireNonNullElse(input.on(), graph.today()));
		return input.shop();
	}

}
