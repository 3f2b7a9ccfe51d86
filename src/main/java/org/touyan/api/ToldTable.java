package org.touyan.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Counts in rows and columns as who asks may know them: what {@link Question#told(List)} leaves out of a row or of a
 * column is left out, so that it is found by neither.
 *
 * @param rows as they may be told, in their order
 */
public record ToldTable(List<List<@Nullable Long>> rows) {

	/**
	 * Tells a table.
	 * @param rows of counts, each of as many parts of one whole
	 * @param question of who asks
	 * @return the table with null for what is left out
	 */
	public static ToldTable of(List<List<Long>> rows, Question question) {
		if (rows.isEmpty()) {
			return new ToldTable(List.of());
		}
		List<List<@Nullable Long>> byRow = rows.stream().map(question::told).toList();
		List<List<@Nullable Long>> byColumn = IntStream.range(0, rows.getFirst().size())
			.mapToObj(column -> question.told(rows.stream().map(row -> row.get(column)).toList()))
			.toList();
		return new ToldTable(
				IntStream.range(0, rows.size()).mapToObj(row -> both(row, byRow.get(row), byColumn)).toList());
	}

	private static List<@Nullable Long> both(int row, List<@Nullable Long> cells, List<List<@Nullable Long>> byColumn) {
		var told = new ArrayList<@Nullable Long>(cells);
		for (int column = 0; column < told.size(); column++) {
			if (byColumn.get(column).get(row) == null) {
				told.set(column, null);
			}
		}
		return told;
	}

}
