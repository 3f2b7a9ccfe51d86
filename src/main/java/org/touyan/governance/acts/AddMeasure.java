package org.touyan.governance.acts;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.governance.PlanField;
import org.touyan.places.GivenName;

/** 增加措施 */
@Component
class AddMeasure implements Act<AddMeasure.Input> {

	private static final String THERE = """
			MATCH (:Entity {id: $plan})-[:HAS_MEASURE]->(measure:PlanMeasure {code: $code}) RETURN measure.id AS id""";

	record Input(String plan, PlanField field, int ordinal, @Nullable String name) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		String code = "%s-%02d".formatted(input.field(), input.ordinal());
		if (input.ordinal() < 1) {
			throw graph.refusal("INVALID_ARGUMENT", "ordinal is %d.".formatted(input.ordinal()));
		}
		if (!graph.read(THERE, Map.of("plan", input.plan(), "code", code)).isEmpty()) {
			throw graph.refusal("INVALID_STATE", "The plan has a measure %s already.".formatted(code));
		}
		String measure = graph.create("PlanMeasure", Map.of("name", name(input, graph), "field", input.field(),
				"ordinal", (long) input.ordinal(), "code", code));
		graph.link(measure, "plan", input.plan());
		return measure;
	}

	private static String name(Input input, GraphWriter graph) {
		return input.name() == null ? "%s领域第%d项".formatted(input.field().chinese(), input.ordinal())
				: GivenName.of("name", input.name(), graph);
	}

}
