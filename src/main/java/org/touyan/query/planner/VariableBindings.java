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
public final class VariableBindings {

	private final GraphQLSchema schema;

	/**
	 * Makes it for one API.
	 *
	 * @param schema the published API
	 */
	public VariableBindings(GraphQLSchema schema) {
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
		var bindings = new LinkedHashMap<String, @Nullable Object>();
		try {
			for (VariableDefinition variable : operation.getVariableDefinitions()) {
				String name = variable.getName();
				if (variables.containsKey(name)) {
					GraphQLType type = Objects.requireNonNull(TypeFromAST.getTypeFromAST(schema, variable.getType()));
					bindings.put(name, binding(type, variables.get(name), List.of(name)));
				}
			}
			return Optional.of(bindings);
		}
		catch (UnknownValueException unknown) {
			return Optional.empty();
		}
	}

	private @Nullable Object binding(GraphQLType declared, @Nullable Object value, List<Object> path) {
		GraphQLType type = GraphQLTypeUtil.unwrapNonNull(declared);
		return switch (value) {
			case null -> null;
			case List<?> list when type instanceof GraphQLList lists -> list(lists.getWrappedType(), list, path);
			case Map<?, ?> map when type instanceof GraphQLInputObjectType object -> object(object, map, path);
			case Object constant when type instanceof GraphQLEnumType -> constant;
			case Boolean truth -> truth;
			case Integer number -> number;
			case String _,Double _,Temporal _ -> new VariableBinding(path);
			default -> throw new UnknownValueException();
		};
	}

	private Object list(GraphQLType type, List<?> list, List<Object> path) {
		boolean values = !(GraphQLTypeUtil.unwrapNonNull(type) instanceof GraphQLEnumType) && list.stream()
			.allMatch(item -> item instanceof String || item instanceof Number || item instanceof Temporal);
		if (values && !list.isEmpty()) {
			return new VariableBinding(path);
		}
		var bindings = new ArrayList<@Nullable Object>();
		for (Object item : list) {
			bindings.add(binding(type, item, longer(path, bindings.size())));
		}
		return bindings;
	}

	private Map<String, @Nullable Object> object(GraphQLInputObjectType type, Map<?, ?> object, List<Object> path) {
		var bindings = new LinkedHashMap<String, @Nullable Object>();
		for (Map.Entry<?, ?> field : object.entrySet()) {
			String name = field.getKey().toString();
			bindings.put(name, binding(type.getField(name).getType(), field.getValue(), longer(path, name)));
		}
		return bindings;
	}

	private static List<Object> longer(List<Object> path, Object step) {
		var longer = new ArrayList<>(path);
		longer.add(step);
		return longer;
	}

}
