package org.touyan.query.planner;

import graphql.schema.GraphQLSchema;

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

}
