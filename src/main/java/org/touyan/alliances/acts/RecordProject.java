package org.touyan.alliances.acts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.places.GivenName;

/** 登记项目 */
@Component
class RecordProject implements Act<RecordProject.Input> {

	/** The district has about two million mu. */
	private static final int MOST_MU = 2_000_000;

	record Input(String name, ProjectKind kind, @Nullable LocalDate startedOn, @Nullable LocalDate completedOn,
			@Nullable Integer investment, @Nullable Double areaMu, List<String> alliances, List<String> places,
			List<String> measures) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		check(input, graph);
		var values = new HashMap<String, @Nullable Object>();
		values.put("name", GivenName.of("name", input.name(), graph));
		values.put("kind", input.kind());
		values.put("startedOn", Objects.requireNonNullElse(input.startedOn(), graph.today()));
		values.put("completedOn", input.completedOn());
		values.put("investment", input.investment() == null ? null : input.investment().longValue());
		values.put("areaMu", input.areaMu());
		String project = graph.create("Project", values);
		input.alliances().stream().distinct().forEach(alliance -> graph.link(project, "alliances", alliance));
		input.places().stream().distinct().forEach(place -> graph.link(project, "places", place));
		input.measures().stream().distinct().forEach(measure -> graph.link(project, "measures", measure));
		return project;
	}

	private static void check(Input input, GraphWriter graph) {
		if (input.alliances().isEmpty() && input.places().isEmpty()) {
			throw graph.refusal("INVALID_ARGUMENT", "alliances and places are empty; a project is of one of them.");
		}
		if (input.investment() != null && input.investment() < 0) {
			throw graph.refusal("INVALID_ARGUMENT", "investment is %d yuan.".formatted(input.investment()));
		}
		if (input.areaMu() != null && !(input.areaMu() >= 0 && input.areaMu() <= MOST_MU)) {
			throw graph.refusal("INVALID_ARGUMENT", "areaMu is between 0 and %d.".formatted(MOST_MU));
		}
	}

}
