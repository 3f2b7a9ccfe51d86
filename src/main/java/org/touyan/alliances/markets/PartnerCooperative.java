package org.touyan.alliances.markets;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.alliances.Tie;

/** 合作社与企业合作 */
@Component
class PartnerCooperative implements Act<PartnerCooperative.Input> {

	record Input(String cooperative, String enterprise, @Nullable LocalDate from) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		LocalDate from = Objects.requireNonNullElse(input.from(), graph.today());
		Opening.check(input.cooperative(), from, graph);
		new Tie("partners", "PARTNERS_WITH", graph).begin(input.cooperative(), input.enterprise(), from, Map.of());
		return input.cooperative();
	}

}
