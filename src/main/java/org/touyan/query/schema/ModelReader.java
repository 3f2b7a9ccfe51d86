package org.touyan.query.schema;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import graphql.language.DirectivesContainer;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectValue;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** Reads the model of the graph off the definitions of an SDL. */
final class ModelReader {

	private static final String NODE_INTERFACE = "Node";

	private final Definitions definitions;

	private final SearchReader searches;

	private final Map<String, NodeType> nodes = new LinkedHashMap<>();

	private final Map<String, EdgeType> edges = new LinkedHashMap<>();

	private final Map<String, RootField> roots = new LinkedHashMap<>();

	private final SchemaMistakes mistakes = new SchemaMistakes();

	ModelReader(Definitions definitions) {
		this.definitions = definitions;
		this.searches = new SearchReader(definitions);
	}

	GraphModel read() {
		definitions.interfaces().values().forEach(type -> read(type, type.getFieldDefinitions()));
		definitions.objects().values().forEach(type -> read(type, type.getFieldDefinitions()));
		definitions.unions().forEach(union -> mistakes.gather(Definitions.location(union), () -> readUnion(union)));
		nodes.values()
			.forEach(type -> type.fields()
				.values()
				.forEach(field -> mistakes.gather(definitions.location(type.name(), field.name()),
						() -> readEdge(type, field))));
		mistakes.gather(null, this::readRoots);
		mistakes.refuse();
		var model = new GraphModel(nodes, edges, roots);
		new ModelCheck(model, definitions).run();
		return model;
	}

	private <T extends TypeDefinition<T> & DirectivesContainer<T>> void read(T type, List<FieldDefinition> fields) {
		mistakes.gather(Definitions.location(type), () -> read(type.getName(), type, fields));
	}

	private void read(String name, DirectivesContainer<?> definition, List<FieldDefinition> fields) {
		MappingDirective.on(definition, "node").ifPresent(node -> {
			String label = node.text("label").orElse(name);
			Map<String, String> concreteTypes = concreteTypes(name, label);
			nodes.put(name,
					new NodeType(name, List.of(label), identityLabel(name), intervals(concreteTypes),
							born(concreteTypes), fields(fields), concreteTypes, searches.of(concreteTypes),
							Visibility.of(definition), Visibility.sensitivities(fields)));
		});
	}

	/** A node is found by its id under the label of the interface Node, where its type implements it. */
	private @Nullable String identityLabel(String name) {
		InterfaceTypeDefinition asInterface = definitions.interfaces().get(name);
		ObjectTypeDefinition asObject = definitions.objects().get(name);
		boolean global = name.equals(NODE_INTERFACE)
				|| (asInterface != null && Definitions.names(asInterface.getImplements()).contains(NODE_INTERFACE))
				|| (asObject != null && Definitions.names(asObject.getImplements()).contains(NODE_INTERFACE));
		return global ? label(NODE_INTERFACE) : null;
	}

	private Map<Interval, Set<String>> intervals(Map<String, String> concreteTypes) {
		var intervals = new LinkedHashMap<Interval, Set<String>>();
		concreteTypes.forEach((label, type) -> {
			Interval interval = interval(requireNonNull(definitions.objects().get(type)));
			if (interval != null) {
				intervals.computeIfAbsent(interval, any -> new LinkedHashSet<>()).add(label);
			}
		});
		return intervals;
	}

	private Map<String, Set<String>> born(Map<String, String> concreteTypes) {
		var born = new LinkedHashMap<String, Set<String>>();
		concreteTypes
			.forEach((label, type) -> MappingDirective.on(requireNonNull(definitions.objects().get(type)), "born")
				.flatMap(directive -> directive.text("on"))
				.ifPresent(property -> born.computeIfAbsent(property, _ -> new LinkedHashSet<>()).add(label)));
		return born;
	}

	private @Nullable String label(String name) {
		DirectivesContainer<?> definition = definitions.interfaces().containsKey(name)
				? definitions.interfaces().get(name) : definitions.objects().get(name);
		return definition == null ? null
				: MappingDirective.on(definition, "node").map(node -> node.text("label").orElse(name)).orElse(null);
	}

