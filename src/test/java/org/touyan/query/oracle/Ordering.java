package org.touyan.query.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The order of a page. */
final class Ordering implements Comparator<Row> {

	private final Day day;

	private final List<Map<String, @Nullable Object>> keys;

	/** The type of what is carried by the relationships that lead to the rows, which tells those to one thing apart. */
	private final @Nullable String carries;

	/** What was typed where the rows are found by it, the best first. */
	private final @Nullable String typed;

	Ordering(Day day, List<Map<String, @Nullable Object>> orderBy, @Nullable String carries) {
		this(day, orderBy, carries, null);
	}

	private Ordering(Day day, List<Map<String, @Nullable Object>> orderBy, @Nullable String carries,
			@Nullable String typed) {
		this.day = day;
		this.typed = typed;
		this.carries = carries;
		this.keys = new ArrayList<Map<String, @Nullable Object>>(orderBy);
		if (orderBy.stream().noneMatch(key -> key.containsKey("id"))) {
			var byId = new LinkedHashMap<String, @Nullable Object>();
			byId.put("id", "ASC");
			keys.add(byId);
		}
	}

	/** By how well they fit what was typed, then by the length of their names. */
	static Ordering found(Day day, String typed) {
		return new Ordering(day, List.of(Map.of("rank", "ASC"), Map.of("words", "ASC")), null, typed);
	}

	/** What the row is ordered by. */
	List<@Nullable Object> place(Row row) {
		var place = new ArrayList<@Nullable Object>();
		for (Map<String, @Nullable Object> key : keys) {
			place.add(value(row, key));
		}
		Interval carried = day.mapping().interval(carries);
		place.add(carried == null || row.tie() == null ? null : carried.begun(row.tie().properties()));
		place.add(carries == null || row.tie() == null ? -1 : day.graph().ties().indexOf(row.tie()));
		return place;
	}

	@Nullable
	Object value(Row row, Map<String, @Nullable Object> key) {
		String field = key.keySet().iterator().next();
		if (!(key.get(field) instanceof Map<?, ?>)) {
			return named(row.thing(), field, String.valueOf(key.get(field)));
		}
		Map<String, @Nullable Object> inner = Values.map(key.get(field));
		if (field.equals("edge")) {
			return day.carried(row, inner.keySet().iterator().next());
		}
		String dated = day.dated(row.thing(), field);
		if (dated != null) {
			return day.value(row.thing(), dated, inner.get("on"));
		}
		Member member = day.mapping().member(row.thing().type(), field);
		if (member.many()) {
			return among(day.related(row.thing(), member), inner);
		}
		Row one = day.one(row.thing(), member);
		return one == null ? null : value(one, inner);
	}

	private @Nullable Object among(List<Row> related, Map<String, @Nullable Object> key) {
		Object where = key.get("where");
		var fit = new Fit(day);
		List<Row> rows = related.stream().filter(row -> where == null || fit.row(row, Values.map(where))).toList();
		if (key.get("count") != null) {
			return rows.size();
		}
		String figure = key.keySet().stream().filter(name -> !name.equals("where")).findFirst().orElseThrow();
		Map<String, @Nullable Object> of = Values.map(key.get(figure));
		var all = new ArrayList<@Nullable Object>();
		rows.forEach(row -> all.add(value(row, of)));
		return Figures.of(figure, all);
	}

	/** A name, or what stands beside it for another order. */
	private @Nullable Object named(Thing thing, String field, String order) {
		if (typed != null && !field.equals("id")) {
			Names names = Names.of(day.mapping(), thing);
			return field.equals("rank") ? names.rank(typed).orElseThrow() : names.words();
		}
		Member member = day.mapping().member(thing.type(), field);
		return order.startsWith("PINYIN") ? thing.properties().get(member.pinyin())
				: order.startsWith("STROKE") ? thing.properties().get(member.strokes()) : day.value(thing, field);
	}

	private static boolean descending(Map<String, @Nullable Object> key) {
		return key.entrySet()
			.stream()
			.filter(entry -> !entry.getKey().equals("where") && entry.getValue() != null)
			.anyMatch(entry -> entry.getValue() instanceof Map<?, ?> ? descending(Values.map(entry.getValue()))
					: String.valueOf(entry.getValue()).endsWith("DESC"));
	}

	/** Where a row stands to a place. */
	int toPlace(Row row, List<@Nullable Object> place) {
		return compare(place(row), place);
	}

	private int compare(List<@Nullable Object> left, List<@Nullable Object> right) {
		for (int index = 0; index < left.size(); index++) {
			boolean descending = index < keys.size() && descending(keys.get(index));
			int order = Values.order(descending).compare(left.get(index), right.get(index));
			if (order != 0) {
				return order;
			}
		}
		return 0;
	}

	@Override
	public int compare(Row left, Row right) {
		return compare(place(left), place(right));
	}

}
