package org.touyan.people.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.places.GivenName;

/** 登记培训 */
@Component
class RecordTraining implements Act<RecordTraining.Input> {

	private static final int MOST_HOURS = 1000;

	record Input(String series, String title, @Nullable LocalDate heldOn, int hours, List<Attendee> attendees) {
	}

	record Attendee(String person, @Nullable AttendanceResult result) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		if (input.hours() < 1 || input.hours() > MOST_HOURS) {
			throw graph.refusal("INVALID_ARGUMENT",
					"hours is %d; it can be 1 to %d.".formatted(input.hours(), MOST_HOURS));
		}
		Several.check("attendees", input.attendees().stream().map(Attendee::person).toList(), graph);
		String training = graph.create("Training",
				Map.of("series", GivenName.of("series", input.series(), graph), "title",
						GivenName.of("title", input.title(), graph), "heldOn",
						Objects.requireNonNullElse(input.heldOn(), graph.today()), "hours", (long) input.hours()));
		input.attendees()
			.forEach(each -> graph.link(each.person(), "trainings", training,
					each.result() == null ? Map.of() : Map.of("result", each.result().name())));
		return training;
	}

}
