package org.touyan.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import graphql.GraphQLContext;
import graphql.execution.ValuesResolver;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.InputValueWithState;
import org.jspecify.annotations.Nullable;

import org.touyan.query.QueryException;

/**
 * The arguments of a field that is answered by code: null, where it is allowed, is as if it were not given, and areas
 * are the digits that the codes in them begin with.
 */
record GivenArguments(Areas areas, DataFetchingEnvironment environment) {

	/** In which null says something: that a value is missing. */
	private static final Set<String> ROWS = Set.of("where", "orderBy");

	/**
	 * The field as its answer is to have it.
	 * @throws QueryException where an area is none
	 */
	DataFetchingEnvironment given() {
		Map<String, Object> given = new LinkedHashMap<>();
		for (GraphQLArgument argument : environment.getFieldDefinition().getArguments()) {
			if (ROWS.contains(argument.getName()) && environment.getArguments().get(argument.getName()) != null) {
				given.put(argument.getName(), environment.getArguments().get(argument.getName()));
			}
			else if (environment.containsArgument(argument.getName())) {
				put(given, argument.getName(), argument.getType(), environment.getArguments().get(argument.getName()),
						argument.getArgumentDefaultValue());
			}
		}
		return given.equals(environment.getArguments()) ? environment
				: DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment).arguments(given).build();
	}

	private void put(Map<String, Object> given, String name, GraphQLInputType type, @Nullable Object value,
			InputValueWithState standard) {
		Object known = value == null
				? ValuesResolver.getInputValueImpl(type, standard, GraphQLContext.getDefault(), Locale.ROOT)
				: given(type, value);
		if (known != null) {
			given.put(name, known);
		}
	}

	private Object given(GraphQLType declared, Object value) {
		GraphQLType type = GraphQLTypeUtil.unwrapNonNull(declared);
		if (type instanceof GraphQLList list && value instanceof List<?> items) {
			return items.stream().<Object>map(item -> given(list.getWrappedType(), item)).toList();
		}
		if (type instanceof GraphQLInputObjectType object && value instanceof Map<?, ?> fields) {
			Map<String, Object> given = new LinkedHashMap<>();
			for (GraphQLInputObjectField field : object.getFields()) {
				if (fields.containsKey(field.getName())) {
					put(given, field.getName(), field.getType(), fields.get(field.getName()),
							field.getInputFieldDefaultValue());
				}
			}
			return given;
		}
		return type instanceof GraphQLScalarType scalar && scalar.getName().equals(AreaScalar.TYPE.getName())
				? territory(value.toString()) : value;
	}

	private String territory(String area) {
		try {
			return areas.territory(area);
		}
		catch (IllegalArgumentException unknown) {
			throw new QueryException("INVALID_ARGUMENT", environment.getField().getResultKey(),
					String.valueOf(unknown.getMessage()));
		}
	}

}
