package org.touyan.query.oracle;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of rows, and how it came about.
 *
 * @param count of all rows on all pages
 * @param rows on this page and after it
 * @param size how many of them are on this page
 */
record Page(Day day, Ordering ordering, int count, List<Row> rows, int size, boolean continued, String name) {

	static Page of(Day day, List<Row> fitting, Ordering ordering, int size, @Nullable List<@Nullable Object> after,
			String name) {
		List<Row> rows = fitting.stream()
			.sorted(ordering)
			.filter(row -> after == null || ordering.compare(ordering.place(row), after) > 0)
			.toList();
		return new Page(day, ordering, fitting.size(), rows, size, after != null, name);
	}

	List<Edge> edges() {
		return rows.stream().limit(size).map(row -> new Edge(this, row)).toList();
	}

	boolean more() {
		return rows.size() > size;
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
