package org.touyan.query.oracle;

import java.util.LinkedHashMap;
import java.util.Map;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Values as they are written in GraphQL. */
final class Literals {

	private Literals() {
	}

	static Map<String, @Nullable Object> map(String text) {
		return Values.map(value(Parser.parseValue(text)));
	}

	private static @Nullable Object value(Value<?> literal) {
		return switch (literal) {
			case ObjectValue object -> {
				var map = new LinkedHashMap<String, @Nullable Object>();
				for (ObjectField field : object.getObjectFields()) {
					map.put(field.getName(), value(field.getValue()));
				}
				yield map;
			}
			case ArrayValue array -> array.getValues().stream().map(Literals::value).toList();
			case EnumValue constant -> constant.getName();
			case StringValue string -> string.getValue();
			case BooleanValue truth -> truth.isValue();
			case IntValue number -> number.getValue().intValueExact();
			default -> throw new IllegalArgumentException(literal.toString());
		};
	}

}
