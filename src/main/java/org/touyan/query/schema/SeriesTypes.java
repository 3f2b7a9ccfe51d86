package org.touyan.query.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the types of figures that are told day by day. */
final class SeriesTypes {

	private static final String COMMON = """
			"How long the periods of a series are. 统计周期"
			enum SeriesStep {
			  "A month. 月"
			  MONTH
			  "Three months. 季度"
			  QUARTER
			  "A year. 年"
			  YEAR
			}

			"How the figures of the values of a field changed, as parts of what they were. 字段统计的变化幅度"
			type FigureChange {
			  "Of how many have a value. 有值个数"
			  count: Float
			  "Of how many different values there are. 不同值个数"
			  distinct: Float
			  "Of the smallest. 最小值"
			  min: Float
			  "Of the largest. 最大值"
			  max: Float
			  "Of the mean. 平均值"
			  avg: Float
			  "Of the sum. 合计"
			  sum: Float
			}

			""";

	private static final String FIELD = """
			  \"\"\"
			  Their figures day by day, each as `aggregate` is on its day. A point is the last day of a period, or the day of the
			  answer where that is earlier; periods that begin after it have none. 按期走势
			  \"\"\"
			  series(
			    "A day of the first period. 起始日期"
			    from: Date!
			    "A day of the last period; there are 60 at the most. 截止日期"
			    to: Date!
			    "How long the periods are. 统计周期"
			    every: SeriesStep!
			  ): [%1$sSeriesPoint!]!
			""";

	private static final String TYPES = """
			"Figures of %2$s on a day. 时点统计"
			type %1$sSeriesPoint {
			  "The day. 时点"
			  on: Date!
			  "The figures. 统计"
			  aggregate: %1$sAggregate!
			  "How they changed since the last day of the period before. 环比"
			  change: %1$sSeriesChange!
			  \"\"\"
			  How they changed within a year: since the last day of the same period a year before or, in a period that is
			  not over, since the same day of that year. 同比
			  \"\"\"
			  yearOnYear: %1$sSeriesChange!
			}

			\"\"\"
			How figures of %2$s changed, as parts of what they were: 0.1 is ten per cent more. Null where that was nothing, less
			than nothing, or missing. 变化幅度
			\"\"\"
			type %1$sSeriesChange {
			%3$s}

			""";

	private final Definitions definitions;

	private final Map<String, String> types = new LinkedHashMap<>();

	SeriesTypes(Definitions definitions) {
		this.definitions = definitions;
		types.put("", COMMON);
	}

	/** The field of a page. */
	static String field(String name) {
		return FIELD.formatted(name);
	}

	/** The types of a page's points; of what is no number there is no part by which it could have changed. */
	void write(String name, NodeType type) {
		types.computeIfAbsent(name, any -> {
			String fields = type.fields()
				.values()
				.stream()
				.filter(field -> field instanceof ModelField.ValueField value && value.number() && value.plain())
				.map(field -> GeneratedTypes.line(definitions.description(type.name(), field.name()),
						AggregateTypes.named(field), "FigureChange"))
				.collect(Collectors.joining());
			return TYPES.formatted(any, type.name(),
					GeneratedTypes.line("Of how many there are. 个数", "count", "Float") + fields);
		});
	}

	String sdl() {
		return String.join("", types.values());
	}

}
