package org.touyan.query.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.touyan.query.schema.Interval;

/** Something read for a column: rows, the first of them, or a page of them with its count. */
public sealed interface Read extends Projection {

	/**
	 * The first row.
	 *
	 * @param order what makes a row the first; empty where there is one at the most
	 * @param columns what is read of it, by name
	 */
	record One(Match match, List<Sort> order, Map<String, Projection> columns) implements Read {

		public One {
			order = List.copyOf(order);
			columns = Copies.of(columns);
		}

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

		public Every {
			columns = Copies.of(columns);
		}

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
	 * @param figures what is read of all rows, by name
	 * @param series what is read of all rows of other days, by name
	 * @param neighbours matches with a condition less, of which the rows are counted to see how many that leaves out
	 */
	record Paged(Match match, @Nullable Rows rows, boolean counted, Map<String, Grouped> figures,
			Map<String, Series> series, List<Match> neighbours) implements Read {

		public Paged {
			figures = Copies.of(figures);
			series = Copies.of(series);
			neighbours = List.copyOf(neighbours);
		}

		/** The column of the rows. */
		public static final String ROWS = "rows";

		/** The column that says whether there are rows up to that after which the page goes on. */
		public static final String PRECEDED = "preceded";

		/** The column that says whether there are rows from that on before which the page stops. */
		public static final String FOLLOWED = "followed";

		/** The column of the count. */
		public static final String TOTAL = "total";

		/** The column of the counts of the neighbours. */
		public static final String NEIGHBOURS = "neighbours";

		/**
		 * Whether the rows are matched once and kept. Where several things are told of rows that are few, as those are
		 * that hang on a node or are found by an index, they are; where they may be many, it is better to match them
		 * again than to keep them.
		 *
		 * @param nested whether they hang on a node
		 * @return whether they are kept
		 */
		public boolean keepsRows(boolean nested) {
			int told = (rows == null ? 0 : 1) + (counted ? 1 : 0) + figures.size();
			return told > 1 && (nested || match.source() instanceof Source.Index || AccessPath.of(match).isPresent());
		}

		/**
		 * The values of related nodes that the rows must fit and that are also read of them, or order them.
		 *
		 * @return each once
		 */
		public List<Value> askedAndRead() {
			var read = new HashSet<Value>();
			if (rows != null) {
				rows.page().order().forEach(sort -> read.add(sort.value()));
				rows.columns().values().forEach(column -> {
					if (column instanceof Projection.Single single) {
						read.add(single.value());
					}
				});
			}
			return Filter.parts(match.filter())
				.stream()
				.flatMap(condition -> Filter.tested(condition).stream())
				.filter(value -> !(value instanceof Value.Own) && read.contains(value))
				.distinct()
				.toList();
		}

		@Override
		public String toString() {
			return (counted ? "count and " : "") + "page " + match
					+ (rows == null ? "" : rows.page() + Read.print(rows.columns())) + Read.print(figures)
					+ Read.print(series) + (neighbours.isEmpty() ? "" : "\n  neighbours " + neighbours);
		}

	}

	/**
	 * The rows of a page.
	 *
	 * @param columns what is read of each, by name
	 * @param preceded whether it is asked if there are rows up to that after which the page goes on
	 * @param followed whether it is asked if there are rows from that on before which it stops
	 */
	record Rows(Page page, Map<String, Projection> columns, boolean preceded, boolean followed) {

		public Rows {
			columns = Copies.of(columns);
		}

	}

