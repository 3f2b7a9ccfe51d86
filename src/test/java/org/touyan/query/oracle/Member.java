package org.touyan.query.oracle;

import java.util.List;
import java.util.Objects;

import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.IntValue;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeName;
import org.jspecify.annotations.Nullable;

/** A field of the SDL, as its author wrote it. */
record Member(FieldDefinition definition) {

	String name() {
		return definition.getName();
	}

	boolean required() {
		return definition.getType() instanceof NonNullType;
	}

	boolean many() {
		return nullable(definition.getType()) instanceof ListType;
	}

	/** The name of the type without lists and exclamation marks. */
	String type() {
		Type<?> type = nullable(definition.getType());
		return type instanceof ListType list ? ((TypeName) nullable(list.getType())).getName()
				: ((TypeName) type).getName();
	}

	private static Type<?> nullable(Type<?> type) {
		return type instanceof NonNullType required ? required.getType() : type;
	}

	boolean relationship() {
		return definition.hasDirective("relationship");
	}

	String relationshipType() {
		return required("relationship", "type");
	}

	boolean outgoing() {
		var direction = definition.getDirectives("relationship").getFirst().getArgument("direction");
		return "OUT".equals(((EnumValue) direction.getValue()).getName());
	}

	/** The fields that are followed again and again, or none. */
	List<String> recursion() {
		String through = text("recursive", "through");
		return through == null ? List.of() : List.of(through.split("\\."));
	}

	int recursionMaximum() {
		var given = definition.getDirectives("recursive").getFirst().getArgument("maximum");
		return given == null ? 10 : ((IntValue) given.getValue()).getValue().intValueExact();
	}

	/** The type of what the relationship carries. */
	@Nullable
	String carries() {
		return text("relationship", "properties");
	}

	@Nullable
	String derivedPath() {
		return text("derived", "path");
	}

	boolean computed() {
		return definition.hasDirective("cypher");
	}

	/** Whether it can be computed for a day of its own. */
	boolean dated() {
		return computed() && !definition.getInputValueDefinitions().isEmpty();
	}

	/** Kept as a property of the node itself. */
	boolean property() {
		return !relationship() && recursion().isEmpty() && !computed() && derivedPath() == null;
	}

	boolean collated() {
		return definition.hasDirective("collated");
	}

	String pinyin() {
		return Objects.requireNonNullElse(text("collated", "pinyin"), "namePinyin");
	}

	String strokes() {
		return Objects.requireNonNullElse(text("collated", "strokes"), "nameStrokes");
	}

	@Nullable
	Integer number(String directive, String argument) {
		if (!definition.hasDirective(directive)) {
			return null;
		}
		var given = definition.getDirectives(directive).getFirst().getArgument(argument);
		return given == null ? null : ((IntValue) given.getValue()).getValue().intValueExact();
	}

	private String required(String directive, String argument) {
		return Objects.requireNonNull(text(directive, argument));
	}

	@Nullable
	String text(String directive, String argument) {
		if (!definition.hasDirective(directive)) {
			return null;
		}
		var given = definition.getDirectives(directive).getFirst().getArgument(argument);
		return given == null ? null : ((StringValue) given.getValue()).getValue();
	}

}
