package org.touyan.api;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;

/** Compares what a field answers with what the method for it returns, down to the last value. */
final class AnswerFit extends TypeFit {

	private final Predicate<String> nodes;

	private final Set<List<Object>> compared = new HashSet<>();

	private AnswerFit(Predicate<String> nodes) {
		this.nodes = nodes;
	}

	/**
	 * Compares a field with the method for it.
	 * @param nodes knows the names of types whose values are nodes of the graph
	 * @return what does not fit, each in a sentence
	 */
	static List<String> mistakes(String place, GraphQLFieldDefinition field, Method method, Predicate<String> nodes) {
		var fit = new AnswerFit(nodes);
		fit.value(place, field.getType(), false, Java.of(method.getAnnotatedReturnType(), Map.of()), fit::root);
		return fit.mistakes();
	}

	/**
	 * Compares a computed field of nodes with the method for it, which returns its values by the ids of the nodes.
	 * @param nodes as for {@link #mistakes(String, GraphQLFieldDefinition, Method, Predicate)}
	 * @return what does not fit, each in a sentence
	 */
	static List<String> computed(String place, GraphQLFieldDefinition field, Method method, Predicate<String> nodes) {
		var fit = new AnswerFit(nodes);
		Java values = Java.of(method.getAnnotatedReturnType(), Map.of());
		if (values.raw() == Map.class
				&& List.of(method.getParameterTypes()).equals(List.of(Set.class, FieldContext.class))) {
			fit.value(place, field.getType(), false, values.arguments().getLast(), fit::object);
		}
		else {
			fit.mistake(place, "is computed by a method that does not make of a Set and a FieldContext a Map");
		}
		return fit.mistakes();
	}

	/** A whole number is written as a fraction where one is promised. */
	@Override
	boolean isScalar(String scalar, Class<?> java) {
		return super.isScalar(scalar, java) || (scalar.equals("Float") && super.isScalar("Int", java));
	}

	@Override
	void nullness(String place, boolean schema, boolean java) {
		if (java && !schema) {
			mistake(place, "must not be null, and what answers it is @Nullable");
		}
	}

	/** What was written can be answered with all of it, though it is a node. */
	private void root(String place, GraphQLNamedType type, Java java) {
		if (java.raw() == NodeRef.class) {
			object(place, type, java);
		}
		else {
			fields(place, type, java);
		}
	}

	private void object(String place, GraphQLNamedType type, Java java) {
		if (nodes.test(type.getName()) != (java.raw() == NodeRef.class)) {
			mistake(place, "is of the type %s and not a %s".formatted(type.getName(), java));
		}
		else if (java.raw() != NodeRef.class) {
			fields(place, type, java);
		}
	}

	private void fields(String place, GraphQLNamedType type, Java java) {
		if (type instanceof GraphQLFieldsContainer object && compared.add(List.of(type.getName(), java))) {
			object.getFieldDefinitions().forEach(field -> field(place + "." + field.getName(), field, java));
		}
	}

	/** What an answer does not have itself its page has. */
	private void field(String place, GraphQLFieldDefinition field, Java java) {
		try {
			Method accessor = java.raw().getDeclaredMethod(field.getName());
			value(place, field.getType(), false, java.within(accessor.getAnnotatedReturnType()), this::object);
		}
		catch (NoSuchMethodException absent) {
			AnswerValues.page(java.raw())
				.ifPresentOrElse(page -> field(place, field, java.within(page.getAnnotatedType())),
						() -> mistake(place, "is no part of " + java));
		}
	}

}
