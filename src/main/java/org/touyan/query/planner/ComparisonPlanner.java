package org.touyan.query.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Value;
import org.touyan.query.schema.GraphModel;
import org.touyan.query.schema.ModelField;
import org.touyan.query.schema.NodeType;
import org.touyan.query.schema.Operator;

/** Plans conditions that compare one value of a row with another. */
final class ComparisonPlanner {

	private static final Set<String> NAMES = Set.of("compareDates", "compareNumbers");

	private static final String OF = "of";

	private final GraphModel model;

	private final MatchFactory matches;

	private final ValuePlanner values;

	private final Disclosure disclosure;

	ComparisonPlanner(GraphModel model, MatchFactory matches, ValuePlanner values, Disclosure disclosure) {
		this.model = model;
		this.matches = matches;
		this.values = values;
		this.disclosure = disclosure;
	}

	/** Whether a condition on nodes of the type is such a comparison. */
	static boolean is(NodeType type, String condition) {
		return NAMES.contains(condition) && !type.fields().containsKey(condition);
	}

	/** What is missing on either side fits no comparison, as it fits none with a value that is given. */
	Filter filter(NodeType type, Map<String, @Nullable Object> comparison) {
		Value of = value(type, FilterPlanner.object(comparison.get(OF)));
		var filters = new ArrayList<Filter>();
		comparison.forEach((name, path) -> {
			if (path == null) {
				throw new InvalidArgumentException("INVALID_ARGUMENT",
						"The operator %s of a comparison was given null; leave it out instead.".formatted(name));
			}
			if (!name.equals(OF)) {
				filters.add(compared(of, Operator.named(name), value(type, FilterPlanner.object(path))));
			}
		});
		return Filter.all(List.copyOf(filters));
	}

	private static Filter compared(Value of, Operator operator, Value with) {
		return operator == Operator.NOT_EQUAL ? new Filter.Not(new Filter.Compared(of, Operator.EQUAL, with))
				: new Filter.Compared(of, operator, with);
	}

	private Value value(NodeType type, Map<String, @Nullable Object> path) {
		Map.Entry<String, @Nullable Object> only = path.entrySet().iterator().next();
		ModelField field = type.field(only.getKey());
		disclosure.use(type, field);
		return switch (field) {
			case ModelField.ValueField value -> values.value(type, value);
			case ModelField.Related one ->
				new Value.OfOne(values.one(one, matches.hop(one, Filter.EVERYTHING), Map.of()),
						value(model.node(one.target()), FilterPlanner.object(only.getValue())));
			case ModelField.Recursive _,ModelField.Computed _ ->
				throw new IllegalArgumentException("No way to a value: " + field.name());
		};
	}

}
