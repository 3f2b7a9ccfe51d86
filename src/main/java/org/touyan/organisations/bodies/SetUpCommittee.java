package org.touyan.organisations.bodies;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.organisations.CommitteeKind;

/** 设立村（居）民委员会 */
@Component
class SetUpCommittee implements Act<SetUpCommittee.Input> {

	record Input(String name, CommitteeKind kind, String seat) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		String committee = graph.create("Committee",
				Map.of("name", input.name(), "kind", input.kind(), "territory", input.seat()));
		graph.link(committee, "seat", input.seat());
		return committee;
	}

}
