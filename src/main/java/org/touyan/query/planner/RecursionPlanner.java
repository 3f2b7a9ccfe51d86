package org.touyan.query.planner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Element;
import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Match;
import org.touyan.query.plan.Parameter;
import org.touyan.query.plan.Value;
import org.touyan.query.schema.EdgeType;
import org.touyan.query.schema.ModelField;
import org.touyan.query.schema.NodeType;
import org.touyan.query.schema.Operator;

/** Plans what is reached by following relationships again and again: how far, and what every step must fit. */
final class RecursionPlanner {

	private static final Value DEPTH = new Value.Property(Element.EDGE, "depth", false);

	private final Planning planning;

	RecursionPlanner(Planning planning) {
		this.planning = planning;
	}

	Match match(ModelField.Recursive field, ExecutableNormalizedField selected) {
		Map<String, Object> arguments = selected.getResolvedArguments();
		NodeType target = planning.model().node(field.target());
		Filter where = planning.filters().filter(target, EdgeType.RECURSIVE, arguments.get("where"));
		int nearest = depth(field, "minDepth", arguments.get("minDepth"), 1);
		int furthest = depth(field, "maxDepth", arguments.get("maxDepth"), field.maximum());
		if (nearest > furthest) {
			throw new InvalidArgumentException("INVALID_ARGUMENT",
					"The minDepth of %s, %d, is more than its maxDepth, %d.".formatted(field.name(), nearest,
							furthest));
		}
		Map<String, Filter> hops = hops(field, FilterPlanner.object(arguments.get("hop")));
		Parameter times = planning.parameters().add(furthest);
		Filter far = arguments.get("minDepth") == null ? Filter.EVERYTHING
				: new Filter.Comparison(DEPTH, Operator.GREATER_OR_EQUAL, planning.parameters().add(nearest));
		return planning.matches().reach(field, hops, times, Filter.all(List.of(far, where)));
	}

	private Map<String, Filter> hops(ModelField.Recursive field, Map<String, @Nullable Object> conditions) {
		var hops = new LinkedHashMap<String, Filter>();
		for (ModelField.Related step : planning.model().steps(field)) {
			hops.put(step.name(),
					planning.filters()
						.filter(planning.model().node(step.target()), planning.model().edge(step.edge()),
								conditions.get(step.name())));
		}
		return hops;
	}

	private static int depth(ModelField.Recursive field, String name, @Nullable Object given, int standard) {
		int depth = given instanceof Integer number ? number : standard;
		if (depth < 1 || depth > field.maximum()) {
			throw new InvalidArgumentException("INVALID_ARGUMENT", "The argument %s of %s is %d; it goes from 1 to %d."
				.formatted(name, field.name(), depth, field.maximum()));
		}
		return depth;
	}

}
