package org.touyan.query.oracle;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Rows in groups. */
final class Groups {

	private final Ordering values;

	private final Day day;

	private final List<Row> rows;

	private final Map<String, ? extends @Nullable Object> arguments;

	private final int most;

	/**
	 * Groups rows.
	 * @param most how many groups at the most, where the arguments do not say
	 */
	Groups(Day day, List<Row> rows, Map<String, ? extends @Nullable Object> arguments, int most) {
		this.values = new Ordering(day, List.of(), null);
		this.day = day;
		this.rows = rows;
		this.arguments = arguments;
		this.most = most;
	}

	/** What has fields of its own. */
	interface Part {

		@Nullable
		Object get(String name);

	}

	/** Figures of rows. */
	record Aggregate(Day day, List<Row> rows) implements Part {

		@Override
		public Object get(String name) {
			if (name.equals("count")) {
				return rows.size();
			}
			if (name.equals("edge")) {
				return (Part) field -> figures(row -> day.carried(row, field));
			}
			return figures(row -> day.value(row.thing(), name));
		}

		/** Figures of what is computed for a day of its own. */
		Part on(String name, LocalDate on) {
			return figures(row -> day.value(row.thing(), name, on));
		}

		private Part figures(Function<Row, @Nullable Object> value) {
			var values = new ArrayList<@Nullable Object>();
			rows.forEach(row -> values.add(value.apply(row)));
			return figure -> Figures.of(figure, values);
		}

	}

	/** A group: its rows and what they have in common, by the names that lead to it. */
	record Group(Aggregate aggregate, Map<List<String>, @Nullable Object> keys) implements Part {

		@Override
		public Object get(String name) {
			return name.equals("key") ? new Key(keys, List.of()) : aggregate;
		}

	}

	private record Key(Map<List<String>, @Nullable Object> keys, List<String> path) implements Part {

		@Override
		public @Nullable Object get(String name) {
			var further = new ArrayList<>(path);
			further.add(name);
			return keys.containsKey(further) ? keys.get(further) : new Key(keys, further);
		}

	}

	List<Group> groups() {
		var made = new ArrayList<Group>();
		for (Row row : rows) {
			Map<List<String>, @Nullable Object> keys = keys(row);
			Group group = made.stream().filter(other -> other.keys().equals(keys)).findFirst().orElse(null);
			if (group == null) {
				group = new Group(new Aggregate(day, new ArrayList<>()), keys);
				made.add(group);
			}
			group.aggregate().rows().add(row);
		}
		Object having = arguments.get("having");
		Object first = arguments.get("first");
		return made.stream()
			.filter(group -> having == null || fits(group.aggregate(), Values.map(having)))
			.sorted(order())
			.limit(first instanceof Integer size ? size : most)
			.toList();
	}

	private Map<List<String>, @Nullable Object> keys(Row row) {
		var keys = new LinkedHashMap<List<String>, @Nullable Object>();
		for (Map<String, @Nullable Object> by : Values.maps(arguments.get("by"))) {
			Object value = values.value(row, unbanded(by));
			keys.put(path(by), path(by).contains("bands") ? band(value, leaf(by))
					: value instanceof LocalDate date ? truncated(date, leaf(by)) : value);
		}
		return keys;
	}

	private static LocalDate truncated(LocalDate day, Object way) {
		return switch (way.toString()) {
			case "MONTH" -> day.withDayOfMonth(1);
			case "QUARTER" -> day.with(IsoFields.DAY_OF_QUARTER, 1);
			case "YEAR" -> day.withDayOfYear(1);
			default -> day;
		};
	}

	/** The band with a number, which is ordered as its lower end is; the first has none. */
	record Band(@Nullable Object from, @Nullable Object to) implements Part, Comparable<Band> {

		@Override
		public @Nullable Object get(String name) {
			return name.equals("from") ? from : to;
		}

		@Override
		public int compareTo(Band other) {
			return Comparator.nullsFirst(Values::compare).compare(from, other.from);
		}

	}

	private static @Nullable Band band(@Nullable Object number, Object bounds) {
		if (number == null) {
			return null;
		}
		Object from = null;
		for (Object bound : (List<?>) bounds) {
			if (((Number) number).doubleValue() < ((Number) bound).doubleValue()) {
				return new Band(from, bound);
			}
			from = bound;
		}
		return new Band(from, null);
	}

	private static Map<String, @Nullable Object> unbanded(Map<String, @Nullable Object> by) {
		String name = by.keySet().iterator().next();
		if (name.equals("bands")) {
			return Values.map(by.get(name));
		}
		return isWay(by.get(name)) ? by : Map.of(name, unbanded(Values.map(by.get(name))));
	}

	/** Whether a value says how, so that no field lies below it: a word, or an object with a day of its own. */
	private static boolean isWay(@Nullable Object value) {
		return !(value instanceof Map<?, ?> map) || Stream.of("by", "bounds", "order").anyMatch(map::containsKey);
	}

	static List<String> path(Map<String, @Nullable Object> key) {
		String name = key.keySet().iterator().next();
		var path = new ArrayList<>(List.of(name));
		if (!isWay(key.get(name))) {
			path.addAll(path(Values.map(key.get(name))));
		}
		return path;
	}

	/** How the values are put together, without the day they are computed for. */
	private static Object leaf(Map<String, @Nullable Object> key) {
		Map.Entry<String, @Nullable Object> only = key.entrySet()
			.stream()
			.filter(each -> !each.getKey().equals("on"))
			.findFirst()
			.orElseThrow();
		Object leaf = Objects.requireNonNull(only.getValue());
		return leaf instanceof Map<?, ?> ? leaf(Values.map(leaf)) : leaf;
	}

	/** Goes down to the conditions, which are all that has operators. */
	private static boolean fits(Object part, Map<String, @Nullable Object> condition) {
		return condition.entrySet().stream().filter(entry -> entry.getValue() != null).allMatch(entry -> {
			Object inner = ((Part) part).get(entry.getKey());
			Map<String, @Nullable Object> further = Values.map(entry.getValue());
			return inner instanceof Part ? fits(inner, further) : Values.fits(inner, further);
		});
	}

	private Comparator<Group> order() {
		Comparator<Group> order = (_, _) -> 0;
		for (Map<String, @Nullable Object> key : Values.maps(arguments.get("orderBy"))) {
			order = order.thenComparing(group -> figure(group, key),
					Values.order(leaf(key).toString().endsWith("DESC")));
		}
		for (Map<String, @Nullable Object> by : Values.maps(arguments.get("by"))) {
			order = order.thenComparing(group -> group.keys().get(path(by)), Values.order(false));
		}
		return order;
	}

	private @Nullable Object figure(Group group, Map<String, @Nullable Object> key) {
		if (!key.containsKey("key")) {
			Object part = group.aggregate();
			for (String name : path(key)) {
				part = ((Part) Objects.requireNonNull(part)).get(name);
			}
			return part;
		}
		Map<String, @Nullable Object> of = Values.map(key.get("key"));
		if (List.of("ASC", "DESC").contains(leaf(of).toString())) {
			var banded = new ArrayList<>(path(of));
			banded.add(banded.size() - 1, "bands");
			return group.keys().get(group.keys().containsKey(path(of)) ? path(of) : banded);
		}
		var names = new ArrayList<@Nullable Object>();
		group.aggregate().rows().forEach(row -> names.add(values.value(row, of)));
		return Figures.of("min", names);
	}

}
