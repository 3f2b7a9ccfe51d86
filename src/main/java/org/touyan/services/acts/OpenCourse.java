package org.touyan.services.acts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.places.GivenFigures;
import org.touyan.places.GivenName;

/** 开设课程 */
@Component
class OpenCourse implements Act<OpenCourse.Input> {

	record Input(String facility, String series, String subject, String term, @Nullable LocalDate from,
			@Nullable LocalDate to, int seats) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		var values = new HashMap<String, @Nullable Object>();
		values.put("series", GivenName.of("series", input.series(), graph));
		values.put("subject", GivenName.of("subject", input.subject(), graph));
		values.put("term", GivenName.of("term", input.term(), graph));
		values.put("from", Objects.requireNonNullElse(input.from(), graph.today()));
		values.put("to", input.to());
		values.put("seats", GivenFigures.count("seats", input.seats(), graph));
		values.put("enrolled", 0L);
		values.put("waiting", 0L);
		String course = graph.create("Course", values);
		graph.link(course, "facility", input.facility());
		return course;
	}

}
