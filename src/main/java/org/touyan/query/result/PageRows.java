package org.touyan.query.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Cursor;
import org.touyan.query.plan.Output;

/**
 * A page, as the outputs inside of it see it.
 *
 * @param rows without the one that was read to see if there are more
 * @param next whether there are rows after the page
 * @param previous whether there are rows before it
 * @param total the count of all rows, where it was asked for and may be told
 * @param few whether figures would tell of too few rows
 */
record PageRows(List<Map<String, @Nullable Object>> rows, boolean next, boolean previous, @Nullable Object total,
		boolean few) {

	static @Nullable Object cursor(Output.CursorOutput output, Map<String, @Nullable Object> row,
			@Nullable PageRows page) {
		if (output.which() == Output.Which.ROW) {
			return cursor(output, row);
		}
		if (page == null || page.rows().isEmpty()) {
			return null;
		}
		return cursor(output, output.which() == Output.Which.FIRST ? page.rows().getFirst() : page.rows().getLast());
	}

	private static String cursor(Output.CursorOutput output, Map<String, @Nullable Object> row) {
		var keys = new ArrayList<@Nullable Object>();
		for (int index = 0; index < output.keys(); index++) {
			keys.add(row.get(Output.CursorOutput.keyColumn(index)));
		}
		return Cursor.encode(output.fingerprint(), keys);
	}

}
