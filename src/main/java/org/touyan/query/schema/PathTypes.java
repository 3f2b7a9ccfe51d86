package org.touyan.query.schema;

import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Writes the types of paths between nodes. */
final class PathTypes {

	private static final String TYPES = """
			"A way from one node to another along relationships, on which no node is met twice. 关系路径"
			type Path {
			  "How many steps it has. 步数"
			  length: Int!
			  "The nodes on the way, both ends included. 途经节点"
			  nodes: [%1$s!]!
			  "What leads from each node to the next. 逐步关系"
			  steps: [PathStep!]!
			}
			"A relationship on a path. 路径中的一步"
			type PathStep {
			  "What kind of relationship it is. 关系类型"
			  kind: RelationshipKind!
			  "Whether the path goes the way the relationship points. 方向"
			  direction: StepDirection!
			  "The day from which the relationship holds, where it has one of its own. 开始日期"
			  from: Date
			  "The day until which it holds; null while it does, and where it has none of its own. 结束日期"
			  to: Date
			}
			"Which way a path goes along a relationship. 方向"
			enum StepDirection {
			  "The way it points. 正向"
			  FORWARD
			  "Against it. 反向"
			  BACKWARD
			}
			"Kinds of relationships. 关系类型"
			enum RelationshipKind {
			%2$s}
			""";

	private final Definitions definitions;

	private final GraphModel model;

	PathTypes(Definitions definitions, GraphModel model) {
		this.definitions = definitions;
		this.model = model;
	}

	/** The types, where there is a field of paths. */
	String sdl() {
		return model.roots()
			.values()
			.stream()
			.filter(RootField.Paths.class::isInstance)
			.findFirst()
			.map(root -> TYPES.formatted(root.target(), kinds()))
			.orElse("");
	}

	private String kinds() {
		SortedMap<String, ModelField.Related> kinds = model.kinds();
		return model.kindNames()
			.entrySet()
			.stream()
			.map(kind -> "  \"\"\"\n  %s\n  \"\"\"\n  %s\n"
				.formatted(description(Objects.requireNonNull(kinds.get(kind.getValue()))), kind.getKey()))
			.collect(Collectors.joining());
	}

	/** What the first type that has the field says of it. */
	private String description(ModelField.Related field) {
		return model.nodes()
			.values()
			.stream()
			.filter(type -> type.fields().containsValue(field))
			.map(type -> "%s.%s: %s".formatted(type.name(), field.name(),
					definitions.description(type.name(), field.name())))
			.findFirst()
			.orElse(field.name());
	}

}
