package org.touyan.query.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

import graphql.language.NonNullType;
import graphql.language.TypeName;
import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Element;
import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Value;
import org.touyan.query.schema.EdgeType;
import org.touyan.query.schema.GraphModel;
import org.touyan.query.schema.ModelField;
import org.touyan.query.schema.NodeType;
import org.touyan.query.schema.Operator;
import org.touyan.query.schema.Search;

import static java.util.Objects.requireNonNull;

/** Plans {@code where} arguments. */
final class FilterPlanner {

	private static final Set<String> NULLABLE = Set.of(Operator.EQUAL.graphQlName(), Operator.NOT_EQUAL.graphQlName());

	/** What a count is. */
	static final ModelField.ValueField NUMBER = new ModelField.Stored("count",
			NonNullType.newNonNullType(TypeName.newTypeName("Int").build()).build());

	private final GraphModel model;

	private final MatchFactory matches;

	private final ValuePlanner values;

	private final Parameters parameters;

	private final Disclosure disclosure;

	private final ComparisonPlanner comparisons;

	private final BinaryOperator<String> digest;

	FilterPlanner(GraphModel model, MatchFactory matches, ValuePlanner values, Parameters parameters,
			Disclosure disclosure, BinaryOperator<String> digest) {
		this.digest = digest;
		this.model = model;
		this.matches = matches;
		this.values = values;
		this.parameters = parameters;
		this.disclosure = disclosure;
		this.comparisons = new ComparisonPlanner(model, matches, values, disclosure);
	}

	/** Plans the conditions on the nodes of a type and, where there is one, on the relationship that leads to them. */
	Filter filter(NodeType type, @Nullable EdgeType edge, @Nullable Object where) {
		return filter(type, edge, where, false);
	}

	private Filter filter(NodeType type, @Nullable EdgeType edge, @Nullable Object where, boolean below) {
		return conditions(where, below, (name, condition) -> {
			if (edge != null && name.equals("edge")) {
				return edgeFilter(edge, condition, below);
			}
			ModelField field = type.fields().get(name);
			if (field != null) {
				return condition(type, field, condition, below);
			}
			ModelField.Expression dated = type.dated(name);
			if (dated != null || ComparisonPlanner.is(type, name)) {
				return dated != null ? onDay(type, dated, object(condition))
						: comparisons.filter(type, object(condition));
			}
			return name.equals(NodeType.SEARCH) ? found(requireNonNull(type.search()), condition)
					: narrower(name, condition, below);
		}, (nested, deeper) -> filter(type, edge, nested, deeper));
	}

	private Filter onDay(NodeType type, ModelField.Expression field, Map<String, @Nullable Object> condition) {
		return comparisons(field, values.onDay(type, field, condition.get(ModelField.Expression.ON)),
				requireNonNull(condition.get("is")));
	}

	private Filter narrower(String name, Object where, boolean below) {
		NodeType type = model.node(name.substring(NodeType.NARROWER.length()));
		return Filter.all(List.of(new Filter.Labelled(Set.copyOf(type.labels())), filter(type, null, where, below)));
	}

	/** The nodes with a name of which the text is a part. */
	Filter found(Search search, @Nullable Object text) {
		return new Filter.Found(search.index(), parameters.add(text, given -> SearchText.of(given).tokens()),
				search.spelling(), parameters.add(text, given -> SearchText.of(given).part()));
	}

	private Filter edgeFilter(EdgeType edge, Object where, boolean below) {
		return conditions(where, below, (name, condition) -> {
			ModelField.ValueField field = edge.field(name);
			return comparisons(field, values.edgeValue(edge, field), condition);
		}, (nested, deeper) -> edgeFilter(edge, nested, deeper));
	}

	private interface ConditionPlanner {

		Filter plan(String name, Object condition);

	}

	private interface NestedPlanner {

		Filter plan(Object where, boolean below);

	}

	/**
	 * A condition that is null is none. Where something else is made of conditions than that all hold, that would be
	 * another question, such as one for everything, so there null is refused.
	 */
	private static Filter conditions(@Nullable Object where, boolean below, ConditionPlanner planner,
			NestedPlanner nested) {
		var filters = new ArrayList<Filter>();
		object(where).forEach((name, condition) -> {
			if (condition != null) {
				filters.add(switch (name) {
					case "AND" -> Filter.all(list(condition).stream().map(each -> nested.plan(each, below)).toList());
					case "OR" -> Filter.any(list(condition).stream().map(each -> nested.plan(each, true)).toList());
					case "NOT" -> new Filter.Not(nested.plan(condition, true));
					default -> planner.plan(name, condition);
				});
			}
			else if (below) {
				throw nullCondition(name);
			}
		});
		return Filter.all(filters);
	}

	private static InvalidArgumentException nullCondition(String name) {
		return new InvalidArgumentException("INVALID_ARGUMENT",
				"The condition %s was given null within another; leave it out instead.".formatted(name));
	}

