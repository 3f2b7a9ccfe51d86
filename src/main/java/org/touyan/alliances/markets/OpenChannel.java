package org.touyan.alliances.markets;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.places.GivenName;

/** 开通渠道 */
@Component
class OpenChannel implements Act<OpenChannel.Input> {

	record Input(String name, ChannelKind kind, String community, @Nullable LocalDate from) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		String channel = graph.create("Channel",
				Map.of("name", GivenName.of("name", input.name(), graph), "kind", input.kind(), "territory",
						graph.node(input.community()).text("territory"), "from",
						Objects.requireNonNullElse(input.from(), graph.today())));
		graph.link(channel, "community", input.community());
		return channel;
	}

}
