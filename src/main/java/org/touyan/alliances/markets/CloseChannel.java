package org.touyan.alliances.markets;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 关闭渠道 */
@Component
class CloseChannel implements Act<CloseChannel.Input> {

	record Input(String channel, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.channel(), input.version());
		graph.end(input.channel(), input.on());
		return input.channel();
	}

}
