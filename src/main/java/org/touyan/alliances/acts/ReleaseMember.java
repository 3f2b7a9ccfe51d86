package org.touyan.alliances.acts;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 成员退出 */
@Component
class ReleaseMember implements Act<ReleaseMember.Input> {

	record Input(String alliance, String member, @Nullable LocalDate on) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		Membership.end(graph, input.alliance(), input.member(), Objects.requireNonNullElse(input.on(), graph.today()));
		return input.alliance();
	}

}
