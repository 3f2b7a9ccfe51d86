package org.touyan.query.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.EnumTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;

/** Writes the types of figures: what is counted, summed and grouped of rows. */
final class AggregateTypes {

	private static final String COMMON = """
			"By what rows are grouped. 分组方式"
			enum Grouping {
			  "By the value. 按值"
			  VALUE
			}

			"By what rows with a day are grouped; the key is the first day of it. 日期分组方式"
			enum DateGrouping {
			  "By the day. 按日"
			  DAY
			  "By the month. 按月"
			  MONTH
			  "By the year. 按年"
			  YEAR
			}

			""";

	private static final String FIGURES = """
			"Figures of %2$s. 统计"
			type %1$sAggregate {
			%3$s}

			"A condition on figures of groups of %2$s; all that are given must hold. 分组条件"
			input %1$sHaving {
			%4$s}

			"An order of groups of %2$s, by one of their figures or keys. 分组排序"
			input %1$sGroupOrder @oneOf {
			%5$s}

			"By which field %2$s are grouped. 分组字段"
			input %1$sGroupBy @oneOf {
			%6$s}

			"What those of a group have in common; a field by which they are not grouped cannot be asked for. 分组键"
			type %1$sKey {
			%7$s}

			""";

	private static final String GROUP = """
			"A group of %2$s. 分组"
			type %1$sGroup {
			  "What they have in common. 分组键"
			  key: %1$sKey!
			  "Figures of the group. 统计"
			  aggregate: %1$sAggregate!
			}

			""";

	private static final String COUNT = "How many there are. 个数";

	private static final String KEY = "By a field by which they are grouped. 按分组键";

	private static final String EDGE = "What the relationship carries. 关系属性";

	private final Definitions definitions;

	private final FilterTypes filters;

	private final ValueAggregateTypes values;

	private final Map<String, String> types = new LinkedHashMap<>();

	AggregateTypes(Definitions definitions, FilterTypes filters) {
		this.definitions = definitions;
		this.filters = filters;
		this.values = new ValueAggregateTypes(filters);
		types.put("", COMMON);
	}

	void write(String name, NodeType type, @Nullable EdgeType edge) {
		boolean carries = edge != null && edge.fields().values().stream().anyMatch(field -> !field.list());
		Function<String, String> onEdge = suffix -> edge == null || !carries ? ""
				: GeneratedTypes.line(EDGE, "edge", edge.name() + suffix);
		String keyOrder = GeneratedTypes.line(KEY, "key", name + "Order");
		write(name, type.name(), type.fields().values().stream().map(field -> new Owned(type.name(), field)).toList(),
				new String[] { GeneratedTypes.line(COUNT, "count", "Int!") + onEdge.apply("Aggregate"),
						GeneratedTypes.line(COUNT, "count", filters.name("Int")) + onEdge.apply("Having"),
						GeneratedTypes.line(COUNT, "count", "SortDirection") + keyOrder + onEdge.apply("GroupOrder"),
						onEdge.apply("GroupBy"), onEdge.apply("Key!") });
		types.putIfAbsent(name + "Group", GROUP.formatted(name, type.name()));
	}

	void writeEdge(EdgeType edge) {
		if (edge.fields().values().stream().allMatch(ModelField.ValueField::list)) {
			return;
		}
		write(edge.name(), "what the relationship carries",
				edge.fields().values().stream().map(field -> new Owned(edge.name(), field)).toList(),
				new String[] { "", "", "", "", "" });
	}

	private record Owned(String owner, ModelField field) {
	}

	private void write(String name, String subject, Iterable<Owned> fields, String[] first) {
		var lines = new StringBuilder[] { new StringBuilder(first[0]), new StringBuilder(first[1]),
				new StringBuilder(first[2]), new StringBuilder(first[3]), new StringBuilder(first[4]) };
		fields.forEach(owned -> {
			String description = definitions.description(owned.owner(), owned.field().name());
			String[] fieldTypes = types(owned.field());
			for (int index = 0; index < fieldTypes.length; index++) {
				if (!fieldTypes[index].isEmpty()) {
					lines[index].append(GeneratedTypes.line(description, owned.field().name(), fieldTypes[index]));
				}
			}
		});
		types.putIfAbsent(name, FIGURES.formatted(
				Stream.concat(Stream.of(name, subject), Stream.of(lines).map(StringBuilder::toString)).toArray()));
	}

