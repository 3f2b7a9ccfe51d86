package org.touyan.query.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Writes the orders of rows: by their fields, by what is related and by what a relationship carries. */
final class OrderTypes {

	private static final String COMMON = """
			"Which way an order runs; what is missing comes last either way. 排序方向"
			enum SortDirection {
			  "From small to large. 升序"
			  ASC
			  "From large to small. 降序"
			  DESC
			}

			""";

	private static final String ORDER = """
			"An order of %2$s, by one of its fields. 排序"
			input %1$sOrder @oneOf {
			%3$s}

			""";

	private static final String RELATION_ORDER = """
			"An order by related %2$s: exactly one of `count`, `min`, `max`, `avg` and `sum`. 关联排序"
			input %1$sRelationOrder {
			  "Only of those that fit. 筛选"
			  where: %1$sWhere
			  "By how many there are. 按个数"
			  count: SortDirection
			  "By the smallest value of a field. 按最小值"
			  min: %1$sOrder
			  "By the largest value of a field. 按最大值"
			  max: %1$sOrder
			  "By the mean of a field of numbers. 按平均值"
			  avg: %1$sOrder
			  "By the sum of a field of numbers. 按合计"
			  sum: %1$sOrder
			}

			""";

	private final Definitions definitions;

	private final Map<String, String> types = new LinkedHashMap<>();

	OrderTypes(Definitions definitions) {
		this.definitions = definitions;
		types.put("", COMMON + NameOrder.sdl());
	}

	void write(String name, NodeType type, @Nullable EdgeType edge) {
		String fields = type.fields()
			.values()
			.stream()
			.map(field -> order(type.name(), field))
			.collect(Collectors.joining());
		types.putIfAbsent(name, ORDER.formatted(name, type.name(), fields + (edge == null ? ""
				: GeneratedTypes.line("What the relationship carries. 关系属性", "edge", edge.name() + "Order"))));
	}

	void writeEdge(EdgeType edge) {
		String fields = edge.fields()
			.values()
			.stream()
			.map(field -> order(edge.name(), field))
			.collect(Collectors.joining());
		types.putIfAbsent(edge.name(), ORDER.formatted(edge.name(), "what the relationship carries", fields));
	}

	void writeRelation(String name, NodeType target) {
		types.putIfAbsent(name + "Relation", RELATION_ORDER.formatted(name, target.name()));
	}

	private String order(String owner, ModelField field) {
		String type = switch (field) {
			case ModelField.Stored stored when stored.collation() != null -> "NameOrder";
			case ModelField.ValueField value -> value.list() || !value.plain() ? "" : "SortDirection";
			case ModelField.Related related -> related.generatedName() + (related.many() ? "RelationOrder" : "Order");
			case ModelField.Recursive _,ModelField.Computed _ -> "";
		};
		String description = definitions.description(owner, field.name());
		return type.isEmpty() ? "" : GeneratedTypes.line(description, field.name(), type)
				+ OnDayTypes.beside(description, field, _ -> "OnDayOrder");
	}

	String sdl() {
		return String.join("", types.values());
	}

}
