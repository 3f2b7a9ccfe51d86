package org.touyan.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;

/**
 * Days as ISO 8601 texts. The common scalar library takes 30 February for the 29th; a day that is none is refused here.
 */
final class DateScalar implements Coercing<LocalDate, String> {

	static final GraphQLScalarType TYPE = GraphQLScalarType.newScalar()
		.name("Date")
		.description("A calendar day as ISO 8601 (2026-01-31), without a time zone. 日期")
		.coercing(new DateScalar())
		.build();

	@Override
	public String serialize(Object value, GraphQLContext context, Locale locale) {
		if (value instanceof LocalDate date) {
			return date.toString();
		}
		throw new CoercingSerializeException("Not a date: " + value);
	}

	@Override
	public LocalDate parseValue(Object input, GraphQLContext context, Locale locale) {
		try {
			return LocalDate.parse(input.toString());
		}
		catch (DateTimeException malformed) {
			throw new CoercingParseValueException("\"%s\" is no day of the form 2026-01-31.".formatted(input));
		}
	}

	@Override
	public LocalDate parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
		try {
			return LocalDate.parse(input instanceof StringValue text ? String.valueOf(text.getValue()) : "");
		}
		catch (DateTimeException malformed) {
			throw new CoercingParseLiteralException("A day is written \"2026-01-31\".");
		}
	}

	@Override
	public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
		return StringValue.of(input.toString());
	}

}
