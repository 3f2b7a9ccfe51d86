package org.touyan.alliances.acts;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 解除城乡共建结对 */
@Component
class UnpairCommunity implements Act<UnpairCommunity.Input> {

	record Input(String pairing, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.pairing(), input.version());
		graph.end(input.pairing(), input.on());
		return input.pairing();
	}

}
