package org.touyan.services.acts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.acts.Stored;
import org.touyan.places.GivenFigures;
import org.touyan.places.GivenName;
import org.touyan.services.ActivityKind;

/** 登记月度活动场次 */
@Component
class RecordActivities implements Act<RecordActivities.Input> {

	record Input(String host, ActivityKind kind, @Nullable String series, LocalDate month, int events,
			@Nullable LocalDate countedOn) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		LocalDate day = Objects.requireNonNullElse(input.countedOn(), graph.today());
		GivenFigures.checkMonth(input.month(), day, graph);
		var values = new HashMap<String, @Nullable Object>();
		values.put("kind", input.kind());
		values.put("series", input.series() == null ? null : GivenName.of("series", input.series(), graph));
		values.put("month", input.month());
		values.put("countedOn", day);
		values.put("events", GivenFigures.count("events", input.events(), graph));
		values.put("territory", host(input, graph).text("territory"));
		String figures = graph.create("ActivityFigures", values);
		graph.link(figures, "host", input.host());
		return figures;
	}

	/** What holds such events, or whose brand does. */
	private static Stored host(Input input, GraphWriter graph) {
		String wanted = switch (input.kind()) {
			case SERVICE_EVENT -> "Brand";
			case COMMUNITY_DAY -> "Community";
			case WORKSHOP_SESSION -> "Workshop";
		};
		Stored host = graph.node(input.host());
		if (!host.type().equals(wanted)) {
			throw graph.refusal("INVALID_ARGUMENT",
					"host is a %s; of %s it must be a %s.".formatted(host.type(), input.kind(), wanted));
		}
		return wanted.equals("Brand") ? Given.community(input.host(), graph) : host;
	}

}