	/** Its type in the figures, their condition, their order, the grouping and the key. */
	private String[] types(ModelField field) {
		return switch (field) {
			case ModelField.Related related when related.many() -> new String[0];
			case ModelField.Related related ->
				new String[] { "", "", "", related.generatedName() + "GroupBy", related.generatedName() + "Key!" };
			case ModelField.Recursive _ -> new String[0];
			case ModelField.ValueField value when value.list() || !value.plain() -> new String[0];
			case ModelField.ValueField value -> {
				String kind = values.name(value.typeName(), definitions.registry());
				yield new String[] { kind + "Aggregate", kind + "AggregateFilter", kind + "AggregateOrder",
						value.typeName().equals("Date") ? "DateGrouping" : "Grouping", value.typeName() };
			}
		};
	}

	String sdl() {
		return String.join("", types.values()) + values.sdl();
	}

	/** Writes what is counted of the values of a field. */
	private static final class ValueAggregateTypes {

		private static final String VALUE = """
				"Figures of the values of a field. 字段统计"
				type %1$sAggregate {
				%2$s}

				"Conditions on figures of the values of a field; all that are given must hold. 字段统计条件"
				input %1$sAggregateFilter {
				%3$s}

				"An order by one of the figures of the values of a field. 字段统计排序"
				input %1$sAggregateOrder @oneOf {
				%4$s}

				""";

		private static final Map<String, String> FIGURES = new LinkedHashMap<>();
		static {
			FIGURES.put("count", "How many have a value. 有值个数");
			FIGURES.put("distinct", "How many different values there are. 不同值个数");
			FIGURES.put("min", "The smallest; null where there is none. 最小值");
			FIGURES.put("max", "The largest; null where there is none. 最大值");
			FIGURES.put("avg", "The mean; null where there is none. 平均值");
			FIGURES.put("sum", "The sum; 0 where there is none. 合计");
		}

		private final FilterTypes filters;

		private final Map<String, String> types = new LinkedHashMap<>();

		ValueAggregateTypes(FilterTypes filters) {
			this.filters = filters;
		}

		String name(String type, TypeDefinitionRegistry registry) {
			boolean unordered = type.equals("Boolean") || registry.getTypeOrNull(type) instanceof EnumTypeDefinition;
			String name = unordered ? "Value" : type;
			types.computeIfAbsent(name, any -> {
				Map<String, String> figures = figures(name);
				return VALUE.formatted(name, lines(figures, (figure, of) -> of + (isCount(figure) ? "!" : "")),
						lines(figures, (_, of) -> filters.name(of)), lines(figures, (_, _) -> "SortDirection"));
			});
			return name;
		}

		private static boolean isCount(String figure) {
			return figure.equals("count") || figure.equals("distinct") || figure.equals("sum");
		}

		/** The figures that a type of values has, each with its own type. */
		private static Map<String, String> figures(String type) {
			var figures = new LinkedHashMap<String, String>();
			figures.put("count", "Int");
			figures.put("distinct", "Int");
			if (!type.equals("Value")) {
				figures.put("min", type);
				figures.put("max", type);
			}
			if (type.equals("Int") || type.equals("Float")) {
				figures.put("avg", "Float");
				figures.put("sum", type.equals("Int") ? "Float" : type);
			}
			return figures;
		}

		private interface FigureType {

			String of(String figure, String type);

		}

		private static String lines(Map<String, String> figures, FigureType type) {
			return figures.entrySet()
				.stream()
				.map(figure -> GeneratedTypes.line(String.valueOf(FIGURES.get(figure.getKey())), figure.getKey(),
						type.of(figure.getKey(), figure.getValue())))
				.collect(Collectors.joining());
		}

		String sdl() {
			return String.join("", types.values());
		}

	}

}
