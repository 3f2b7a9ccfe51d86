package org.touyan.query.planner;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;

import org.touyan.query.plan.Output;
import org.touyan.query.plan.Parameter;
import org.touyan.query.plan.Read;
import org.touyan.query.plan.Time;
import org.touyan.query.schema.GraphModel;
import org.touyan.query.schema.NodeType;

/** What the planners of one root field share where they plan for the same time. */
final class Planning {

	private final GraphQLSchema schema;

	private final GraphModel model;

	private final PageLimits limits;

	private final Parameters parameters;

	private final TimePlanner times;

	private final Time time;

	private final ScopeShape shape;

	private final Disclosure disclosure;

	private final BinaryOperator<String> digest;

	private final MatchFactory matches;

	private final ValuePlanner values;

	private final FilterPlanner filters;

	private final OrderPlanner orders;

	private final FigureConditions figures;

	private Planning(GraphQLSchema schema, GraphModel model, PageLimits limits, Parameters parameters,
			TimePlanner times, Time time, Supplier<Optional<Parameter>> monthAfter, ScopeShape shape,
			Disclosure disclosure, BinaryOperator<String> digest) {
		this.digest = digest;
		this.schema = schema;
		this.model = model;
		this.limits = limits;
		this.parameters = parameters;
		this.times = times;
		this.time = time;
		this.shape = shape;
		this.disclosure = disclosure;
		this.figures = new FigureConditions(model, schema, parameters);
		this.matches = new MatchFactory(model, time, monthAfter, shape, () -> parameters.add(shape.few()));
		this.values = new ValuePlanner(model, matches, time, disclosure, parameters);
		this.filters = new FilterPlanner(model, matches, values, parameters, disclosure, digest);
		this.orders = new OrderPlanner(model, matches, values, filters, disclosure);
	}

	/** The planning of a root field. */
	static Planning of(GraphQLSchema schema, GraphModel model, PageLimits limits, ExecutableNormalizedField root,
			Parameters parameters, ScopeShape shape, BinaryOperator<String> digest) {
		var times = new TimePlanner(parameters);
		return new Planning(schema, model, limits, parameters, times, times.root(root), () -> times.monthAfter(root),
				shape, new Disclosure(model, shape), digest);
	}

	/** The planning for the time that a field asks for, which is this one where it asks for none. */
	Planning at(ExecutableNormalizedField field) {
		return times.own(field)
			.map(time -> new Planning(schema, model, limits, parameters, times, time, Optional::empty, shape,
					disclosure, digest))
			.orElse(this);
	}

	/** The planning for each point of a series that a field asks for. */
	Planning atPoints(ExecutableNormalizedField field) {
		if (time instanceof Time.Period) {
			throw new InvalidArgumentException("INVALID_ARGUMENT",
					"%s is read day by day; it is in no list that is read for a period (during)."
						.formatted(field.getFieldName()));
		}
		return new Planning(schema, model, limits, parameters, times,
				new Time.Day(new Parameter(Read.Series.DAY, true)),
				() -> Optional.of(new Parameter(Read.Series.NEXT_MONTH, true)), shape, disclosure, digest);
	}

	GraphQLSchema schema() {
		return schema;
	}

	GraphModel model() {
		return model;
	}

	PageLimits limits() {
		return limits;
	}

	Parameters parameters() {
		return parameters;
	}

	ScopeShape shape() {
		return shape;
	}

	Disclosure disclosure() {
		return disclosure;
	}

	/** What those may ask who get figures only. */
	FigureConditions figures() {
		return figures;
	}

	/** Whether figures of nodes of the type are blurred for who asks. */
	boolean isBlurred(NodeType type) {
		return shape.figuresOnly() && !figures.areExact(type);
	}

	/** The day for which values are computed. */
	Parameter day() {
		return time.day();
	}

	MatchFactory matches() {
		return matches;
	}

	ValuePlanner values() {
		return values;
	}

	FilterPlanner filters() {
		return filters;
	}

	OrderPlanner orders() {
		return orders;
	}

	interface FieldPlanner {

		Output plan(ExecutableNormalizedField field);

	}

	/** Plans an object of a type that stands for no node, field by field. */
	Output.ObjectOutput object(ExecutableNormalizedField parent, FieldPlanner planner) {
		var fields = new ArrayList<Output.Field>();
		for (ExecutableNormalizedField field : parent.getChildren()) {
			boolean typeName = field.getFieldName().equals("__typename");
			Output output = typeName ? new Output.TypeName(field.getSingleObjectTypeName()) : planner.plan(field);
			boolean required = typeName || GraphQLTypeUtil.isNonNull(field.getType(schema));
			fields.add(new Output.Field(field.getResultKey(), Set.of(), required, output));
		}
		return new Output.ObjectOutput(Map.of(), fields);
	}

}
