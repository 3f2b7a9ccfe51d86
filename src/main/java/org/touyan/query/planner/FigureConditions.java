package org.touyan.query.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;

import org.touyan.query.schema.GraphModel;
import org.touyan.query.schema.ModelField;
import org.touyan.query.schema.NodeType;
import org.touyan.query.schema.Operator;
import org.touyan.query.schema.Visibility;

/**
 * What those may say of rows who get figures only. Of nodes that tell of no person (the SDL says of which) it is
 * anything that such nodes have themselves. Of all others it is what classifies: values of enums, yes or no, and a
 * division down to subdistricts, a few at once, all of which must hold. Nothing is allowed because nobody thought of
 * forbidding it.
 */
final class FigureConditions {

	/** So many at the most; for each of them it is seen how many it leaves out. */
	static final int MOST = 6;

	private final GraphModel model;

	private final GraphQLSchema schema;

	private final Parameters parameters;

	FigureConditions(GraphModel model, GraphQLSchema schema, Parameters parameters) {
		this.model = model;
		this.schema = schema;
		this.parameters = parameters;
	}

	/** Whether nodes of the type tell of no person, so that figures of them are exact. */
	boolean areExact(NodeType type) {
		return type.concreteTypes().values().stream().map(model::node).allMatch(each -> {
			Visibility visibility = each.visibility();
			return visibility != null && visibility.exact();
		});
	}

	private boolean areSeveral(String type) {
		Visibility visibility = model.node(type).visibility();
		return visibility != null && visibility.several();
	}

	/**
	 * Refuses any other time than today: two days between which one person alone came tell of that person whatever is
	 * asked, since figures of the same rows are the same.
	 */
	void checkTime(@Nullable Object asOf, @Nullable Object during) {
		if (during != null) {
			throw refused("A period");
		}
		if (asOf != null) {
			parameters.addDated(asOf, (given, today) -> {
				if (given != null && !given.equals(today)) {
					throw refused("A day other than today");
				}
				return null;
			});
		}
	}

	/** Refuses conditions by which few could be picked, and nodes of which many may be few people. */
	void check(NodeType type, @Nullable Object where) {
		if (type.concreteTypes().values().stream().anyMatch(this::areSeveral)) {
			throw refused("Figures of %s, of which one person can have several,".formatted(type.name()));
		}
		if (areExact(type)) {
			checkExact(type, where);
			return;
		}
		checkClasses(type, where);
		if (leaves(where) > MOST) {
			throw refused("More than %d conditions at once".formatted(MOST));
		}
	}

	/** Refuses what rows must not be grouped by. */
	void checkKey(NodeType type, Map<String, @Nullable Object> key) {
		Map.Entry<String, @Nullable Object> only = key.entrySet().iterator().next();
		switch (type.fields().get(only.getKey())) {
			case ModelField.ValueField field when areExact(type) -> checkStored(type, field);
			case ModelField.ValueField field when classifies(field) -> {
				return;
			}
			case ModelField.Related related when !related.many() && only.getValue() instanceof Map<?, ?>
					&& isAllowed(type, related) ->
				checkKey(model.node(related.target()), FilterPlanner.object(only.getValue()));
			case null, default -> throw refused("A group by " + only.getKey());
		}
	}

	/** Refuses figures that are values of single rows, or tell how few there are. */
	void checkFigure(NodeType type, ModelField.ValueField field, String figure) {
		if (areExact(type)) {
			checkStored(type, field);
		}
		else if (!field.number() || figure.equals("distinct")) {
			throw refused("%s of %s".formatted(figure, field.name()));
		}
	}

	/** Of what tells of no person, only what does not lead to any. */
	private boolean isAllowed(NodeType type, ModelField.Related related) {
		return !areExact(type) || areExact(model.node(related.target()));
	}

	private void checkStored(NodeType type, ModelField.ValueField field) {
		boolean isOwn = switch (field) {
			case ModelField.Stored _,ModelField.Expression _ -> true;
			case ModelField.Derived derived ->
				type.field(derived.relationship()) instanceof ModelField.Related related && isAllowed(type, related)
						&& model.node(related.target()).field(derived.field()) instanceof ModelField.Stored;
		};
		if (!isOwn) {
			throw refused(field.name());
		}
	}

	private void checkExact(NodeType type, @Nullable Object where) {
		FilterPlanner.object(where).forEach((name, condition) -> {
			ModelField field = type.fields().get(name);
			if (condition == null || (field == null && (name.equals(NodeType.SEARCH) || name.equals("edge")))) {
				return;
			}
			if (field == null && Set.of("AND", "OR", "NOT").contains(name)) {
				FilterPlanner.list(condition).forEach(each -> checkExact(type, each));
			}
			else if (field == null && (type.dated(name) != null || ComparisonPlanner.is(type, name))) {
				throw refused(name);
			}
			else if (field == null) {
				checkExact(model.node(name.substring(NodeType.NARROWER.length())), condition);
			}
			else {
				checkExact(type, field, condition);
			}
		});
	}

