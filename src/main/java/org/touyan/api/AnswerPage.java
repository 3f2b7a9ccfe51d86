package org.touyan.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of rows that were computed. An answer that has one as a component has its fields: {@code nodes},
 * {@code edges}, {@code totalCount} and {@code pageInfo}.
 *
 * @param edges its rows with their cursors
 * @param totalCount how many there are on all pages
 * @param pageInfo where it ends
 */
public record AnswerPage<T>(List<Edge<T>> edges, long totalCount, PageInfo pageInfo) {

	/**
	 * A row with its cursor.
	 *
	 * @param cursor after which the rows behind it are asked for
	 * @param node the row
	 */
	public record Edge<T>(String cursor, T node) {
	}

	/**
	 * Where a page begins and ends, as the Relay specification has it.
	 *
	 * @param hasNextPage whether there are more rows behind it
	 * @param hasPreviousPage whether there are rows before it
	 * @param startCursor the cursor of its first row
	 * @param endCursor the cursor of its last row, after which the next page begins
	 */
	public record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor,
			@Nullable String endCursor) {
	}

	/** One without rows, which does not tell whether there are any. */
	static <T> AnswerPage<T> hidden(long totalCount) {
		return new AnswerPage<>(List.of(), totalCount, new PageInfo(false, false, null, null));
	}

	static <T> AnswerPage<T> of(List<Edge<T>> edges, long totalCount, boolean hasPreviousPage, boolean hasNextPage) {
		return new AnswerPage<>(edges, totalCount, new PageInfo(hasNextPage, hasPreviousPage,
				edges.isEmpty() ? null : edges.getFirst().cursor(), edges.isEmpty() ? null : edges.getLast().cursor()));
	}

	/**
	 * How many rows there are on all pages, where all of the question may be counted.
	 * @param published how many there are of the question; null where that may not be known
	 */
	public @Nullable Long totalCount(@Nullable Long published) {
		return published == null ? null : (Long) totalCount;
	}

	/** Its rows. */
	public List<T> nodes() {
		return edges.stream().map(Edge::node).toList();
	}

}
