package org.touyan.picture;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.api.LinkedTypes;

/** What the descriptions of the schema call things in Chinese: what stands behind the last English sentence. */
@Component
class Terms {

	private final LinkedTypes linked;

	Terms(LinkedTypes linked) {
		this.linked = linked;
	}

	static String chinese(@Nullable String description, String name) {
		return description == null ? name : description.strip().replaceFirst("(?s)^.*[.!?]\\s+", "");
	}

	String of(String type) {
		return linked.schema().getType(type) instanceof GraphQLObjectType object
				? chinese(object.getDescription(), type) : type;
	}

	String of(String type, String field) {
		return chinese(field(type, field).getDescription(), field);
	}

	/** A value as people read it. */
	String of(GraphQLType type, String value) {
		return type instanceof GraphQLEnumType values
				? chinese(Objects.requireNonNull(values.getValue(value)).getDescription(), value) : value;
	}

	/** A value of an enum as people read it. */
	String ofValue(String type, String value) {
		return of(Objects.requireNonNull(linked.schema().getType(type)), value);
	}

	boolean has(String type, String field) {
		return linked.schema().getType(type) instanceof GraphQLFieldsContainer container
				&& container.getFieldDefinition(field) != null;
	}

	/** The type of a field, without list and null markers. */
	GraphQLNamedType target(String type, String field) {
		return (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field(type, field).getType());
	}

	private GraphQLFieldDefinition field(String type, String field) {
		var container = (GraphQLFieldsContainer) Objects.requireNonNull(linked.schema().getType(type));
		return container.getFieldDefinition(field);
	}

	/** The names of the object types that a value of a type can be of. */
	Set<String> possible(String type) {
		Stream<? extends GraphQLNamedType> types = switch (linked.schema().getType(type)) {
			case GraphQLInterfaceType shared -> linked.schema().getImplementations(shared).stream();
			case GraphQLUnionType either -> either.getTypes().stream();
			case GraphQLNamedType object -> Stream.of(object);
			case null, default -> Stream.empty();
		};
		return types.map(GraphQLNamedType::getName).collect(Collectors.toSet());
	}

}
