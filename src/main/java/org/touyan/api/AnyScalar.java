package org.touyan.api;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import org.jspecify.annotations.Nullable;

/** Any value, as other graphs refer to something. The library's own reading of literals fails where one is null. */
final class AnyScalar implements Coercing<Object, Object> {

	@Override
	public Object serialize(Object value, GraphQLContext context, Locale locale) {
		return value;
	}

	@Override
	public Object parseValue(Object input, GraphQLContext context, Locale locale) {
		return input;
	}

	@Override
	public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
		Object value = value(input, variables);
		if (value == null) {
			throw new CoercingParseLiteralException("A reference is not null.");
		}
		return value;
	}

	private static @Nullable Object value(Value<?> literal, CoercedVariables variables) {
		return switch (literal) {
			case ObjectValue object -> object(object, variables);
			case ArrayValue array -> array.getValues().stream().map(each -> value(each, variables)).toList();
			case VariableReference variable -> variables.get(variable.getName());
			case StringValue text -> text.getValue();
			case EnumValue constant -> constant.getName();
			case IntValue number -> number.getValue();
			case FloatValue number -> number.getValue();
			case BooleanValue truth -> truth.isValue();
			default -> null;
		};
	}

	private static Map<String, @Nullable Object> object(ObjectValue object, CoercedVariables variables) {
		var fields = new LinkedHashMap<String, @Nullable Object>();
		for (ObjectField field : object.getObjectFields()) {
			fields.put(field.getName(), value(field.getValue(), variables));
		}
		return fields;
	}

}
