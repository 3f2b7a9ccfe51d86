package org.touyan.query.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import graphql.language.EnumTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;

/** Writes what is counted of the values of a field. */
final class ValueAggregateTypes {

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
