package org.touyan.query.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;

/** Leaves out of generated types those that no request can name or meet. */
final class Reachable {

	private final TypeDefinitionRegistry written;

	private final TypeDefinitionRegistry generated;

	private final Set<String> reached = new HashSet<>();

	private final Deque<String> next = new ArrayDeque<>();

	private Reachable(TypeDefinitionRegistry written, TypeDefinitionRegistry generated) {
		this.written = written;
		this.generated = generated;
	}

	/**
	 * Adds generated types to an SDL.
	 * @param written all of which is kept
	 * @param generated of which is kept what the former leads to
	 * @return both together
	 */
	static TypeDefinitionRegistry only(TypeDefinitionRegistry written, TypeDefinitionRegistry generated) {
		var reachable = new Reachable(written, generated);
		reachable.walk();
		for (TypeDefinition<?> type : generated.getTypes(TypeDefinition.class)) {
			if (!reachable.reached.contains(type.getName())) {
				generated.remove(type);
			}
		}
		return written.merge(generated);
	}

	private void walk() {
		for (TypeDefinition<?> type : written.getTypes(TypeDefinition.class)) {
			used(type).forEach(this::reach);
		}
		while (!next.isEmpty()) {
			TypeDefinition<?> type = generated.getTypeOrNull(next.remove());
			if (type != null) {
				used(type).forEach(this::reach);
			}
		}
	}

	private void reach(String name) {
		if (reached.add(name)) {
			next.add(name);
		}
	}

	/** The names of the types that a definition uses. */
	private static Stream<String> used(TypeDefinition<?> definition) {
		return switch (definition) {
			case ObjectTypeDefinition type -> type.getFieldDefinitions().stream().flatMap(Reachable::used);
			case InterfaceTypeDefinition type -> type.getFieldDefinitions().stream().flatMap(Reachable::used);
			case InputObjectTypeDefinition input -> names(input.getInputValueDefinitions());
			default -> Stream.empty();
		};
	}

	private static Stream<String> used(FieldDefinition field) {
		return Stream.concat(Stream.of(ModelField.named(field.getType())), names(field.getInputValueDefinitions()));
	}

	private static Stream<String> names(List<InputValueDefinition> values) {
		return values.stream().map(value -> ModelField.named(value.getType()));
	}

}
