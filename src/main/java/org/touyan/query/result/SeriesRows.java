package org.touyan.query.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Output;
import org.touyan.query.plan.Read;

/** Compares the figures of the days of a series. */
final class SeriesRows {

	private SeriesRows() {
	}

	/** A row for each point that is shown, with the columns of an {@link Output.Series}. */
	static List<Map<String, @Nullable Object>> of(Output.Series output, Map<String, @Nullable Object> row,
			Map<String, @Nullable Object> parameters) {
		var figures = new HashMap<@Nullable Object, @Nullable Object>();
		Returned.rows(row.get(output.column()))
			.forEach(point -> figures.put(point.get(Read.Series.DAY), point.get(Read.Series.FIGURES)));
		var rows = new ArrayList<Map<String, @Nullable Object>>();
		for (Map<String, @Nullable Object> point : Returned.rows(parameters.get(output.points().name()))) {
			if (point.containsKey(Read.Series.BEFORE)) {
				var shown = new HashMap<String, @Nullable Object>();
				Object now = figures.get(point.get(Read.Series.DAY));
				shown.put(Output.Series.ON, point.get(Read.Series.DAY));
				shown.put(Output.Series.AGGREGATE, now);
				shown.put(Output.Series.CHANGE, changes(now, figures.get(point.get(Read.Series.BEFORE))));
				shown.put(Output.Series.YEAR_ON_YEAR, changes(now, figures.get(point.get(Read.Series.YEAR_BEFORE))));
				rows.add(shown);
			}
		}
		return rows;
	}

	private static Map<String, @Nullable Object> changes(@Nullable Object now, @Nullable Object before) {
		var changes = new HashMap<String, @Nullable Object>();
		if (now != null && before != null) {
			Returned.columns(now)
				.forEach((column, figure) -> changes.put(column, change(figure, Returned.columns(before).get(column))));
		}
		return changes;
	}

	/**
	 * By which part of what it was a figure changed. Of nothing there are no parts, and of what was less than nothing
	 * they would say that it fell where it rose.
	 */
	static @Nullable Double change(@Nullable Object now, @Nullable Object before) {
		if (!(now instanceof Number figure) || !(before instanceof Number base) || base.doubleValue() <= 0) {
			return null;
		}
		double change = (figure.doubleValue() - base.doubleValue()) / base.doubleValue();
		return Double.isFinite(change) ? change : null;
	}

}
