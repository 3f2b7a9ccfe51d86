package org.touyan.people.records;

import java.time.LocalDate;
import java.util.HashMap;
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

	record Input(String series, String title, @Nullable LocalDate heldOn, int hours, List<Attendee> attendees,
			@Nullable String place, @Nullable Integer participants) {
	}

	record Attendee(String person, @Nullable AttendanceResult result) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		check(input, graph);
		var values = new HashMap<String, @Nullable Object>();
		values.put("series", GivenName.of("series", input.series(), graph));
		values.put("title", GivenName.of("title", input.title(), graph));
		values.put("heldOn", Objects.requireNonNullElse(input.heldOn(), graph.today()));
		values.put("hours", (long) input.hours());
		values.put("participants", input.participants() == null ? null : input.participants().longValue());
		String training = graph.create("Training", values);
		input.attendees()
			.forEach(each -> graph.link(each.person(), "trainings", training,
					each.result() == null ? Map.of() : Map.of("result", each.result().name())));
		if (input.place() != null) {
			graph.link(training, "place", input.place());
		}
		return training;
	}

	private static void check(Input input, GraphWriter graph) {
		if (input.hours() < 1 || input.hours() > MOST_HOURS) {
			throw graph.refusal("INVALID_ARGUMENT",
					"hours is %d; it can be 1 to %d.".formatted(input.hours(), MOST_HOURS));
		}
		if (input.participants() != null && input.participants() < 1) {
			throw graph.refusal("INVALID_ARGUMENT",
					"participants is %d; it must be 1 or more.".formatted(input.participants()));
		}
		if (input.participants() == null || !input.attendees().isEmpty()) {
			Several.check("attendees", input.attendees().stream().map(Attendee::person).toList(), graph);
		}
	}

}
