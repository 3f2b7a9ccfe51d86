package org.touyan.query.schema;

import java.util.Collection;
import java.util.stream.Collectors;

import graphql.language.AbstractDescribedNode;

/** Writes the kinds of nodes: all there are, and those that can be found by what people type. */
final class SearchTypes {

	private static final String KINDS = """
			"Kinds of nodes that are found by their names. 可检索的类型"
			enum NodeKind {
			%s}
			""";

	private static final String TYPES = """
			"Types of nodes with an id. 节点类型"
			enum NodeType {
			%s}
			""";

	private final Definitions definitions;

	private final GraphModel model;

	SearchTypes(Definitions definitions, GraphModel model) {
		this.definitions = definitions;
		this.model = model;
	}

	/** The condition by which nodes of a type are found, where they can be. */
	static String condition(NodeType type) {
		return type.searched()
			.map(_ -> GeneratedTypes.line("Found by this text: characters, pinyin, initials or a mixture of them. 检索",
					NodeType.SEARCH, "String"))
			.orElse("");
	}

	/** The types, where there is a field that finds such nodes. */
	String sdl() {
		String types = written(TYPES, model.identified());
		return model.roots().values().stream().anyMatch(RootField.Found.class::isInstance)
				? types + written(KINDS, model.kindsOfNodes().values()) : types;
	}

	private String written(String text, Collection<NodeType> types) {
		return types.isEmpty() ? ""
				: text.formatted(types.stream()
					.map(type -> "  \"\"\"\n  %s\n  \"\"\"\n  %s\n".formatted(description(type), type.kind()))
					.collect(Collectors.joining()));
	}

	private String description(NodeType type) {
		AbstractDescribedNode<?> definition = definitions.interfaces().containsKey(type.name())
				? definitions.interfaces().get(type.name()) : definitions.objects().get(type.name());
		return definition == null || definition.getDescription() == null ? type.name()
				: definition.getDescription().getContent().strip();
	}

}
