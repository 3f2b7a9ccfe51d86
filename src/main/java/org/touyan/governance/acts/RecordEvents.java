package org.touyan.governance.acts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.governance.EventLevel;
import org.touyan.places.GivenFigures;

/** 登记网格事件统计 */
@Component
class RecordEvents implements Act<RecordEvents.Input> {

	private static final double MOST = 5;

	record Input(String grid, LocalDate month, EventLevel level, int received, int closed, @Nullable Double meanHours,
			@Nullable Double satisfaction, @Nullable LocalDate countedOn) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		LocalDate day = Objects.requireNonNullElse(input.countedOn(), graph.today());
		check(input, day, graph);
		var values = new HashMap<String, @Nullable Object>();
		values.put("month", input.month());
		values.put("countedOn", day);
		values.put("level", input.level());
		values.put("received", GivenFigures.count("received", input.received(), graph));
		values.put("closed", GivenFigures.count("closed", input.closed(), graph));
		values.put("meanHours", input.meanHours());
		values.put("satisfaction", input.satisfaction());
		values.put("territory", graph.node(input.grid()).text("territory"));
		String figures = graph.create("EventFigures", values);
		graph.link(figures, "grid", input.grid());
		return figures;
	}

	private static void check(Input input, LocalDate day, GraphWriter graph) {
		GivenFigures.checkMonth(input.month(), day, graph);
		boolean isClosed = input.closed() > 0;
		if (isClosed != (input.meanHours() != null) || isClosed != (input.satisfaction() != null)) {
			throw graph.refusal("INVALID_ARGUMENT",
					"meanHours and satisfaction are given where an event was closed, and only there.");
		}
		if (isOutside(input.meanHours(), Double.MAX_VALUE) || isOutside(input.satisfaction(), MOST)) {
			throw graph.refusal("INVALID_ARGUMENT", "meanHours must be 0 or more, satisfaction 0 to 5.");
		}
	}

	private static boolean isOutside(@Nullable Double value, double most) {
		return value != null && !(value >= 0 && value <= most);
	}

}
