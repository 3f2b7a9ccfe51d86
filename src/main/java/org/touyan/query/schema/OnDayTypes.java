package org.touyan.query.schema;

import java.util.function.Function;

/** Writes what stands beside the uses of fields that can be computed for another day than that of the answer. */
final class OnDayTypes {

	static final String COMMON = """
			"An order by a value that is computed for a day. 按指定日期的值排序"
			input OnDayOrder {
			  "The day; that of the list by default. 计算日期"
			  on: Date
			  "Which way it runs. 排序方向"
			  order: SortDirection!
			}

			"By what rows are grouped whose values are computed for a day. 指定日期的分组方式"
			input OnDayGrouping {
			  "The day; that of the list by default. 计算日期"
			  on: Date
			  "How. 方式"
			  by: Grouping!
			}

			"By what rows are grouped whose days are computed for a day. 指定日期的日期分组方式"
			input OnDayDateGrouping {
			  "The day; that of the list by default. 计算日期"
			  on: Date
			  "How. 方式"
			  by: DateGrouping!
			}

			""";

	private OnDayTypes() {
	}

	/** The use of a field with a day, of a type that has that; nothing for other fields. */
	static String beside(String description, ModelField field, Function<ModelField.Expression, String> type) {
		return field instanceof ModelField.Expression value && value.dated()
				? GeneratedTypes.line(description, value.nameOnDay(), type.apply(value)) : "";
	}

}
