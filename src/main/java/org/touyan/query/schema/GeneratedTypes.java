package org.touyan.query.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import graphql.language.AstPrinter;
import org.jspecify.annotations.Nullable;

/** Writes the SDL of the types that follow from a model: pages, filters and orders. */
final class GeneratedTypes {

	private static final String COMMON = """
			\"\"\"
			The days from one to another; `{}` is all time. What is read for a period held on one of its days; an event lies
			on its own. Values for a date, such as an age, are those of its last day, or of today where that is earlier. 期间
			\"\"\"
			input Period {
			  "The first day; without it, from the beginning. 起始日期"
			  from: Date
			  "The first day after the last; without it, without end. 截止日期（不含）"
			  to: Date
			}
			"Where a page stands among all (Relay). 分页信息"
			type PageInfo {
			  "There are more rows after this page. 是否有下一页"
			  hasNextPage: Boolean!
			  "There are rows before this page. 是否有上一页"
			  hasPreviousPage: Boolean!
			  "The cursor of the first row; null on an empty page. 起始游标"
			  startCursor: String
			  "The cursor of the last row; null on an empty page. 结束游标"
			  endCursor: String
			}
			""";

	private static final String PAGE = """
			"A page of %2$s. 分页列表"
			type %1$sConnection {
			  "The rows with their cursors and with what the relationship carries. 条目"
			  edges: [%1$sEdge!]!
			  "The rows, the short way. 节点"
			  nodes: [%2$s!]!
			  "Where the page stands. 分页信息"
			  pageInfo: PageInfo!
			  "How many there are on all pages; null for those who may not know of so few. 总数"
			  totalCount: Int
			  "Figures of those on all pages; null for those who may not know of so few. 统计"
			  aggregate: %1$sAggregate
			  "Those on all pages in groups, each with its figures; without an order, in the order of the keys. 分组统计"
			  groups(
			    "What those of a group have in common. 分组字段"
			    by: [%1$sGroupBy!]!
			    "Only groups whose figures fit. 分组条件"
			    having: %1$sHaving
			    "By these figures and keys, one after the other, and last by all keys. 分组排序"
			    orderBy: [%1$sGroupOrder!]
			    "How many groups at the most; as many as the largest page has rows, where it is left out. 组数上限"
			    first: Int
			  ): [%1$sGroup!]!
			}
			"A row of a page of %2$s. 条目"
			type %1$sEdge {
			  "Where the row stands, to go on from it with `after`. 游标"
			  cursor: String!
			  "The row itself. 节点"
			  node: %2$s!
			%3$s}
			""";

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

	private final RowTypes rows;

	GeneratedTypes(Definitions definitions, GraphModel model) {
		this.definitions = definitions;
		this.model = model;
		this.filters = new FilterTypes(definitions.registry());
		this.rows = new RowTypes(definitions, model, filters);
		this.orders = new OrderTypes(definitions);
		this.aggregates = new AggregateTypes(definitions, filters);
	}

	RowTypes rows() {
		return rows;
	}

	String sdl() {
		types.put("", COMMON);
		model.nodes().values().forEach(type -> writeType(type.name(), type, null));
		model.nodes().values().forEach(type -> type.fields().values().forEach(this::writeRelation));
		model.edges().values().forEach(this::writeEdgeInputs);
		return String.join("", types.values()) + orders.sdl() + aggregates.sdl() + rows.sdl() + filters.sdl()
				+ new PathTypes(definitions, model).sdl() + new SearchTypes(definitions, model).sdl();
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
		types.putIfAbsent(name + "Connection",
				PAGE.formatted(name, type.name(), edge == null ? "" : edgeProperties(edge)));
		String edgeWhere = edge == null ? ""
				: line("What the relationship carries. 关系属性", "edge", edge.name() + "Where");
		String conditions = type.fields()
			.values()
			.stream()
			.map(field -> condition(type, field))
			.collect(Collectors.joining("", "", edgeWhere + SearchTypes.condition(type) + narrower(type)));
		types.putIfAbsent(name + "Where", INPUTS.formatted(name, type.name(), conditions));
		orders.write(name, type, edge);
		aggregates.write(name, type, edge);
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

	private String edgeProperties(EdgeType edge) {
		return edge.fields()
			.values()
			.stream()
			.map(field -> line(definitions.description(edge.name(), field.name()), field.name(),
					AstPrinter.printAst(field.type())))
			.collect(Collectors.joining());
	}

	private String condition(NodeType type, ModelField field) {
		String filter = switch (field) {
			case ModelField.Related related when related.many() -> related.generatedName() + "RelationFilter";
			case ModelField.Related related -> related.generatedName() + "Where";
			case ModelField.ValueField value -> filters.name(value);
			case ModelField.Recursive _ -> "";
		};
		return filter.isEmpty() ? "" : line(definitions.description(type.name(), field.name()), field.name(), filter);
	}

	static String line(String description, String name, String type) {
		return "  \"\"\"\n  %s\n  \"\"\"\n  %s: %s\n".formatted(description, name, type);
	}

}
