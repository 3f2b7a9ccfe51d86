package org.touyan.alliances.markets;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.places.GivenFigures;
import org.touyan.places.GivenName;

/** 登记助农大集 */
@Component
class RecordMarketDay implements Act<RecordMarketDay.Input> {

	record Input(@Nullable String name, String community, @Nullable LocalDate heldOn, List<String> villages,
			@Nullable Integer turnover) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		String given = Objects.requireNonNullElse(input.name(), graph.node(input.community()).text("name") + "助农大集");
		var values = new HashMap<String, @Nullable Object>();
		values.put("name", GivenName.of("name", given, graph));
		values.put("territory", graph.node(input.community()).text("territory"));
		values.put("heldOn", Objects.requireNonNullElse(input.heldOn(), graph.today()));
		values.put("turnover",
				input.turnover() == null ? null : (Object) GivenFigures.count("turnover", input.turnover(), graph));
		String market = graph.create("MarketDay", values);
		graph.link(market, "community", input.community());
		input.villages().stream().distinct().forEach(village -> graph.link(market, "villages", village));
		return market;
	}

}
