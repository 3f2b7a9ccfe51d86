package org.touyan.query.oracle;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of rows, and how it came about.
 *
 * @param rowsOn the rows on all pages on a day
 * @param all rows on all pages
 * @param rows on this page
 * @param previous whether there are rows before it
 * @param next whether there are rows after it
 */
record Page(Day day, RowsOn rowsOn, Ordering ordering, List<Row> all, List<Row> rows, boolean previous, boolean next,
		String name) {

	/** Finds the rows that fit on a day. */
	interface RowsOn {

		List<Row> on(Day day);

	}

	/**
	 * Where a page begins and ends.
	 *
	 * @param first how many rows from the beginning, or null
	 * @param last how many rows from the end, or null
	 */
	record Cut(@Nullable Integer first, @Nullable Integer last, @Nullable List<@Nullable Object> after,
			@Nullable List<@Nullable Object> before) {

		boolean backward() {
			return last != null || (first == null && after == null && before != null);
		}

		int size(int standard) {
			Integer size = backward() ? last : first;
			return size == null ? standard : size;
		}

	}

	static Page of(Day day, RowsOn rowsOn, Ordering ordering, Cut cut, int standard, String name) {
		List<Row> fitting = rowsOn.on(day);
		List<Row> rows = fitting.stream()
			.sorted(ordering)
			.filter(row -> cut.after() == null || ordering.toPlace(row, cut.after()) > 0)
			.filter(row -> cut.before() == null || ordering.toPlace(row, cut.before()) < 0)
			.toList();
		int left = Math.max(0, rows.size() - cut.size(standard));
		boolean backward = cut.backward();
		return new Page(day, rowsOn, ordering, fitting,
				backward ? rows.subList(left, rows.size()) : rows.subList(0, rows.size() - left),
				fitting.stream().anyMatch(row -> cut.after() != null && ordering.toPlace(row, cut.after()) <= 0)
						|| (backward && left > 0),
				fitting.stream().anyMatch(row -> cut.before() != null && ordering.toPlace(row, cut.before()) >= 0)
						|| (!backward && left > 0),
				name);
	}

	List<Edge> edges() {
		return rows.stream().map(row -> new Edge(this, row)).toList();
	}

	/** A row on a page. */
	record Edge(Page page, Row row) {

		Cursors.Place place() {
			return new Cursors.Place(page.name(), page.ordering().place(row));
		}

		Node node() {
			return new Node(row.thing(), page.day());
		}

	}

	/** Where a page stands. */
	record Standing(Page page) {
	}

	/** A thing on a day. */
	record Node(Thing thing, Day day) {
	}

}
