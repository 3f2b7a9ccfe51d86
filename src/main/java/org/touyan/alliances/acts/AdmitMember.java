package org.touyan.alliances.acts;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.alliances.AllianceRole;

/** 成员加入 */
@Component
class AdmitMember implements Act<AdmitMember.Input> {

	record Input(String alliance, String member, AllianceRole role, @Nullable LocalDate on) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		Membership.begin(graph, input.alliance(), input.member(), input.role(),
				Objects.requireNonNullElse(input.on(), graph.today()));
		return input.alliance();
	}

}
