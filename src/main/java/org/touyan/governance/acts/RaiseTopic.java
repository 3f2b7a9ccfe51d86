package org.touyan.governance.acts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.acts.Stored;
import org.touyan.governance.TopicKind;
import org.touyan.graph.Period;
import org.touyan.places.GivenName;

/** 提出议题 */
@Component
class RaiseTopic implements Act<RaiseTopic.Input> {

	record Input(String venue, String title, TopicKind kind, @Nullable LocalDate on) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		LocalDate day = Objects.requireNonNullElse(input.on(), graph.today());
		Stored venue = graph.node(input.venue());
		if (!new Period(venue.from(), venue.day("to")).contains(day)) {
			throw graph.refusal("INVALID_STATE", "The platform is not open on %s.".formatted(day));
		}
		String topic = graph.create("ConsultationTopic", Map.of("title", GivenName.of("title", input.title(), graph),
				"kind", input.kind(), "raisedOn", day, "territory", venue.text("territory")));
		graph.link(topic, "venue", input.venue());
		return topic;
	}

}
