package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.touyan.governance.PlanField;
import org.touyan.graph.Period;

/**
 * The plan of action with ten measures in each field, which the article does not list, and what projects serve them.
 */
final class PlanSample {

	/** The first day of the plan. */
	static final LocalDate BEGINNING = SampleDates.day(2025, 1, 1);

	private static final int MEASURES = 10;

	/** Of each field nothing serves the last ones. */
	private static final int SERVED = 8;

	private static final Set<String> URBAN = Set.of("SERVICE", "INFRASTRUCTURE");

	private final SampleGraph graph;

	private final SampleRandom random;

	private final Map<PlanField, List<SampleNode>> measures = new EnumMap<>(PlanField.class);

	private final SampleNode plan;

	PlanSample(SampleDistrict district) {
		this.graph = district.graph();
		this.random = district.random("plan");
		this.plan = graph.add("ActionPlan").with("name", "“双十”行动计划").during(Period.since(BEGINNING));
	}

	void make() {
		measures(PlanField.URBAN);
		measures(PlanField.RURAL);
		List<SampleNode> projects = graph.nodes().stream().filter(one -> one.labels().contains("Project")).toList();
		for (SampleNode project : projects) {
			if (!project.date("startedOn").isBefore(BEGINNING) && random.chance(0.6)) {
				boolean isUrban = URBAN.contains(project.text("kind")) && random.chance(0.4);
				serve(project, isUrban ? PlanField.URBAN : PlanField.RURAL);
			}
		}
	}

	private void measures(PlanField field) {
		List<SampleNode> made = new ArrayList<>();
		for (int ordinal = 1; ordinal <= MEASURES; ordinal++) {
			SampleNode measure = graph.add("PlanMeasure")
				.with("name", "%s领域第%d项".formatted(field.chinese(), ordinal))
				.with("field", field)
				.with("ordinal", ordinal)
				.with("code", "%s-%02d".formatted(field, ordinal));
			graph.relate(plan, "HAS_MEASURE", measure);
			made.add(measure);
		}
		measures.put(field, List.copyOf(made));
	}

	/** Has a project serve one of the measures of a field. */
	void serve(SampleNode project, PlanField field) {
		graph.relate(project, "SERVES", random.pick(of(field).subList(0, SERVED)));
	}

	SampleNode plan() {
		return plan;
	}

	/** The measures of a field, in their order. */
	List<SampleNode> of(PlanField field) {
		return Objects.requireNonNull(measures.get(field));
	}

}
