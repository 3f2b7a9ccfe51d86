package org.touyan.query.planner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
import org.touyan.query.plan.Output;
import org.touyan.query.plan.Parameter;
import org.touyan.query.plan.Plan;
import org.touyan.query.plan.Projection;
import org.touyan.query.plan.Read;
import org.touyan.query.plan.Value;
import org.touyan.query.planner.PagePlanner.PlannedPage;
import org.touyan.query.schema.GraphModel;
import org.touyan.query.schema.ModelField;
import org.touyan.query.schema.NodeType;
import org.touyan.query.schema.Operator;
import org.touyan.query.schema.RootField;

/** Plans root fields. */
public final class RootPlanner {

	private final GraphQLSchema schema;

	private final GraphModel model;

	private final PageLimits limits;

	private final PathLimits paths;

	private final BinaryOperator<String> digest;

	/**
	 * Makes a planner.
	 *
	 * @param schema the published API
	 * @param model what its SDL says of the graph
	 * @param limits of pages
	 * @param paths limits of paths
	 * @param digest makes that by which a sealed text is found, of the name of its property and the text
	 */
	public RootPlanner(GraphQLSchema schema, GraphModel model, PageLimits limits, PathLimits paths,
			BinaryOperator<String> digest) {
		this.digest = digest;
		this.schema = schema;
		this.model = model;
		this.limits = limits;
		this.paths = paths;
	}

	/**
	 * A plan and the values that belong to it.
	 *
	 * @param plan the same for every query of the same shape
	 * @param parameters whose values belong to it, the date of the answer among them
	 * @param refused items of the response that cannot be had, by their place in it
	 * @param disclosure what it uses and does not show of what not everybody may read
	 * @param identities the properties by which nodes are told apart
	 * @param isComputed whether code computes something of what is read
	 */
	public record Planned(Plan plan, Parameters parameters, Map<Integer, InvalidArgumentException> refused,
			Disclosure disclosure, Set<String> identities, boolean isComputed) {
	}

	/**
	 * Plans a root field.
	 *
	 * @param root what the field is
	 * @param selected how it is asked for
	 * @param number of the field in its operation, which tells its parameters from those of the others
	 * @param shape of what is seen by who asks
	 * @return the plan
	 * @throws InvalidArgumentException where an argument cannot be accepted
	 */
	public Planned plan(RootField root, ExecutableNormalizedField selected, int number, ScopeShape shape) {
		Planning planning = Planning.of(schema, model, limits, selected, new Parameters(number), shape, digest);
		if (!(root instanceof RootField.Page)) {
			shape.checkRows(selected.getFieldName());
		}
		var refused = new LinkedHashMap<Integer, InvalidArgumentException>();
		Plan plan = switch (root) {
			case RootField.Entities entities -> entities(planning, model.node(entities.target()), selected, refused);
			case RootField.One one -> one(planning, model.node(one.target()), selected);
			case RootField.Several several -> several(planning, model.node(several.target()), selected);
			case RootField.Referred referred -> lookups(planning, model.node(referred.target()), selected,
					() -> planning.parameters().add(referred.ids()), null);
			case RootField.Page page -> page(planning, page, selected);
			case RootField.Found found -> new SearchPlanner(planning, model.node(found.target())).plan(selected);
			case RootField.Paths all -> new PathPlanner(planning, paths, model.node(all.target())).plan(selected);
		};
		return new Planned(plan, planning.parameters(), refused, planning.disclosure(), model.identities(),
				planning.parameters().hasComputed());
	}

	private static Plan one(Planning planning, NodeType type, ExecutableNormalizedField selected) {
		var columns = new Columns();
		Output.ObjectOutput object = new SelectionPlanner(planning).object(type, selected.getChildren(), columns);
		Parameter id = planning.parameters()
			.add(selected.getResolvedArguments().get("id"), given -> PatternValidation.checked(idField(type), given));
		Match match = identified(planning, type, Operator.EQUAL, id);
		return new Plan(new Read.One(match, List.of(), columns.all()), new Output.Nested(Plan.RESULT, object));
	}