	private void checkExact(NodeType type, ModelField field, Object condition) {
		switch (field) {
			case ModelField.ValueField value -> checkStored(type, value);
			case ModelField.Related related when isAllowed(type, related) -> {
				NodeType target = model.node(related.target());
				if (!related.many()) {
					checkExact(target, condition);
					return;
				}
				FilterPlanner.object(condition)
					.forEach((quantifier, where) -> checkExact(target,
							quantifier.equals("count") ? FilterPlanner.object(where).get("where") : where));
			}
			case ModelField.Related _,ModelField.Recursive _,ModelField.Computed _ ->
				throw refused("A condition on " + field.name());
		}
	}

	private void checkClasses(NodeType type, @Nullable Object where) {
		FilterPlanner.object(where).forEach((name, condition) -> {
			if (condition == null) {
				return;
			}
			if (name.equals("AND") && !type.fields().containsKey(name)) {
				FilterPlanner.list(condition).forEach(each -> checkClasses(type, each));
				return;
			}
			switch (type.fields().get(name)) {
				case ModelField.ValueField field -> checkClass(type, field, FilterPlanner.object(condition));
				case ModelField.Related related when related.many() ->
					checkSome(related, FilterPlanner.object(condition));
				case ModelField.Related related -> checkClasses(model.node(related.target()), condition);
				case null, default -> throw refused("A condition by " + name);
			}
		});
	}

	private void checkSome(ModelField.Related related, Map<String, @Nullable Object> quantifiers) {
		if (!quantifiers.keySet().equals(Set.of("some"))) {
			throw refused("A condition on %s other than some".formatted(related.name()));
		}
		checkClasses(model.node(related.target()), quantifiers.get("some"));
	}

	private void checkClass(NodeType type, ModelField.ValueField field, Map<String, @Nullable Object> operators) {
		if (operators.size() != 1) {
			throw refused("More than one comparison of " + field.name());
		}
		String operator = operators.keySet().iterator().next();
		Object operand = operators.get(operator);
		if (operator.equals(Operator.EQUAL.graphQlName()) && classifies(field) && operand != null) {
			parameters.add(operand, given -> {
				if (given == null) {
					throw refused("A condition that %s is missing".formatted(field.name()));
				}
				return null;
			});
		}
		else if (operator.equals(Operator.STARTS_WITH.graphQlName()) && isTerritory(type, field) && operand != null) {
			parameters.add(operand, FigureConditions::checkedArea);
		}
		else {
			throw refused("A condition by %s.%s with %s".formatted(type.name(), field.name(), operator));
		}
	}

	private static @Nullable Object checkedArea(@Nullable Object given) {
		if (!(given instanceof String area) || !FigureAreas.arePublished(area)) {
			throw refused("An area that is no division, or smaller than a subdistrict,");
		}
		return null;
	}

	private boolean classifies(ModelField.ValueField field) {
		return !field.list()
				&& (field.typeName().equals("Boolean") || schema.getType(field.typeName()) instanceof GraphQLEnumType);
	}

	private boolean isTerritory(NodeType type, ModelField.ValueField field) {
		return type.concreteTypes().values().stream().map(model::node).allMatch(each -> {
			Visibility visibility = each.visibility();
			return visibility != null && field.name().equals(visibility.code());
		});
	}

	private static InvalidArgumentException refused(String what) {
		return new InvalidArgumentException("FIGURES_ONLY",
				"%s could tell of single people; this account may ask for figures only.".formatted(what));
	}

	private static int leaves(@Nullable Object where) {
		return switch (where) {
			case Map<?, ?> map when map.isEmpty() -> 1;
			case Map<?, ?> map -> map.values().stream().mapToInt(FigureConditions::leaves).sum();
			case List<?> list -> list.stream().mapToInt(FigureConditions::leaves).sum();
			case null -> 0;
			default -> 1;
		};
	}

	/** The conditions without one of them, for each. */
	List<Map<String, @Nullable Object>> wider(NodeType type, @Nullable Object where) {
		Map<String, @Nullable Object> all = FilterPlanner.object(where);
		var wider = new ArrayList<Map<String, @Nullable Object>>();
		all.forEach((name, condition) -> {
			if (condition != null) {
				alternatives(type, name, condition).forEach(less -> wider.add(with(all, name, less)));
			}
		});
		return wider.stream().distinct().toList();
	}

	/** What takes the place of a condition where one in it is left out; null where it is left out itself. */
	private Stream<@Nullable Object> alternatives(NodeType type, String name, Object condition) {
		if (name.equals("AND") && !type.fields().containsKey(name)) {
			List<Object> parts = FilterPlanner.list(condition);
			var fewer = new ArrayList<@Nullable Object>();
			for (int place = 0; place < parts.size(); place++) {
				for (Object less : wider(type, parts.get(place))) {
					var rest = new ArrayList<>(parts);
					rest.set(place, less);
					fewer.add(rest);
				}
			}
			return fewer.stream();
		}
		Stream<@Nullable Object> none = Stream.of((Object) null);
		if (!(type.fields().get(name) instanceof ModelField.Related related)) {
			return none;
		}
		NodeType target = model.node(related.target());
		return Stream.concat(none, related.many()
				? wider(target, FilterPlanner.object(condition).get("some")).stream().map(less -> Map.of("some", less))
				: wider(target, condition).stream());
	}

	private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> all, String name,
			@Nullable Object condition) {
		var changed = new LinkedHashMap<String, @Nullable Object>(all);
		if (condition == null) {
			changed.remove(name);
		}
		else {
			changed.put(name, condition);
		}
		return changed;
	}

}
