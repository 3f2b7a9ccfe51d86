package org.touyan.query.planner;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import graphql.execution.TypeFromAST;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Tells the values of a request's variables that end up as values of a statement from those that shape it: what is
 * missing, what is an enum, a boolean or a whole number, which fields an object has.
 */
public final class Slots {

	private final GraphQLSchema schema;

	/**
	 * Makes it for one API.
	 *
	 * @param schema the published API
	 */
	public Slots(GraphQLSchema schema) {
		this.schema = schema;
	}

	/** Says that a value cannot be told by its type. */
	private static final class UnknownValueException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		UnknownValueException() {
			super(null, null, false, false);
		}

	}

	/**
	 * Puts slots in the place of values.
	 *
	 * @param operation that has the variables
	 * @param variables their values, as their types have them
	 * @return the same for all requests that differ in values only; empty where that cannot be told
	 */
	public Optional<Map<String, @Nullable Object>> of(OperationDefinition operation,
			Map<String, ? extends @Nullable Object> variables) {
		var slots = new LinkedHashMap<String, @Nullable Object>();
		try {
			for (VariableDefinition variable : operation.getVariableDefinitions()) {
				String name = variable.getName();
				if (variables.containsKey(name)) {
					GraphQLType type = Objects.requireNonNull(TypeFromAST.getTypeFromAST(schema, variable.getType()));
					slots.put(name, slot(type, variables.get(name), List.of(name)));
				}
			}
			return Optional.of(slots);
		}
		catch (UnknownValueException unknown) {
			return Optional.empty();
		}
	}

	private @Nullable Object slot(GraphQLType declared, @Nullable Object value, List<Object> path) {
		GraphQLType type = GraphQLTypeUtil.unwrapNonNull(declared);
		return switch (value) {
			case null -> null;
			case List<?> list when type instanceof GraphQLList lists -> list(lists.getWrappedType(), list, path);
			case Map<?, ?> map when type instanceof GraphQLInputObjectType object -> object(object, map, path);
			case Object constant when type instanceof GraphQLEnumType -> constant;
			case Boolean truth -> truth;
			case Integer number -> number;
			case String _,Double _,Temporal _ -> new Slot(path);
			default -> throw new UnknownValueException();
		};
	}

	private Object list(GraphQLType type, List<?> list, List<Object> path) {
		boolean values = !(GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLEnumType) && list.stream()
			.allMatch(item -> item instanceof String || item instanceof Number || item instanceof Temporal);
		if (values && !list.isEmpty()) {
			return new Slot(path);
		}
		var slots = new ArrayList<@Nullable Object>();
		for (Object item : list) {
			slots.add(slot(type, item, longer(path, slots.size())));
		}
		return slots;
	}

	private Map<String, @Nullable Object> object(GraphQLInputObjectType type, Map<?, ?> object, List<Object> path) {
		var slots = new LinkedHashMap<String, @Nullable Object>();
		for (Map.Entry<?, ?> field : object.entrySet()) {
			String name = field.getKey().toString();
			slots.put(name, slot(type.getField(name).getType(), field.getValue(), longer(path, name)));
		}
		return slots;
	}

	private static List<Object> longer(List<Object> path, Object step) {
		var longer = new ArrayList<>(path);
		longer.add(step);
		return longer;
	}

}
