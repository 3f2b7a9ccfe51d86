package org.touyan.services.acts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.acts.Stored;

/** 调整开放时间 */
@Component
class ChangeHours implements Act<ChangeHours.Input> {

	record Input(String facility, @Nullable String hours, @Nullable Boolean isLate, @Nullable String lateHours,
			@Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.facility(), input.version());
		if (input.hours() != null) {
			graph.set(input.facility(), "hours", Given.hours("hours", input.hours(), graph));
		}
		if (input.lateHours() != null) {
			graph.set(input.facility(), "lateHours", Given.hours("lateHours", input.lateHours(), graph));
		}
		LocalDate day = Objects.requireNonNullElse(input.on(), graph.today());
		if (input.isLate() != null && input.isLate() != isLate(graph.node(input.facility()), day)) {
			graph.set(input.facility(), input.isLate() ? since(day) : Map.of("lateTo", day));
		}
		return input.facility();
	}

	private static boolean isLate(Stored facility, LocalDate day) {
		LocalDate from = facility.day("lateFrom");
		LocalDate to = facility.day("lateTo");
		return from != null && !from.isAfter(day) && (to == null || to.isAfter(day));
	}

	private static Map<String, @Nullable Object> since(LocalDate day) {
		var values = new HashMap<String, @Nullable Object>();
		values.put("lateFrom", day);
		values.put("lateTo", null);
		return values;
	}

}
