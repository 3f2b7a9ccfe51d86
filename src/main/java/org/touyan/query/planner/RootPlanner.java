package org.touyan.query.planner;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Match;
import org.touyan.query.plan.Operator;
import org.touyan.query.plan.Output;
import org.touyan.query.plan.Parameter;
import org.touyan.query.plan.Plan;
import org.touyan.query.plan.Projection;
import org.touyan.query.plan.Read;
import org.touyan.query.schema.GraphModel;
import org.touyan.query.schema.ModelField;
import org.touyan.query.schema.NodeType;
import org.touyan.query.schema.RootField;

/** Plans root fields. */
public final class RootPlanner {

	private final GraphQLSchema schema;

	private final GraphModel model;

	private final PageLimits limits;

	private final PathLimits paths;

	/**
	 * Makes a planner.
	 *
	 * @param schema the published API
	 * @param model what its SDL says of the graph
	 * @param limits of pages
	 * @param paths limits of paths
	 */
	public RootPlanner(GraphQLSchema schema, GraphModel model, PageLimits limits, PathLimits paths) {
		this.schema = schema;
		this.model = model;
		this.limits = limits;
		this.paths = paths;
	}

	/**
	 * A plan and the values that belong to it.
	 *
	 * @param plan the same for every query of the same shape
	 * @param parameters by name, the date of the answer included
	 */
	public record Planned(Plan plan, Map<String, @Nullable Object> parameters) {
	}

	/**
	 * Plans a root field.
	 *
	 * @param root what the field is
	 * @param selected how it is asked for
	 * @param today the day for which it is read where it names no time
	 * @return the plan
	 * @throws InvalidArgumentException where an argument cannot be accepted
	 */
	public Planned plan(RootField root, ExecutableNormalizedField selected, LocalDate today) {
		Planning planning = Planning.of(schema, model, limits, selected, today);
		Plan plan = switch (root) {
			case RootField.One one -> one(planning, model.node(one.target()), selected);
			case RootField.Several several -> several(planning, model.node(several.target()), selected);
			case RootField.Page page -> page(planning, page, selected);
			case RootField.Found found -> new SearchPlanner(planning, model.node(found.target())).plan(selected);
			case RootField.Paths all -> new PathPlanner(planning, paths, model.node(all.target())).plan(selected);
		};
		return new Planned(plan, planning.parameters().values());
	}

	private static Plan one(Planning planning, NodeType type, ExecutableNormalizedField selected) {
		var columns = new Columns();
		Output.ObjectOutput object = new SelectionPlanner(planning).object(type, selected.getChildren(), columns);
		Ids ids = ids(planning, type, Operator.EQUAL, selected.getResolvedArguments().get("id"));
		return new Plan(new Read.One(planning.matches().lookup(type, ids.filter()), List.of(), columns.all()),
				new Output.Nested(Plan.RESULT, object));
	}

	private Plan several(Planning planning, NodeType type, ExecutableNormalizedField selected) {
		Object wanted = selected.getResolvedArguments().get("ids");
		if (wanted instanceof List<?> list && list.size() > limits.most()) {
			throw new InvalidArgumentException("PAGE_TOO_LARGE",
					"%d ids are asked for; a page has %d at the most.".formatted(list.size(), limits.most()));
		}
		var columns = new Columns();
		Output.ObjectOutput object = new SelectionPlanner(planning).object(type, selected.getChildren(), columns);
		var id = new Projection.Single(planning.values().value(type, (ModelField.ValueField) type.field(NodeType.ID)));
		columns.add(Output.Lookups.ID, id);
		Ids ids = ids(planning, type, Operator.IN, wanted);
		return new Plan(new Read.Every(planning.matches().lookup(type, ids.filter()), columns.all()),
				new Output.Lookups(Plan.RESULT, ids.parameter(), object));
	}

	private record Ids(Filter filter, Parameter parameter) {
	}

	private static Ids ids(Planning planning, NodeType type, Operator operator, @Nullable Object ids) {
		var field = (ModelField.ValueField) type.field(NodeType.ID);
		Forms.check(field, ids == null ? "" : ids);
		Parameter parameter = planning.parameters().add(ids);
		return new Ids(new Filter.Comparison(planning.values().value(type, field), operator, parameter), parameter);
	}

	private Plan page(Planning planning, RootField.Page root, ExecutableNormalizedField selected) {
		NodeType type = model.node(root.target());
		RootField.Role role = root.role();
		Filter has = role == null ? Filter.EVERYTHING : planning.filters().filter(type, null, literal(role.where()));
		Filter where = planning.filters().filter(type, null, selected.getResolvedArguments().get("where"));
		Match match = planning.matches().root(type, role, Filter.all(List.of(has, where)));
		var page = new PagePlanner(planning, type, null, match, selected);
		return new Plan(page.read(), page.output(Plan.RESULT));
	}

	private static @Nullable Object literal(graphql.language.Value<?> value) {
		return switch (value) {
			case ObjectValue object -> {
				var map = new LinkedHashMap<String, @Nullable Object>();
				for (ObjectField field : object.getObjectFields()) {
					map.put(field.getName(), literal(field.getValue()));
				}
				yield map;
			}
			case ArrayValue array -> array.getValues().stream().map(RootPlanner::literal).toList();
			case EnumValue constant -> constant.getName();
			case StringValue text -> text.getValue();
			case IntValue number -> number.getValue().longValue();
			case FloatValue number -> number.getValue().doubleValue();
			case BooleanValue truth -> truth.isValue();
			default -> null;
		};
	}

}
