package org.touyan.query.schema;

import java.util.stream.Collectors;

import graphql.language.AbstractDescribedNode;

/** Writes the kinds of nodes that can be found by what people type. */
final class SearchTypes {

	private static final String KINDS = """
			"Kinds of nodes that are found by their names. 可检索的类型"
			enum NodeKind {
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

	/** The type, where there is a field that finds nodes. */
	String sdl() {
		return model.roots().values().stream().anyMatch(RootField.Found.class::isInstance) ? KINDS.formatted(kinds())
				: "";
	}

	private String kinds() {
		return model.kindsOfNodes()
			.entrySet()
			.stream()
			.map(kind -> "  \"\"\"\n  %s\n  \"\"\"\n  %s\n".formatted(description(kind.getValue()), kind.getKey()))
			.collect(Collectors.joining());
	}

	private String description(NodeType type) {
		AbstractDescribedNode<?> definition = definitions.interfaces().containsKey(type.name())
				? definitions.interfaces().get(type.name()) : definitions.objects().get(type.name());
		return definition == null || definition.getDescription() == null ? type.name()
				: definition.getDescription().getContent().strip();
	}

}
