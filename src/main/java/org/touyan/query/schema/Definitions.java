package org.touyan.query.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SourceLocation;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;

/** The types of an SDL, with their extensions merged and the fields of their interfaces inherited. */
final class Definitions {

	private final TypeDefinitionRegistry registry;

	private final Map<String, InterfaceTypeDefinition> interfaces = new LinkedHashMap<>();

	private final Map<String, ObjectTypeDefinition> objects = new LinkedHashMap<>();

	Definitions(TypeDefinitionRegistry registry) {
		this.registry = registry;
		for (InterfaceTypeDefinition type : registry.getTypes(InterfaceTypeDefinition.class)) {
			interfaces.put(type.getName(), type.transform(builder -> builder.definitions(fields(type))));
		}
		for (ObjectTypeDefinition type : registry.getTypes(ObjectTypeDefinition.class)) {
			objects.put(type.getName(), type.transform(builder -> builder.fieldDefinitions(fields(type))));
		}
	}

	TypeDefinitionRegistry registry() {
		return registry;
	}

	Map<String, InterfaceTypeDefinition> interfaces() {
		return interfaces;
	}

	Map<String, ObjectTypeDefinition> objects() {
		return objects;
	}

	List<UnionTypeDefinition> unions() {
		return registry.getTypes(UnionTypeDefinition.class);
	}

	/** The object types that implement the interface, in the order of the SDL. */
	List<String> implementations(String interfaceName) {
		return objects.values()
			.stream()
			.filter(type -> names(type.getImplements()).contains(interfaceName))
			.map(ObjectTypeDefinition::getName)
			.toList();
	}

	/** Where a type is defined, or null where it is generated. */
	@Nullable
	SourceLocation location(String type) {
		TypeDefinition<?> definition = registry.getTypeOrNull(type);
		return definition == null ? null : location(definition);
	}

	/** Where a type is, behind its description. */
	static @Nullable SourceLocation location(TypeDefinition<?> type) {
		List<Directive> directives = ((DirectivesContainer<?>) type).getDirectives();
		return directives.isEmpty() ? type.getSourceLocation() : directives.getFirst().getSourceLocation();
	}

	/** Where a field is, behind its description. */
	static @Nullable SourceLocation location(FieldDefinition field) {
		return field.getType().getSourceLocation();
	}

	/** Where a field is defined, which may be in an interface; where its type is, if the field is of a union. */
	@Nullable
	SourceLocation location(String type, String field) {
		ImplementingTypeDefinition<?> definition = interfaces.containsKey(type) ? interfaces.get(type)
				: objects.get(type);
		return definition == null ? location(type)
				: definition.getFieldDefinitions()
					.stream()
					.filter(candidate -> candidate.getName().equals(field))
					.findFirst()
					.map(Definitions::location)
					.orElse(location(type));
	}

	/** What the SDL says of a field; of a union's field what its first member says. */
	String description(String typeName, String fieldName) {
		if (typeName.equals(EdgeType.RECURSIVE.name())) {
			return "How many steps away, by the shortest way. 层数";
		}
		String owner = registry.getTypeOrNull(typeName) instanceof UnionTypeDefinition union
				? names(union.getMemberTypes()).getFirst() : typeName;
		ImplementingTypeDefinition<?> type = interfaces.containsKey(owner) ? interfaces.get(owner) : objects.get(owner);
		return type == null ? ""
				: type.getFieldDefinitions()
					.stream()
					.filter(field -> field.getName().equals(fieldName))
					.map(Definitions::description)
					.findFirst()
					.orElse("");
	}

	static String description(FieldDefinition field) {
		return field.getDescription() == null ? "" : field.getDescription().getContent().strip();
	}

	/** The names of a list of types, which graphql-java hands out raw. */
	@SuppressWarnings("rawtypes")
	static List<String> names(List<Type> types) {
		return types.stream().map(type -> ModelField.named((Type<?>) type)).toList();
	}

	/** Inherited fields first, the widest interface before the narrower ones, then the type's own. */
	private List<FieldDefinition> fields(ImplementingTypeDefinition<?> type) {
		var fields = new LinkedHashMap<String, FieldDefinition>();
		for (String name : names(type.getImplements()).reversed()) {
			if (registry.getTypeOrNull(name) instanceof InterfaceTypeDefinition parent) {
				ownFields(parent).forEach(field -> fields.putIfAbsent(field.getName(), field));
			}
		}
		ownFields(type).forEach(field -> fields.put(field.getName(), field));
		return List.copyOf(fields.values());
	}

	private List<FieldDefinition> ownFields(ImplementingTypeDefinition<?> type) {
		var fields = new ArrayList<>(type.getFieldDefinitions());
		registry.objectTypeExtensions()
			.getOrDefault(type.getName(), List.of())
			.forEach(extension -> fields.addAll(extension.getFieldDefinitions()));
		return fields;
	}

}
