package org.touyan.api;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;

/** Compares the arguments of a field with the parameters of the method for it, and input types with records. */
final class ArgumentFit extends TypeFit {

	private final Set<Class<?>> compared = new HashSet<>();

	/**
	 * Compares the arguments that a method takes; others are those of every question, which {@link QueryContext} reads.
	 * @return what does not fit, each in a sentence
	 */
	static List<String> mistakes(String place, GraphQLFieldDefinition field, Method method) {
		var fit = new ArgumentFit();
		for (Parameter parameter : method.getParameters()) {
			if (parameter.isAnnotationPresent(Argument.class)) {
				fit.parameter(place, field.getArgument(parameter.getName()), parameter);
			}
		}
		return fit.mistakes();
	}

	private void parameter(String place, @Nullable GraphQLArgument argument, Parameter parameter) {
		String name = "%s(%s)".formatted(place, parameter.getName());
		if (argument == null) {
			mistake(name, "is a parameter and no argument");
		}
		else {
			given(name, argument.getType(), argument.hasSetDefaultValue(),
					Java.of(parameter.getAnnotatedType(), Map.of()));
		}
	}

	/** What has a default is never null, as null is taken as nothing. */
	private void given(String place, GraphQLType type, boolean hasDefault, Java java) {
		value(place, hasDefault ? GraphQLNonNull.nonNull(GraphQLTypeUtil.unwrapNonNull(type)) : type, false, java,
				this::object);
	}

	@Override
	void nullness(String place, boolean schema, boolean java) {
		if (schema && !java) {
			mistake(place, "may be null, and what takes it is not @Nullable");
		}
		else if (java && !schema) {
			mistake(place, "is never null, and what takes it is @Nullable");
		}
	}

	private void object(String place, GraphQLNamedType type, Java java) {
		if (!java.raw().isRecord() || !(type instanceof GraphQLInputObjectType input)) {
			mistake(place, "is of the type %s and not a %s".formatted(type.getName(), java));
		}
		else if (compared.add(java.raw())) {
			var fields = new HashSet<>(input.getFields().stream().map(GraphQLInputObjectField::getName).toList());
			for (RecordComponent component : java.raw().getRecordComponents()) {
				String name = place + "." + component.getName();
				if (fields.remove(component.getName())) {
					GraphQLInputObjectField field = input.getField(component.getName());
					given(name, field.getType(), field.hasSetDefaultValue(), java.within(component.getAnnotatedType()));
				}
				else {
					mistake(name, "is a component of %s and no field of %s".formatted(java, type.getName()));
				}
			}
			fields.forEach(field -> mistake(place + "." + field, "is no component of " + java));
		}
	}

}
