package org.touyan.alliances.acts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.alliances.AllianceRole;

/** 成立党建联建 */
@Component
class FormAlliance implements Act<FormAlliance.Input> {

	record Input(String name, AllianceKind kind, String lead, List<String> members, String place,
			@Nullable LocalDate foundedOn, @Nullable Integer meetingsPerYear) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		LocalDate day = Objects.requireNonNullElse(input.foundedOn(), graph.today());
		var values = new HashMap<String, Object>(Map.of("name", input.name(), "kind", input.kind(), "foundedOn", day,
				"territory", graph.node(input.place()).text("territory")));
		if (input.meetingsPerYear() != null) {
			values.put("meetingsPerYear", input.meetingsPerYear().longValue());
		}
		String alliance = graph.create("Alliance", values);
		graph.link(alliance, "leaders", input.lead(), Map.of("from", day));
		input.members().forEach(member -> Membership.begin(graph, alliance, member, AllianceRole.MEMBER, day));
		return alliance;
	}

}
