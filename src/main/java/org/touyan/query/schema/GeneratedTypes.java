package org.touyan.query.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Writes the SDL of the types that follow from a model: pages, filters and orders. */
final class GeneratedTypes {

	/** Of a name, what it is about, and the conditions. */
	static final String INPUTS = """
			"Conditions on %2$s; all that are given must hold. 筛选条件"
			input %1$sWhere {
			  "Each of these must hold. 且"
			  AND: [%1$sWhere!]
			  "At least one of these must hold; none does of an empty list. 或"
			  OR: [%1$sWhere!]
			  "This must not hold; what is missing fits no condition, so it fits the opposite. 非"
			  NOT: %1$sWhere
			%3$s}
			""";

	private static final String RELATION_FILTER = """
			"Which related %2$s there must be. 关联条件"
			input %1$sRelationFilter {
			  "At least one fits. 至少一个满足"
			  some: %1$sWhere
			  "Each of them fits; all do where there is none. 全部满足"
			  all: %1$sWhere
			  "Not one fits. 没有满足的"
			  none: %1$sWhere
			  "Exactly one fits. 恰有一个满足"
			  single: %1$sWhere
			  "So many fit. 满足的个数"
			  count: %1$sCountFilter
			}

			"How many related %2$s there must be; all that are given must hold. 个数条件"
			input %1$sCountFilter {
			  "Only those are counted that fit. 筛选"
			  where: %1$sWhere
			  "Exactly so many. 等于"
			  eq: Int
			  "Not so many. 不等于"
			  ne: Int
			  "One of these numbers. 属于"
			  in: [Int!]
			  "None of these numbers. 不属于"
			  notIn: [Int!]
			  "Fewer. 少于"
			  lt: Int
			  "So many or fewer. 不超过"
			  lte: Int
			  "More. 多于"
			  gt: Int
			  "So many or more. 不少于"
			  gte: Int
			}
			""";

	private static final String HOP = """
			"Conditions on each step of %2$s: on the nodes it leads to and, with `edge`, on its relationships. 逐级条件"
			input %1$s {
			%3$s}
			""";

	private final Definitions definitions;

	private final GraphModel model;

	private final Map<String, String> types = new LinkedHashMap<>();

	private final FilterTypes filters;

	private final OrderTypes orders;

	private final AggregateTypes aggregates;

	private final PageTypes pages;

	private final SeriesTypes series;

	private final RowTypes rows;

	private final ComparisonTypes comparisons;

	GeneratedTypes(Definitions definitions, GraphModel model) {
		this.definitions = definitions;
		this.model = model;
		this.filters = new FilterTypes(definitions.registry());
		this.rows = new RowTypes(definitions, model, filters);
		this.comparisons = new ComparisonTypes(definitions, model);
		this.orders = new OrderTypes(definitions);
		this.aggregates = new AggregateTypes(definitions, filters);
		this.pages = new PageTypes(definitions);
		this.series = new SeriesTypes(definitions);
	}

	RowTypes rows() {
		return rows;
	}

	String sdl() {
		types.put("", PageTypes.COMMON);
		model.nodes().values().forEach(type -> writeType(type.name(), type, null));
		model.nodes().values().forEach(type -> type.fields().values().forEach(this::writeRelation));
		model.edges().values().forEach(this::writeEdgeInputs);
		return String.join("", types.values()) + orders.sdl() + comparisons.sdl() + aggregates.sdl() + series.sdl()
				+ rows.sdl() + filters.sdl() + new PathTypes(definitions, model).sdl()
				+ new SearchTypes(definitions, model).sdl();
	}

	private void writeRelation(ModelField field) {
		if (field instanceof ModelField.Recursive recursive) {
			writeRecursive(recursive);
		}
		if (field instanceof ModelField.Related related) {
			NodeType target = model.node(related.target());
			String name = related.generatedName();
			if (related.edge() != null) {
				writeType(name, target, model.edge(related.edge()));
			}
			types.putIfAbsent(name + "RelationFilter", RELATION_FILTER.formatted(name, target.name()));
			orders.writeRelation(name, target);
		}
	}

	private void writeRecursive(ModelField.Recursive field) {
		NodeType target = model.node(field.target());
		writeType(field.generatedName(), target, EdgeType.RECURSIVE);
		String owner = field.target();
		var conditions = new StringBuilder();
		for (ModelField.Related step : model.steps(field)) {
			conditions
				.append(line(definitions.description(owner, step.name()), step.name(), step.generatedName() + "Where"));
			owner = step.target();
		}
		types.putIfAbsent(field.hopName(), HOP.formatted(field.hopName(), field.name(), conditions));
	}

	private void writeType(String name, NodeType type, @Nullable EdgeType edge) {
		types.putIfAbsent(name + "Connection", pages.sdl(name, type, edge));
		String edgeWhere = edge == null ? ""
				: line("What the relationship carries. 关系属性", "edge", edge.name() + "Where");
		String conditions = type.fields()
			.values()
			.stream()
			.map(field -> condition(type, field))
			.collect(Collectors.joining("", "",
					edgeWhere + SearchTypes.condition(type) + narrower(type) + comparisons.conditions(type)));
		types.putIfAbsent(name + "Where", INPUTS.formatted(name, type.name(), conditions));
		orders.write(name, type, edge);
		aggregates.write(name, type, edge);
		if (edge == null) {
			series.write(name, type);
		}
	}

	/** Conditions on the nodes of one of the types that a type stands for. */
	private static String narrower(NodeType type) {
		return !type.isAbstract() ? ""
				: type.concreteTypes()
					.values()
					.stream()
					.map(concrete -> line("It is of type %s, and this fits. 类型条件".formatted(concrete),
							NodeType.NARROWER + concrete, concrete + "Where"))
					.collect(Collectors.joining());
	}

	private void writeEdgeInputs(EdgeType edge) {
		String subject = "what the relationship carries";
		String conditions = edge.fields()
			.values()
			.stream()
			.map(field -> line(definitions.description(edge.name(), field.name()), field.name(), filters.name(field)))
			.collect(Collectors.joining());
		types.put(edge.name() + "Where", INPUTS.formatted(edge.name(), subject, conditions));
		orders.writeEdge(edge);
		aggregates.writeEdge(edge);
	}

	private String condition(NodeType type, ModelField field) {
		String filter = switch (field) {
			case ModelField.Related related when related.many() -> related.generatedName() + "RelationFilter";
			case ModelField.Related related -> related.generatedName() + "Where";
			case ModelField.ValueField value -> filters.name(value);
			case ModelField.Recursive _,ModelField.Computed _ -> "";
		};
		String description = definitions.description(type.name(), field.name());
		return filter.isEmpty() ? "" : line(description, field.name(), filter)
				+ OnDayTypes.beside(description, field, value -> filters.onDay(value.typeName()));
	}

	static String line(String description, String name, String type) {
		return "  \"\"\"\n  %s\n  \"\"\"\n  %s: %s\n".formatted(description, name, type);
	}

}