	private Map<String, String> concreteTypes(String name, String label) {
		if (!definitions.interfaces().containsKey(name)) {
			return Map.of(label, name);
		}
		var types = new LinkedHashMap<String, String>();
		for (String type : definitions.implementations(name)) {
			String implementationLabel = label(type);
			if (implementationLabel == null) {
				throw new SchemaException("%s implements %s and needs @node as well.".formatted(type, name),
						definitions.location(type));
			}
			types.put(implementationLabel, type);
		}
		return types;
	}

	private static @Nullable Interval interval(DirectivesContainer<?> definition) {
		return MappingDirective.on(definition, "temporal")
			.map(temporal -> new Interval(temporal.text("from").orElse("from"),
					temporal.isNull("to") ? null : temporal.text("to").orElse("to")))
			.orElse(null);
	}

	private Map<String, ModelField> fields(List<FieldDefinition> definitions) {
		var fields = new LinkedHashMap<String, ModelField>();
		definitions.forEach(definition -> mistakes.gather(Definitions.location(definition),
				() -> fields.put(definition.getName(), field(definition))));
		return fields;
	}

	private static ModelField field(FieldDefinition definition) {
		String name = definition.getName();
		return MappingDirective.on(definition, "relationship")
			.<ModelField>map(relationship -> new ModelField.Related(name, relationship.requiredText("type"),
					relationship.required("direction", Direction::valueOf), ModelField.named(definition.getType()),
					relationship.text("properties").orElse(null), ModelField.isList(definition.getType())))
			.or(() -> MappingDirective.on(definition, "recursive")
				.map(recursive -> new ModelField.Recursive(name,
						List.of(recursive.requiredText("through").split("\\.")), ModelField.named(definition.getType()),
						recursive.number("maximum").orElse(10))))
			.or(() -> MappingDirective.on(definition, "computed")
				.map(_ -> new ModelField.Computed(name, definition.getType())))
			.orElseGet(() -> valueField(definition));
	}

	private static ModelField.ValueField valueField(FieldDefinition definition) {
		String name = definition.getName();
		Optional<MappingDirective> derived = MappingDirective.on(definition, "derived");
		if (derived.isPresent()) {
			String[] path = derived.get().requiredText("path").split("\\.", 2);
			if (path.length != 2) {
				throw new SchemaException("@derived on %s needs a path of a relationship and a field.".formatted(name));
			}
			return new ModelField.Derived(name, definition.getType(), path[0], path[1]);
		}
		return MappingDirective
			.on(definition, "cypher").<ModelField
					.ValueField>map(
							cypher -> new ModelField.Expression(name, definition.getType(),
									cypher.requiredText("expression"), dated(definition)))
			.orElseGet(() -> new ModelField.Stored(name,
					MappingDirective.on(definition, "property")
						.map(property -> property.requiredText("name"))
						.orElse(name),
					definition.getType(), pattern(definition), collation(definition),
					name.equals(NodeType.ID) || MappingDirective.on(definition, "indexed").isPresent(),
					ModelField.Sealed.of(definition)));
	}

	/** Its one argument can be the day for which it is computed. */
	private static boolean dated(FieldDefinition definition) {
		List<InputValueDefinition> arguments = definition.getInputValueDefinitions();
		if (!arguments.isEmpty() && (arguments.size() > 1
				|| !arguments.getFirst().getName().equals(ModelField.Expression.ON)
				|| !(arguments.getFirst().getType() instanceof TypeName type) || !type.getName().equals("Date"))) {
			throw new SchemaException("%s cannot be mapped: what is @cypher has no argument but on: Date."
				.formatted(definition.getName()));
		}
		return !arguments.isEmpty();
	}

	private static ModelField.@Nullable Collation collation(FieldDefinition definition) {
		return MappingDirective.on(definition, "collated")
			.map(collated -> new ModelField.Collation(collated.text("pinyin").orElse("namePinyin"),
					collated.text("strokes").orElse("nameStrokes")))
			.orElse(null);
	}

	private static @Nullable Pattern pattern(FieldDefinition definition) {
		return MappingDirective.on(definition, "pattern")
			.map(pattern -> pattern.required("regexp", Pattern::compile))
			.orElse(null);
	}

