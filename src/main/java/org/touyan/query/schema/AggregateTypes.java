package org.touyan.query.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

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
			  "By the quarter. 按季度"
			  QUARTER
			  "By the year. 按年"
			  YEAR
			}

			""" + OnDayTypes.COMMON + BandTypes.COMMON;

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
		var bands = new BandTypes();
		fields.forEach(owned -> {
			String description = definitions.description(owned.owner(), owned.field().name());
			String[] fieldTypes = types(owned.field());
			bands.add(description, owned.field());
			if (owned.field() instanceof ModelField.Expression value && value.dated()) {
				writeOnDay(lines, description, value, fieldTypes);
				return;
			}
			for (int index = 0; index < fieldTypes.length; index++) {
				if (!fieldTypes[index].isEmpty()) {
					lines[index].append(GeneratedTypes.line(description, owned.field().name(), fieldTypes[index]));
				}
			}
		});
		lines[3].append(bands.grouping(name));
		lines[4].append(bands.key(name));
		types.putIfAbsent(name, FIGURES
			.formatted(Stream.concat(Stream.of(name, subject), Stream.of(lines).map(StringBuilder::toString)).toArray())
				+ bands.sdl(name, subject));
	}

	/** Its type in the figures, their condition, their order, the grouping and the key. */
	private String[] types(ModelField field) {
		return switch (field) {
			case ModelField.Related related when related.many() -> new String[0];
			case ModelField.Related related ->
				new String[] { "", "", "", related.generatedName() + "GroupBy", related.generatedName() + "Key!" };
			case ModelField.Recursive _,ModelField.Computed _ -> new String[0];
			case ModelField.ValueField value when value.list() || !value.plain() -> new String[0];
			case ModelField.ValueField value -> {
				String kind = values.name(value.typeName(), definitions.registry());
				yield new String[] { kind + "Aggregate", kind + "AggregateFilter", kind + "AggregateOrder",
						grouping(value), value.typeName() };
			}
		};
	}

	private static String grouping(ModelField.ValueField field) {
		return field.typeName().equals("Date") ? "DateGrouping" : "Grouping";
	}

	/** The name under which figures are told of a field, with the day where it can be computed for one. */
	static String named(ModelField field) {
		return field instanceof ModelField.Expression value && value.dated()
				? "%s(\n    \"The day; that of the list by default. 计算日期\"\n    on: Date\n  )".formatted(field.name())
				: field.name();
	}

	/** What figures, groups and keys have of a field that can be computed for another day. */
	private static void writeOnDay(StringBuilder[] lines, String description, ModelField.Expression field,
			String[] types) {
		lines[0].append(GeneratedTypes.line(description, named(field), types[0]));
		for (int index = 1; index < types.length; index++) {
			lines[index].append(GeneratedTypes.line(description, field.name(), types[index]));
		}
		lines[3].append(GeneratedTypes.line(description, field.nameOnDay(), "OnDay" + grouping(field)));
		lines[4].append(GeneratedTypes.line(description, field.nameOnDay(), field.typeName()));
	}

	String sdl() {
		return String.join("", types.values()) + values.sdl();
	}

}
