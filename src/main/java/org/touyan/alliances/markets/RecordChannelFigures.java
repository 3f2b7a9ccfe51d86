package org.touyan.alliances.markets;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 登记渠道月度数据 */
@Component
class RecordChannelFigures implements Act<RecordChannelFigures.Input> {

	record Input(String channel, LocalDate month, @Nullable String village, int orders, int amount, int placements,
			@Nullable LocalDate countedOn) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		Amounts.check("orders", input.orders(), graph);
		Amounts.check("amount", input.amount(), graph);
		Amounts.check("placements", input.placements(), graph);
		LocalDate counted = Objects.requireNonNullElse(input.countedOn(), graph.today());
		if (input.month().getDayOfMonth() != 1 || counted.isBefore(input.month().plusMonths(1))) {
			throw graph.refusal("INVALID_ARGUMENT",
					"month is the first day of a month that is over when it is counted.");
		}
		String figures = graph.create("ChannelFigures", Map.of("month", input.month(), "countedOn", counted, "orders",
				(long) input.orders(), "amount", (long) input.amount(), "placements", (long) input.placements()));
		graph.link(figures, "channel", input.channel());
		if (input.village() != null) {
			graph.link(figures, "village", input.village());
		}
		return figures;
	}

}
