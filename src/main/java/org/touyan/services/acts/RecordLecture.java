package org.touyan.services.acts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.places.GivenName;

/** 登记党课、讲堂 */
@Component
class RecordLecture implements Act<RecordLecture.Input> {

	record Input(String series, String title, @Nullable LocalDate heldOn, String place, String lecturer) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		String lecture = graph.create("Lecture",
				Map.of("series", GivenName.of("series", input.series(), graph), "title",
						GivenName.of("title", input.title(), graph), "heldOn",
						Objects.requireNonNullElse(input.heldOn(), graph.today())));
		graph.link(lecture, "place", input.place());
		graph.link(lecture, "lecturer", input.lecturer());
		return lecture;
	}

}
