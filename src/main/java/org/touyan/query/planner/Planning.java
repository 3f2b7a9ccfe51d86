package org.touyan.query.planner;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;

import org.touyan.query.plan.Output;
import org.touyan.query.schema.GraphModel;

/** What the planners of one root field share. */
final class Planning {

	private final GraphQLSchema schema;

	private final GraphModel model;

	private final PageLimits limits;

	private final Parameters parameters = new Parameters();

	private final Matches matches;

	private final ValuePlanner values;

	private final FilterPlanner filters;

	private final OrderPlanner orders;

	Planning(GraphQLSchema schema, GraphModel model, PageLimits limits) {
		this.schema = schema;
		this.model = model;
		this.limits = limits;
		this.matches = new Matches(model);
		this.values = new ValuePlanner(model, matches);
		this.filters = new FilterPlanner(model, matches, values, parameters);
		this.orders = new OrderPlanner(model, matches, values, filters);
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

	Matches matches() {
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
