package org.touyan.query.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The order of a page. */
final class Ordering implements Comparator<Row> {

	private record Key(boolean carried, String field, boolean descending) {
	}

	private final Day day;

	private final List<Key> keys = new ArrayList<>();

	private final @Nullable Interval carried;

	/**
	 * What is carried by the relationships that lead to the rows tells those to the same thing apart by its interval.
	 */
	Ordering(Day day, List<Map<String, @Nullable Object>> orderBy, @Nullable Interval carried) {
		this.day = day;
		this.carried = carried;
		orderBy.forEach(order -> order.forEach((field, direction) -> {
			if (direction instanceof Map<?, ?>) {
				Values.map(direction).forEach((property, way) -> keys.add(new Key(true, property, "DESC".equals(way))));
			}
			else {
				keys.add(new Key(false, field, "DESC".equals(direction)));
			}
		}));
		if (keys.stream().noneMatch(key -> !key.carried() && key.field().equals("id"))) {
			keys.add(new Key(false, "id", false));
		}
	}

	/** What the row is ordered by. */
	List<@Nullable Object> place(Row row) {
		var place = new ArrayList<@Nullable Object>();
		for (Key key : keys) {
			place.add(key.carried() ? day.carried(row, key.field()) : day.value(row.thing(), key.field()));
		}
		place.add(carried == null || row.tie() == null ? null : carried.begun(row.tie().properties()));
		return place;
	}

	int compare(List<@Nullable Object> left, List<@Nullable Object> right) {
		for (int index = 0; index < keys.size(); index++) {
			int order = Values.order(keys.get(index).descending()).compare(left.get(index), right.get(index));
			if (order != 0) {
				return order;
			}
		}
		return Values.order(false).compare(left.getLast(), right.getLast());
	}

	@Override
	public int compare(Row left, Row right) {
		return compare(place(left), place(right));
	}

}
