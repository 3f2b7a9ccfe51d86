package org.touyan.query.planner;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Match;
import org.touyan.query.plan.Output;
import org.touyan.query.plan.Parameter;
import org.touyan.query.plan.Plan;
import org.touyan.query.plan.Read;
import org.touyan.query.schema.ModelField;
import org.touyan.query.schema.NodeType;
import org.touyan.query.schema.Operator;

/** Plans the paths between two nodes. */
final class PathPlanner {

	private final Planning planning;

	private final PathLimits limits;

	private final NodeType type;

	private final Columns columns = new Columns();

	PathPlanner(Planning planning, PathLimits limits, NodeType type) {
		this.planning = planning;
		this.limits = limits;
		this.type = type;
	}

	Plan plan(ExecutableNormalizedField selected) {
		Map<String, Object> arguments = selected.getResolvedArguments();
		Output.ObjectOutput path = planning.object(selected, this::pathField);
		List<String> relationships = relationships(arguments.get("through"));
		NodeType met = planning.model().ends(type, relationships);
		Object start = arguments.get("from");
		Parameter first = planning.parameters().add(start, this::checked);
		Parameter last = planning.parameters().add(Arrays.asList(start, arguments.get("to")), this::other);
		Filter seen = planning.matches().seen(met);
		Filter atOnce = seen instanceof Filter.Seen ? Filter.EVERYTHING : seen;
		Parameter count = number("first", arguments.get("first"), 0, limits.count(), "PAGE_TOO_LARGE");
		Parameter length = number("maxLength", arguments.get("maxLength"), 1, limits.length(), "INVALID_ARGUMENT");
		Read read = new Read.Paths(end(met, first, atOnce), end(met, last, atOnce),
				planning.matches().step(met, relationships, atOnce), seen.equals(atOnce) ? Filter.EVERYTHING : seen,
				planning.model().intervals(relationships), count, length, limits.length(), ValuePlanner.id(type).name(),
				columns.all());
		return new Plan(read, new Output.Listed(Plan.RESULT, path));
	}

	/** The types named, in one order whatever that of the request; all there are, where none is asked for. */
	private List<String> relationships(@Nullable Object through) {
		return through == null ? List.copyOf(planning.model().kinds().keySet())
				: FilterPlanner.list(through).stream().map(Object::toString).distinct().sorted().toList();
	}

	private Match end(NodeType met, Parameter id, Filter seen) {
		Filter is = new Filter.Comparison(planning.values().value(type, id()), Operator.EQUAL, id);
		return planning.matches().end(met, Filter.all(List.of(is, seen)));
	}

	private ModelField.ValueField id() {
		return (ModelField.ValueField) type.field(NodeType.ID);
	}

	private @Nullable Object checked(@Nullable Object id) {
		return PatternValidation.checked(id(), id);
	}

	/** The second of two ids, which must not be the first again. */
	private @Nullable Object other(@Nullable Object ends) {
		if (!(ends instanceof List<?> both) || Objects.equals(both.getFirst(), both.getLast())) {
			throw new InvalidArgumentException("INVALID_ARGUMENT", "A path leads from one node to another.");
		}
		return checked(both.getLast());
	}

	private Parameter number(String name, @Nullable Object given, int least, int most, String tooLarge) {
		int number = given instanceof Integer wanted ? wanted : most;
		if (number < least || number > most) {
			throw new InvalidArgumentException(number < least ? "INVALID_ARGUMENT" : tooLarge,
					"The argument %s is %d; it goes from %d to %d.".formatted(name, number, least, most));
		}
		return planning.parameters().add(number);
	}

	private Output pathField(ExecutableNormalizedField field) {
		return switch (field.getFieldName()) {
			case "nodes" -> new Output.Listed(Read.Paths.NODES,
					new SelectionPlanner(planning).object(type, field.getChildren(), columns));
			case "steps" -> new Output.Listed(Read.Paths.STEPS, planning.object(field, this::leaf));
			default -> leaf(field);
		};
	}

	private Output leaf(ExecutableNormalizedField field) {
		return new Output.Leaf(field.getFieldName(), field.getType(planning.schema()));
	}

}
