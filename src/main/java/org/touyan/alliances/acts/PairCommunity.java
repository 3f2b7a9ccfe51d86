package org.touyan.alliances.acts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.places.GivenName;

/** 城乡共建结对 */
@Component
class PairCommunity implements Act<PairCommunity.Input> {

	record Input(String community, String village, String agreementNo, @Nullable LocalDate from) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		String pairing = graph.create("UrbanRuralPairing",
				Map.of("agreementNo", GivenName.of("agreementNo", input.agreementNo(), graph), "from",
						Objects.requireNonNullElse(input.from(), graph.today())));
		graph.link(pairing, "community", input.community());
		graph.link(pairing, "village", input.village());
		return pairing;
	}

}
