package org.touyan.alliances.acts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 登记联席会议 */
@Component
class RecordMeeting implements Act<RecordMeeting.Input> {

	record Input(String alliance, @Nullable LocalDate heldOn, String topic) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		String meeting = graph.create("AllianceMeeting",
				Map.of("heldOn", Objects.requireNonNullElse(input.heldOn(), graph.today()), "topic", input.topic()));
		graph.link(meeting, "alliance", input.alliance());
		return meeting;
	}

}
