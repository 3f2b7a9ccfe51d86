package org.touyan.query.result;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import graphql.GraphQLContext;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Output;

/** Writes values of scalars and enums as the response has them. */
final class Leaves {

	private Leaves() {
	}

	/** The beginning and the end of a text, and a star in the place of every character between. */
	static @Nullable Object masked(@Nullable Object value, int first, int last) {
		if (!(value instanceof String text)) {
			return null;
		}
		int length = text.codePointCount(0, text.length());
		if (length <= first + last) {
			return "*".repeat(length);
		}
		return text.substring(0, text.offsetByCodePoints(0, first)) + "*".repeat(length - first - last)
				+ text.substring(text.offsetByCodePoints(text.length(), -last));
	}

	/** The ends of a band with a number, which is how many of the bounds are reached in it. */
	static Map<String, @Nullable Object> ends(Object number, @Nullable Object bounds) {
		List<?> all = (List<?>) Objects.requireNonNull(bounds);
		int reached = ((Number) number).intValue();
		var ends = new HashMap<String, @Nullable Object>();
		ends.put(Output.Band.FROM, reached == 0 ? null : all.get(reached - 1));
		ends.put(Output.Band.TO, reached == all.size() ? null : all.get(reached));
		return ends;
	}

	/**
	 * A value as the response has it.
	 * @throws CoercingSerializeException where it is none of the type
	 */
	static @Nullable Object value(GraphQLType type, @Nullable Object value) {
		return switch (type) {
			case GraphQLNonNull required -> value(required.getWrappedType(), value);
			case GraphQLList list when value instanceof List<?> values ->
				values.stream().map(each -> value(list.getWrappedType(), each)).toList();
			case GraphQLList _ when value != null -> throw new CoercingSerializeException("No list.");
			case GraphQLScalarType _ when value instanceof List || value instanceof Map ->
				throw new CoercingSerializeException("No single value.");
			case GraphQLScalarType scalar when value != null ->
				scalar.getCoercing().serialize(value, GraphQLContext.getDefault(), Locale.ROOT);
			case GraphQLEnumType enumeration when value != null ->
				enumeration.serialize(value, GraphQLContext.getDefault(), Locale.ROOT);
			default -> null;
		};
	}

}
