package org.touyan.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import graphql.language.Directive;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the SDL says may be in the graph. */
final class Contract {

	private static final Set<String> COMPUTED = Set.of("relationship", "recursive", "derived", "cypher", "role");

	private final TypeDefinitionRegistry registry = parse();

	/** The object type among the labels. */
	ObjectTypeDefinition type(Set<String> labels) {
		List<ObjectTypeDefinition> types = registry.getTypes(ObjectTypeDefinition.class)
			.stream()
			.filter(type -> type.hasDirective("node") && labels.contains(type.getName()))
			.toList();
		if (types.size() != 1) {
			throw new AssertionError("one type for " + labels + ": " + types);
		}
		return types.getFirst();
	}

	ObjectTypeDefinition type(String name) {
		return Optional.ofNullable(registry.getTypeOrNull(name, ObjectTypeDefinition.class)).orElseThrow();
	}

	/** The labels that every node of the type carries. */
	Set<String> labels(ObjectTypeDefinition type) {
		Set<String> labels = new TreeSet<>(Set.of("Entity", type.getName()));
		interfaces(type).map(InterfaceTypeDefinition::getName)
			.filter(name -> !name.equals("Node"))
			.forEach(labels::add);
		return labels;
	}

	/** The labels that a person may carry beside. */
	Set<String> roles() {
		Set<String> labels = new TreeSet<>();
		registry.objectTypeExtensions()
			.getOrDefault("Query", List.of())
			.forEach(query -> query.getFieldDefinitions()
				.forEach(field -> field.getDirectives("role").forEach(role -> labels.add(text(role, "label")))));
		return labels;
	}

	/** The fields of the type that are stored as properties, by name. */
	List<FieldDefinition> stored(ObjectTypeDefinition type) {
		return fields(type)
			.filter(field -> field.getDirectives()
				.stream()
				.allMatch(one -> !COMPUTED.contains(one.getName()) || isOfItself(field, one)))
			.toList();
	}

	/** Whether it is computed from the property of its own name and others. */
	private static boolean isOfItself(FieldDefinition field, Directive directive) {
		return directive.getName().equals("cypher")
				&& text(directive, "expression").matches(".*this\\." + field.getName() + "\\b.*");
	}

	Stream<FieldDefinition> fields(ObjectTypeDefinition type) {
		return Stream.concat(type.getFieldDefinitions().stream(),
				interfaces(type).flatMap(one -> one.getFieldDefinitions().stream()));
	}

	/** All that the SDL says of relationships between nodes of any two types. */
	List<Declared> relationships() {
		List<Declared> all = new ArrayList<>();
		Stream
			.<ImplementingTypeDefinition<?>>concat(registry.getTypes(ObjectTypeDefinition.class).stream(),
					registry.getTypes(InterfaceTypeDefinition.class).stream())
			.forEach(type -> type.getFieldDefinitions()
				.forEach(field -> field.getDirectives("relationship")
					.forEach(relationship -> all.add(declared(type.getName(), field, relationship)))));
		return all;
	}

	boolean isEnum(String name) {
		return Optional.ofNullable(registry.getTypeOrNull(name, EnumTypeDefinition.class)).isPresent();
	}

	boolean hasValue(String name, Object value) {
		return Optional.ofNullable(registry.getTypeOrNull(name, EnumTypeDefinition.class))
			.orElseThrow()
			.getEnumValueDefinitions()
			.stream()
			.anyMatch(one -> one.getName().equals(value));
	}

	static String name(Type<?> type) {
		return switch (type) {
			case NonNullType some -> name(some.getType());
			case ListType list -> name(list.getType());
			case TypeName name -> name.getName();
			default -> throw new IllegalStateException(type.toString());
		};
	}

	static boolean isList(Type<?> type) {
		return type instanceof ListType || (type instanceof NonNullType some && some.getType() instanceof ListType);
	}

	private Declared declared(String owner, FieldDefinition field, Directive relationship) {
		boolean out = ((EnumValue) relationship.getArgument("direction").getValue()).getName().equals("OUT");
		Set<String> target = labelsOf(name(field.getType()));
		Set<String> own = labelsOf(owner);
		String properties = relationship.getArgument("properties") == null ? "" : text(relationship, "properties");
		return new Declared(owner + "." + field.getName(), text(relationship, "type"), out ? own : target,
				out ? target : own, properties, out, !isList(field.getType()));
	}

	private Set<String> labelsOf(String name) {
		if (name.equals("Node")) {
			return Set.of("Entity");
		}
		UnionTypeDefinition union = registry.getTypeOrNull(name, UnionTypeDefinition.class);
		return union == null ? Set.of(name) : Set.copyOf(union.getMemberTypes().stream().map(Contract::name).toList());
	}

	private Stream<InterfaceTypeDefinition> interfaces(ObjectTypeDefinition type) {
		List<String> names = type.getImplements().stream().map(Contract::name).toList();
		return registry.getTypes(InterfaceTypeDefinition.class).stream().filter(one -> names.contains(one.getName()));
	}

	private static String text(Directive directive, String argument) {
		return String.valueOf(((StringValue) directive.getArgument(argument).getValue()).getValue());
	}

	private static TypeDefinitionRegistry parse() {
		try {
			TypeDefinitionRegistry all = new TypeDefinitionRegistry();
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath:graphql/*.graphqls")) {
				all.merge(new SchemaParser().parse(file.getContentAsString(StandardCharsets.UTF_8)));
			}
			return all;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * One field that follows relationships.
	 *
	 * @param out whether the field's owner is where the relationship starts
	 * @param single whether the field has one value
	 */
	record Declared(String field, String type, Set<String> from, Set<String> to, String properties, boolean out,
			boolean single) {

		boolean fits(Set<String> start, Set<String> end) {
			return from.stream().anyMatch(start::contains) && to.stream().anyMatch(end::contains);
		}

	}

}
