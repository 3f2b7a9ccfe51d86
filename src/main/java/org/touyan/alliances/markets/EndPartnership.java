package org.touyan.alliances.markets;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.alliances.Tie;

/** 结束合作 */
@Component
class EndPartnership implements Act<EndPartnership.Input> {

	record Input(String cooperative, String enterprise, @Nullable LocalDate on) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		new Tie("partners", "PARTNERS_WITH", graph).end(input.cooperative(), input.enterprise(),
				Objects.requireNonNullElse(input.on(), graph.today()));
		return input.cooperative();
	}

}
