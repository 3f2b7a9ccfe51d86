package org.touyan.api;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Compares types of the schema with those of the code: which of both may be null, lists and what is in them, enums and
 * their values, scalars. What objects have is compared by who knows which of their fields matter.
 */
abstract class TypeFit {

	private static final Map<String, Set<Class<?>>> SCALARS = Map.of("ID", Set.of(String.class), "String",
			Set.of(String.class), "Boolean", Set.of(boolean.class, Boolean.class), "Date", Set.of(LocalDate.class),
			AreaScalar.TYPE.getName(), Set.of(String.class), "Int",
			Set.of(int.class, Integer.class, long.class, Long.class), "Float", Set.of(double.class, Double.class));

	/** Enums that are made of the SDL, of which no code knows the values. */
	private static final Set<String> GENERATED = Set.of("RelationshipKind", "NodeType", "Rule");

	private final List<String> mistakes = new ArrayList<>();

	/**
	 * A type of the code.
	 *
	 * @param raw its class
	 * @param isNullable whether it may be null
	 * @param arguments what it is of, such as what is in a list
	 */
	record Java(Class<?> raw, boolean isNullable, List<Java> arguments) {

		static Java of(Class<?> type) {
			return new Java(type, false, List.of());
		}

		static Java of(AnnotatedType type, Map<? extends Type, Java> variables) {
			boolean isNullable = type.isAnnotationPresent(Nullable.class);
			Java known = variables.get(type.getType());
			if (known != null) {
				return new Java(known.raw, isNullable || known.isNullable, known.arguments);
			}
			List<Java> arguments = type instanceof AnnotatedParameterizedType generic
					? Arrays.stream(generic.getAnnotatedActualTypeArguments())
						.map(argument -> of(argument, variables))
						.toList()
					: List.of();
			return new Java(raw(type.getType()), isNullable, arguments);
		}

		private static Class<?> raw(Type type) {
			return switch (type) {
				case Class<?> raw -> raw;
				case ParameterizedType generic -> (Class<?>) generic.getRawType();
				default -> Object.class;
			};
		}

		/** A type that is written within it. */
		Java within(AnnotatedType type) {
			TypeVariable<?>[] names = raw.getTypeParameters();
			var variables = new HashMap<TypeVariable<?>, Java>();
			for (int index = 0; index < arguments.size(); index++) {
				variables.put(names[index], arguments.get(index));
			}
			return of(type, variables);
		}

		@Override
		public String toString() {
			return raw.getEnclosingClass() == null ? raw.getSimpleName()
					: raw.getEnclosingClass().getSimpleName() + "." + raw.getSimpleName();
		}

	}

	/**
	 * What does not fit.
	 * @return each in a sentence
	 */
	final List<String> mistakes() {
		return List.copyOf(mistakes);
	}

	final void mistake(String place, String what) {
		mistakes.add("%s %s.".formatted(place, what));
	}

	/** Compares which of both may be null. */
	abstract void nullness(String place, boolean schema, boolean java);

	/** Compares what an object of the schema has with what a class has. */
	interface ObjectFit {

		void compare(String place, GraphQLNamedType type, Java java);

	}

	/**
	 * Compares two types.
	 * @param isOptional whether there may be nothing, whatever the type says
	 * @param objects compares what is in it, where it is an object or a list of objects
	 */
	final void value(String place, GraphQLType type, boolean isOptional, Java java, ObjectFit objects) {
		nullness(place, isOptional || !GraphQLTypeUtil.isNonNull(type), java.isNullable());
		switch (GraphQLTypeUtil.unwrapNonNull(type)) {
			case GraphQLType _ when java.raw() == Void.class -> {
				// It is always null.
			}
			case GraphQLList list when Collection.class.isAssignableFrom(java.raw()) ->
				value(place + "[]", list.getWrappedType(), false, java.arguments().getFirst(), objects);
			case GraphQLList list ->
				mistake(place, "is the list %s and not a %s".formatted(GraphQLTypeUtil.simplePrint(list), java));
			case GraphQLScalarType scalar -> scalar(place, scalar.getName(), java);
			case GraphQLEnumType values -> values(place, values, java);
			case GraphQLNamedType query when query.getName().equals(Subgraph.QUERY) && java.raw() == Map.class -> {
				// What is asked there is answered as it is elsewhere.
			}
			case GraphQLNamedType object -> objects.compare(place, object, java);
			case GraphQLType other -> mistake(place, "is " + GraphQLTypeUtil.simplePrint(other));
		}
	}

	/** Whether a value of a class can be one of a scalar. */
	boolean isScalar(String scalar, Class<?> java) {
		return SCALARS.getOrDefault(scalar, Set.of()).contains(java);
	}

	private void scalar(String place, String scalar, Java java) {
		if (!isScalar(scalar, java.raw())) {
			mistake(place, "is the scalar %s and not a %s".formatted(scalar, java));
		}
	}

	private void values(String place, GraphQLEnumType type, Java java) {
		if (GENERATED.contains(type.getName()) && java.raw() == String.class) {
			return;
		}
		if (!java.raw().isEnum()) {
			mistake(place, "is the enum %s and not a %s".formatted(type.getName(), java));
			return;
		}
		var values = new TreeSet<>(type.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList());
		var constants = new HashSet<String>();
		for (Object constant : java.raw().getEnumConstants()) {
			constants.add(((Enum<?>) constant).name());
		}
		if (!values.equals(constants)) {
			var odd = new TreeSet<>(values);
			odd.removeAll(constants);
			constants.removeAll(values);
			odd.addAll(constants);
			mistake(place, "is the enum %s, and only one of it and %s has %s".formatted(type.getName(), java,
					String.join(", ", odd)));
		}
	}

}