	private Filter condition(NodeType type, ModelField field, Object condition, boolean below) {
		disclosure.use(type, field);
		return switch (field) {
			case ModelField.ValueField value -> comparisons(value, values.value(type, value), condition);
			case ModelField.Related related when related.many() -> quantified(related, condition, below);
			case ModelField.Related related -> one(related, related(related, condition, below));
			case ModelField.Recursive _,ModelField.Computed _ ->
				throw new IllegalArgumentException("No condition: " + field.name());
		};
	}

	private Filter one(ModelField.Related field, Filter filter) {
		return values.chooses(field) && !filter.equals(Filter.EVERYTHING)
				? new Filter.OneFits(values.one(field, matches.hop(field, Filter.EVERYTHING), Map.of()), filter)
				: new Filter.Exists(matches.hop(field, filter));
	}

	private Filter quantified(ModelField.Related field, Object quantifiers, boolean below) {
		var filters = new ArrayList<Filter>();
		object(quantifiers).forEach((quantifier, where) -> {
			if (where != null) {
				filters.add(quantified(field, quantifier, where, below));
			}
			else if (below) {
				throw nullCondition(quantifier);
			}
		});
		return Filter.all(filters);
	}

	private Filter quantified(ModelField.Related field, String quantifier, Object where, boolean below) {
		return switch (quantifier) {
			case "some" -> some(field, related(field, where, below));
			case "none" -> new Filter.Not(some(field, related(field, where, true)));
			case "all" -> new Filter.Not(some(field, new Filter.Not(related(field, where, true))));
			case "single" -> new Filter.Comparison(new Value.Count(matches.hop(field, related(field, where, true))),
					Operator.EQUAL, parameters.add(1));
			case "count" -> counted(field, object(where), below);
			default -> throw new IllegalArgumentException("No quantifier: " + quantifier);
		};
	}

	private Filter some(ModelField.Related field, Filter filter) {
		return new Filter.Exists(matches.hop(field, filter));
	}

	private Filter counted(ModelField.Related field, Map<String, @Nullable Object> condition, boolean below) {
		var operators = new LinkedHashMap<String, @Nullable Object>(condition);
		if (below && operators.containsKey("where") && operators.get("where") == null) {
			throw nullCondition("where");
		}
		Object where = operators.remove("where");
		Filter related = where == null ? Filter.EVERYTHING : related(field, where, true);
		return comparisons(NUMBER, new Value.Count(matches.hop(field, related)), operators);
	}

	private Filter related(ModelField.Related field, Object where, boolean below) {
		return filter(model.node(field.target()), model.edge(field.edge()), where, below);
	}

	Filter comparisons(ModelField.ValueField field, Value value, Object operators) {
		var filters = new ArrayList<Filter>();
		object(operators).forEach((name, operand) -> filters.add(comparison(field, value, name, operand)));
		return Filter.all(filters);
	}

	private Filter comparison(ModelField.ValueField field, Value value, String name, @Nullable Object operand) {
		if (operand == null && !NULLABLE.contains(name)) {
			throw new InvalidArgumentException("INVALID_ARGUMENT",
					"The operator %s of %s was given null; leave it out instead.".formatted(name, field.name()));
		}
		return name.equals("size") ? comparisons(NUMBER, new Value.Size(value), requireNonNull(operand))
				: comparison(field, value, Operator.named(name), operand);
	}

	private Filter comparison(ModelField.ValueField field, Value value, Operator operator, @Nullable Object operand) {
		return switch (operator) {
			case NOT_EQUAL -> new Filter.Not(comparison(field, value, Operator.EQUAL, operand));
			case NOT_IN -> new Filter.Not(comparison(field, value, Operator.IN, operand));
			case IS_NULL -> new Filter.Comparison(new Value.Absence(value), Operator.EQUAL, parameters.add(operand));
			default -> operand == null ? new Filter.Missing(value) : compared(field, value, operator, operand);
		};
	}

	private Filter compared(ModelField.ValueField field, Value value, Operator operator, Object operand) {
		if (field instanceof ModelField.Stored stored && stored.sealed() != null) {
			var found = new Value.Property(Element.NODE, requireNonNull(stored.sealed().digest()), true, true);
			return new Filter.Comparison(found, operator, parameters.add(operand, given -> digested(stored, given)));
		}
		boolean whole = operator == Operator.EQUAL || operator == Operator.IN;
		return new Filter.Comparison(value, operator, whole
				? parameters.add(operand, given -> PatternValidation.checked(field, given)) : parameters.add(operand));
	}

	private @Nullable Object digested(ModelField.Stored field, @Nullable Object given) {
		return given instanceof List<?> texts ? texts.stream().map(text -> digested(field, text)).toList()
				: given == null ? null : digest.apply(field.property(), given.toString());
	}

	@SuppressWarnings("unchecked")
	static Map<String, @Nullable Object> object(@Nullable Object value) {
		return value == null ? Map.of() : (Map<String, @Nullable Object>) value;
	}

	@SuppressWarnings("unchecked")
	static List<Object> list(Object value) {
		return value instanceof List<?> ? (List<Object>) value : List.of(value);
	}

}