	/**
	 * The shortest paths from one node to another along relationships in either direction, none of which meets a node
	 * twice. Its value is a list of paths, the shortest first, each with {@link #LENGTH}, {@link #NODES} and
	 * {@link #STEPS}; a step has {@link #KIND}, {@link #DIRECTION}, {@link #FROM} and {@link #TO}.
	 *
	 * @param from where they begin
	 * @param to where they end
	 * @param step a {@link Source.Step} from a node to the next
	 * @param seen what all nodes of a path must fit besides
	 * @param dates the properties with the days of a relationship, each with the relationships that have them
	 * @param count how many paths at the most
	 * @param length how many steps a path has at the most
	 * @param bound how many steps are looked for at the most, whatever the length asked for
	 * @param identity the property by which nodes are told apart
	 * @param nodes what is read of each node, by name
	 */
	record Paths(Match from, Match to, Match step, Filter seen, Map<Interval, Set<String>> dates, Parameter count,
			Parameter length, int bound, String identity, Map<String, Projection> nodes) implements Read {

		public Paths {
			dates = Copies.of(dates);
			nodes = Copies.of(nodes);
		}

		/** The number of steps of a path. */
		public static final String LENGTH = "length";

		/** The nodes of a path. */
		public static final String NODES = "nodes";

		/** The steps of a path. */
		public static final String STEPS = "steps";

		/** The type of a step's relationship. */
		public static final String KIND = "kind";

		/** Whether a step goes as its relationship points. */
		public static final String DIRECTION = "direction";

		/** The day from which a step's relationship holds. */
		public static final String FROM = "from";

		/** The day until which a step's relationship holds. */
		public static final String TO = "to";

		@Override
		public String toString() {
			return "up to " + count + " paths of up to " + length + " steps " + step + "\nfrom " + from + "\nto " + to
					+ (seen.equals(Filter.EVERYTHING) ? "" : "\nall " + seen) + Read.print(nodes);
		}

	}

	/**
	 * Rows in groups with their figures; one group of all rows where there are no keys.
	 *
	 * @param keys what those of a group have in common, by column
	 * @param figures by column
	 * @param having what the columns must fit
	 * @param order of the groups, by columns
	 * @param limit how many groups at the most; null where there is one
	 */
	record Grouped(Match match, Map<String, Value> keys, Map<String, Figure> figures, Filter having, List<Sort> order,
			@Nullable Parameter limit) implements Read {

		public Grouped {
			keys = Copies.of(keys);
			figures = Copies.of(figures);
			order = List.copyOf(order);
		}

		/**
		 * What a group has in a column. A key can be missing even where the schema promises the field it is of.
		 *
		 * @param name of the column
		 * @param figures by column
		 * @return a value to fit or to order by
		 */
		public static Value.Column column(String name, Map<String, Figure> figures) {
			Figure figure = figures.get(name);
			return new Value.Column(name, figure == null || figure.nullable());
		}

		@Override
		public String toString() {
			return "figures " + figures + (keys.isEmpty() ? "" : " by " + keys)
					+ (having.equals(Filter.EVERYTHING) ? "" : " having " + having)
					+ (order.isEmpty() ? "" : " order by " + order) + (limit == null ? "" : " limit " + limit);
		}

	}

	/**
	 * Figures of the rows of each of some days, which are the {@linkplain Parameter#ofPoint() points}. Its value is a
	 * list in which each point has its {@link #DAY} and {@link #FIGURES}.
	 *
	 * @param points a list of maps, each with a {@link #DAY}, the first day of the {@link #NEXT_MONTH} and, where it is
	 * shown, with the days {@link #BEFORE} and {@link #YEAR_BEFORE} to which it is compared
	 * @param figures what is read for each of them
	 */
	record Series(Parameter points, Grouped figures) implements Read {

		/** The day of a point. */
		public static final String DAY = "day";

		/** The first day of the month after that of a point. */
		public static final String NEXT_MONTH = "nextMonth";

		/** The day of the period before. */
		public static final String BEFORE = "before";

		/** The day a year before. */
		public static final String YEAR_BEFORE = "yearBefore";

		/** The column of what is read for a point. */
		public static final String FIGURES = "figures";

		@Override
		public String toString() {
			return "for each point of " + points + " of " + figures.match() + " " + figures;
		}

	}

	/**
	 * A figure of a group.
	 *
	 * @param of the value it is made of; null where the rows are counted
	 */
	record Figure(Function function, @Nullable Value of) {

		boolean nullable() {
			return of != null && function.nullable();
		}

		@Override
		public String toString() {
			return of == null ? "count" : function.symbol() + "(" + of + ")";
		}

	}

	private static String print(Map<String, ? extends Projection> columns) {
		var text = new StringBuilder();
		columns.forEach((name, projection) -> text.append("\n")
			.append(name)
			.append(projection instanceof Read ? ": " : " = ")
			.append(projection));
		return text.toString().replace("\n", "\n  ");
	}

}