	private void readUnion(UnionTypeDefinition union) {
		List<String> names = Definitions.names(union.getMemberTypes());
		if (!nodes.keySet().containsAll(names)) {
			return;
		}
		List<NodeType> members = names.stream().map(nodes::get).map(Objects::requireNonNull).toList();
		Map<String, ModelField> shared = new LinkedHashMap<>(members.getFirst().fields());
		shared.values().removeIf(field -> !members.stream().allMatch(member -> sameField(field, member)));
		var concreteTypes = new LinkedHashMap<String, String>();
		members.forEach(member -> concreteTypes.putAll(member.concreteTypes()));
		boolean global = members.stream().allMatch(member -> member.identityLabel() != null);
		nodes.put(union.getName(),
				new NodeType(union.getName(), List.copyOf(concreteTypes.keySet()),
						global ? members.getFirst().identityLabel() : null, intervals(concreteTypes),
						born(concreteTypes), shared, concreteTypes, searches.of(concreteTypes), null, Map.of()));
	}

	private static boolean sameField(ModelField field, NodeType member) {
		return field instanceof ModelField.Stored stored && !member.sensitive().containsKey(field.name())
				&& member.fields().get(field.name()) instanceof ModelField.Stored other
				&& stored.property().equals(other.property())
				&& stored.type().toString().equals(other.type().toString());
	}

	private void readEdge(NodeType type, ModelField field) {
		if (field instanceof ModelField.Recursive) {
			edges.put(EdgeType.RECURSIVE.name(), EdgeType.RECURSIVE);
		}
		if (field instanceof ModelField.Related related && related.edge() != null
				&& !edges.containsKey(related.edge())) {
			ObjectTypeDefinition definition = definitions.objects().get(related.edge());
			if (definition == null) {
				throw new SchemaException("%s.%s names the properties %s, which is no type.".formatted(type.name(),
						field.name(), related.edge()));
			}
			var fields = new LinkedHashMap<String, ModelField.ValueField>();
			definition.getFieldDefinitions()
				.forEach(property -> mistakes.gather(Definitions.location(property),
						() -> fields.put(property.getName(), valueField(property))));
			edges.put(related.edge(), new EdgeType(related.edge(), interval(definition), fields,
					Visibility.sensitivities(definition.getFieldDefinitions())));
		}
	}

	private void readRoots() {
		ObjectTypeDefinition query = definitions.objects().get("Query");
		if (query == null) {
			throw new SchemaException("The SDL has no type Query.");
		}
		for (FieldDefinition field : query.getFieldDefinitions()) {
			String target = ModelField.named(field.getType());
			if (nodes.containsKey(target)) {
				mistakes.gather(Definitions.location(field), () -> roots.put(field.getName(), root(field, target)));
			}
		}
		Set<String> entities = entities();
		if (!entities.isEmpty()) {
			roots.put(RootField.Entities.NAME, new RootField.Entities(NODE_INTERFACE, entities));
		}
	}

	/** The types whose ids are unique among all nodes, without the interface of them, which other graphs have too. */
	private Set<String> entities() {
		var names = new LinkedHashSet<>(definitions.objects().keySet());
		names.addAll(definitions.interfaces().keySet());
		names.removeIf(name -> name.equals(NODE_INTERFACE) || !nodes.containsKey(name) || identityLabel(name) == null);
		return names;
	}

	private static RootField root(FieldDefinition field, String target) {
		if (field.hasDirective("paths") || field.hasDirective("found")) {
			return field.hasDirective("paths") ? new RootField.Paths(target) : new RootField.Found(target);
		}
		if (!field.getInputValueDefinitions().isEmpty()) {
			return ModelField.isList(field.getType()) ? new RootField.Several(target) : new RootField.One(target);
		}
		return new RootField.Page(target, MappingDirective.on(field, "role")
			.map(role -> new RootField.Role(role.requiredText("label"), role.required("where", ModelReader::condition)))
			.orElse(null));
	}

	private static ObjectValue condition(String text) {
		if (Parser.parseValue(text) instanceof ObjectValue condition) {
			return condition;
		}
		throw new IllegalArgumentException(text);
	}

}
