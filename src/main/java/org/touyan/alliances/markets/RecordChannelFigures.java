package org.touyan.alliances.markets;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.places.GivenFigures;

/** 登记渠道月度数据 */
@Component
class RecordChannelFigures implements Act<RecordChannelFigures.Input> {

	record Input(String channel, LocalDate month, @Nullable String village, int orders, int amount, int placements,
			@Nullable LocalDate countedOn) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		LocalDate counted = Objects.requireNonNullElse(input.countedOn(), graph.today());
		GivenFigures.checkMonth(input.month(), counted, graph);
		String figures = graph.create("ChannelFigures",
				Map.of("month", input.month(), "countedOn", counted, "orders",
						GivenFigures.count("orders", input.orders(), graph), "amount",
						GivenFigures.count("amount", input.amount(), graph), "placements",
						GivenFigures.count("placements", input.placements(), graph)));
		graph.link(figures, "channel", input.channel());
		if (input.village() != null) {
			graph.link(figures, "village", input.village());
		}
		return figures;
	}

}
