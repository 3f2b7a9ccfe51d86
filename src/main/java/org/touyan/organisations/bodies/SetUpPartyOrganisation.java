package org.touyan.organisations.bodies;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.organisations.AxisLevel;

/** 成立党组织 */
@Component
class SetUpPartyOrganisation implements Act<SetUpPartyOrganisation.Input> {

	record Input(String name, AxisLevel level, @Nullable PartyOrganisationKind kind, String seat,
			@Nullable String superior, @Nullable Integer memberCount) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		var values = new HashMap<String, Object>(Map.of("name", input.name(), "level", input.level(), "territory",
				graph.node(input.seat()).text("territory")));
		if (input.kind() != null) {
			values.put("kind", input.kind());
		}
		if (input.memberCount() != null) {
			values.put("memberCount", input.memberCount().longValue());
		}
		String organisation = graph.create("PartyOrganisation", values);
		graph.link(organisation, "seat", input.seat());
		if (input.superior() != null) {
			graph.link(organisation, "superior", input.superior());
		}
		return organisation;
	}

}