	private Plan several(Planning planning, NodeType type, ExecutableNormalizedField selected) {
		return lookups(planning, type, selected,
				() -> planning.parameters()
					.add(selected.getResolvedArguments().get("ids"),
							given -> PatternValidation.checked(idField(type), wanted(given))),
				null);
	}

	private Plan entities(Planning planning, NodeType type, ExecutableNormalizedField selected,
			Map<Integer, InvalidArgumentException> refused) {
		var references = new References(model, wanted(selected.getResolvedArguments().get("representations")));
		refused.putAll(references.refused());
		return lookups(planning, type, selected, () -> planning.parameters().add(references.ids()),
				references.labels());
	}

	/** The items of a list, as many as a page may have. */
	private List<Object> wanted(@Nullable Object given) {
		List<Object> wanted = given == null ? List.of() : FilterPlanner.list(given);
		if (wanted.size() > limits.most()) {
			throw new InvalidArgumentException("PAGE_TOO_LARGE",
					"%d ids are asked for; a page has %d at the most.".formatted(wanted.size(), limits.most()));
		}
		return wanted;
	}

	private static Plan lookups(Planning planning, NodeType type, ExecutableNormalizedField selected,
			Supplier<Parameter> ids, @Nullable List<? extends @Nullable Object> labels) {
		var columns = new Columns();
		Output.ObjectOutput object = new SelectionPlanner(planning).object(type, selected.getChildren(), columns);
		columns.add(Output.Lookups.ID, new Projection.Single(planning.values().value(type, idField(type))));
		Parameter wanted = ids.get();
		Parameter carried = labels == null ? null : planning.parameters().add(labels);
		return new Plan(new Read.Every(identified(planning, type, Operator.IN, wanted), columns.all()),
				new Output.Lookups(Plan.RESULT, wanted, carried, object));
	}

	private static Match identified(Planning planning, NodeType type, Operator operator, Parameter ids) {
		Value id = planning.values().value(type, idField(type));
		return planning.matches().lookup(type, new Filter.Comparison(id, operator, ids));
	}

	private static ModelField.ValueField idField(NodeType type) {
		return (ModelField.ValueField) type.field(NodeType.ID);
	}

	private Plan page(Planning planning, RootField.Page root, ExecutableNormalizedField selected) {
		NodeType type = model.node(root.target());
		RootField.Role role = root.role();
		Object where = selected.getResolvedArguments().get("where");
		if (planning.shape().figuresOnly()) {
			planning.figures().check(type, where);
		}
		if (planning.isBlurred(type)) {
			planning.figures()
				.checkTime(selected.getResolvedArguments().get("asOf"), selected.getResolvedArguments().get("during"));
		}
		List<Match> neighbours = planning.isBlurred(type) ? wider(planning, type, role, where) : List.of();
		PlannedPage page = new PagePlanner(planning, type, time -> matching(time, type, role, where), selected,
				neighbours)
			.plan();
		List<String> closed = model.levels(type.name())
			.stream()
			.filter(level -> !planning.shape().reads(level))
			.toList();
		closed.stream().limit(1).forEach(level -> planning.disclosure().withhold(selected, level));
		return new Plan(page.read(), closed.isEmpty() ? page.output().apply(Plan.RESULT) : new Output.Withheld());
	}

	/** What a condition less would match, of which a role is one. */
	private static List<Match> wider(Planning planning, NodeType type, RootField.@Nullable Role role,
			@Nullable Object where) {
		Stream<Match> all = planning.figures()
			.wider(type, where)
			.stream()
			.map(wider -> matching(planning, type, role, wider));
		Stream<Match> everybody = role == null ? Stream.of() : Stream.of(matching(planning, type, null, where));
		return Stream.concat(all, everybody).toList();
	}

	private static Match matching(Planning planning, NodeType type, RootField.@Nullable Role role,
			@Nullable Object where) {
		Filter has = role == null ? Filter.EVERYTHING : planning.filters().filter(type, null, literal(role.where()));
		return planning.matches()
			.root(type, role, Filter.all(List.of(has, planning.filters().filter(type, null, where))));
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
