package org.touyan.query.schema;

import java.util.List;
import java.util.regex.Pattern;

import graphql.language.DirectivesContainer;
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
			return isList(type());
		}

		/**
		 * Whether the database has the value as it is.
		 *
		 * @return false where it is sealed
		 */
		default boolean plain() {
			return !(this instanceof Stored stored) || stored.sealed() == null;
		}

		/**
		 * What the value is called where it is kept.
		 *
		 * @return the name of a property; that of the field where the value is found another way
		 */
		default String property() {
			return name();
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
	 * @param property its name in the graph
	 * @param pattern the form every value must have, if the SDL gives one
	 * @param collation what orders it as names are ordered, if the SDL gives it
	 * @param indexed whether the database finds nodes by it
	 * @param sealed how it is sealed, if the SDL says that it is
	 */
	record Stored(String name, String property, Type<?> type, @Nullable Pattern pattern, @Nullable Collation collation,
			boolean indexed, @Nullable Sealed sealed) implements ValueField {

		/** One of which the SDL says no more. */
		public Stored(String name, Type<?> type) {
			this(name, name, type, null, null, false, null);
		}

	}

	/**
	 * How a text is sealed: the database has neither it nor its order.
	 *
	 * @param digest the property by which equal texts are found, or null where none are
	 */
	record Sealed(@Nullable String digest) {

		/** What a definition says, or null where it does not say it. */
		static @Nullable Sealed of(DirectivesContainer<?> definition) {
			return MappingDirective.on(definition, "sealed")
				.map(sealed -> new Sealed(sealed.text("digest").orElse(null)))
				.orElse(null);
		}

	}

	/**
	 * Properties that stand beside a name and order it.
	 *
	 * @param pinyin orders by reading
	 * @param strokes orders by strokes
	 */
	record Collation(String pinyin, String strokes) {
	}

	/**
	 * A value computed from properties of the node, {@code this}, and the date, {@code $asOf}.
	 *
	 * @param dated whether it can be asked for another day than that of the answer, by the argument {@link #ON}
	 */
	record Expression(String name, Type<?> type, String expression, boolean dated) implements ValueField {

		/**
		 * The argument with the day for which it is computed; with it the name of the field ends where arguments ask
		 * for that.
		 */
		public static final String ON = "on";

		/**
		 * The name under which conditions, orders and groups have it with a day.
		 *
		 * @return such as {@code ageOn}
		 */
		public String nameOnDay() {
			return name + "On";
		}

	}

	/** Figures of the node that code computes, for all nodes of an answer at once. */
	record Computed(String name, Type<?> type) implements ModelField {
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
	 * The nodes that are reached by following relationships again and again.
	 *
	 * @param steps the names of the relationship fields that are followed one after the other, each time anew
	 * @param target the name of the type at both ends of the steps
	 * @param maximum how many times at the most
	 */
	record Recursive(String name, List<String> steps, String target, int maximum) implements ModelField {

		/**
		 * What distinguishes the pages, filters and orders of what is reached.
		 *
		 * @return the prefix of their type names
		 */
		public String generatedName() {
			return EdgeType.RECURSIVE.name() + target;
		}

		/**
		 * The type of the conditions on every step.
		 *
		 * @return its name
		 */
		public String hopName() {
			return target + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Hop";
		}

	}

	/** Whether a type is that of a list. */
	static boolean isList(Type<?> type) {
		return (type instanceof NonNullType required ? required.getType() : type) instanceof ListType;
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
