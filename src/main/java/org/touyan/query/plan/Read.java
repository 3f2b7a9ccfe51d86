package org.touyan.query.plan;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Something read for a column: rows, the first of them, or a page of them with its count. */
public sealed interface Read extends Projection {

	/**
	 * The first row.
	 *
	 * @param order what makes a row the first; empty where there is one at the most
	 * @param columns what is read of it, by name
	 */
	record One(Match match, List<Sort> order, Map<String, Projection> columns) implements Read {

		@Override
		public String toString() {
			return "one " + match + (order.isEmpty() ? "" : " order by " + order) + Read.print(columns);
		}

	}

	/**
	 * All rows, in no order.
	 *
	 * @param columns what is read of each, by name
	 */
	record Every(Match match, Map<String, Projection> columns) implements Read {

		@Override
		public String toString() {
			return "every " + match + Read.print(columns);
		}

	}

	/**
	 * A page of rows, their count or both. Its value has {@link #ROWS} and {@link #TOTAL}.
	 *
	 * @param rows the rows, where any are asked for
	 * @param counted whether all rows are counted
	 */
	record Paged(Match match, @Nullable Rows rows, boolean counted) implements Read {

		/** The column of the rows. */
		public static final String ROWS = "rows";

		/** The column of the count. */
		public static final String TOTAL = "total";

		@Override
		public String toString() {
			return (counted ? "count and " : "") + "page " + match
					+ (rows == null ? "" : rows.page() + Read.print(rows.columns()));
		}

	}

	/**
	 * The rows of a page.
	 *
	 * @param columns what is read of each, by name
	 */
	record Rows(Page page, Map<String, Projection> columns) {
	}

	private static String print(Map<String, Projection> columns) {
		var text = new StringBuilder();
		columns.forEach((name, projection) -> text.append("\n")
			.append(name)
			.append(projection instanceof Read ? ": " : " = ")
			.append(projection));
		return text.toString().replace("\n", "\n  ");
	}

}
