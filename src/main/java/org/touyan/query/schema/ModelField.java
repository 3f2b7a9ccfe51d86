package org.touyan.query.schema;

import java.util.regex.Pattern;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import org.jspecify.annotations.Nullable;

/** A field of a type and where its value comes from. */
public sealed interface ModelField {

	/**
	 * The name of the field.
	 *
	 * @return as in the SDL
	 */
	String name();

	/** A field with a value of its own rather than a related node. */
	sealed interface ValueField extends ModelField {

		/**
		 * The type of the value.
		 *
		 * @return as in the SDL
		 */
		Type<?> type();

		/**
		 * Whether the value can be missing.
		 *
		 * @return true unless the type ends in {@code !}
		 */
		default boolean nullable() {
			return !(type() instanceof NonNullType);
		}

		/**
		 * Whether the value is a list.
		 *
		 * @return true for {@code [T]}
		 */
		default boolean list() {
			return (type() instanceof NonNullType required ? required.getType() : type()) instanceof ListType;
		}

		/**
		 * Whether the value is a number.
		 *
		 * @return true for whole numbers and fractions
		 */
		default boolean number() {
			return !list() && (typeName().equals("Int") || typeName().equals("Float"));
		}

		/**
		 * The name of the scalar or enum.
		 *
		 * @return without list and null markers
		 */
		default String typeName() {
			return ModelField.named(type());
		}

	}

	/**
	 * A property of the node or relationship.
	 *
	 * @param pattern the form every value must have, if the SDL gives one
	 * @param collation what orders it as names are ordered, if the SDL gives it
	 */
	record Stored(String name, Type<?> type, @Nullable Pattern pattern,
			@Nullable Collation collation) implements ValueField {
	}

	/**
	 * Properties that stand beside a name and order it.
	 *
	 * @param pinyin orders by reading
	 * @param strokes orders by strokes
	 */
	record Collation(String pinyin, String strokes) {
	}

	/** A value computed from properties of the node, {@code this}, and the date, {@code $asOf}. */
	record Computed(String name, Type<?> type, String expression) implements ValueField {
	}

	/** A value of the one related node that holds on the date. */
	record Derived(String name, Type<?> type, String relationship, String field) implements ValueField {
	}

	/**
	 * Related nodes.
	 *
	 * @param relationship the relationship's type
	 * @param target the name of the type at the other end
	 * @param edge the name of the type that describes the relationship's properties, if it has any
	 * @param many whether it is a page of nodes or the one
	 */
	record Related(String name, String relationship, Direction direction, String target, @Nullable String edge,
			boolean many) implements ModelField {

		/**
		 * What distinguishes the pages, filters and orders of this field from those of others with the same target.
		 *
		 * @return the prefix of their type names
		 */
		public String generatedName() {
			return edge == null ? target : edge + target;
		}

	}

	/**
	 * The name at the heart of a type.
	 *
	 * @param type any type
	 * @return its name without list and null markers
	 */
	static String named(Type<?> type) {
		return switch (type) {
			case NonNullType required -> named(required.getType());
			case ListType list -> named(list.getType());
			case TypeName name -> name.getName();
			default -> throw new IllegalArgumentException("Not a type reference: " + type);
		};
	}

}
