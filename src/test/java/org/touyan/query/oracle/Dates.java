package org.touyan.query.oracle;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;

/** Days, which the tests write without mistakes. */
final class Dates implements Coercing<LocalDate, String> {

	static final GraphQLScalarType TYPE = GraphQLScalarType.newScalar().name("Date").coercing(new Dates()).build();

	@Override
	public String serialize(Object value, GraphQLContext context, Locale locale) {
		return ((LocalDate) value).toString();
	}

	@Override
	public LocalDate parseValue(Object input, GraphQLContext context, Locale locale) {
		return LocalDate.parse((String) input);
	}

	@Override
	public LocalDate parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
		return LocalDate.parse(Objects.requireNonNull(((StringValue) input).getValue()));
	}

	@Override
	public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
		return StringValue.of(input.toString());
	}

}
