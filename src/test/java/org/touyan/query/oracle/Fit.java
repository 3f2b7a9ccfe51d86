package org.touyan.query.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** Whether a row fits a `where`. */
final class Fit {

	private final Day day;

	Fit(Day day) {
		this.day = day;
	}

	boolean row(Row row, Map<String, @Nullable Object> where) {
		return all(where, (key, condition) -> switch (key) {
			case "AND" -> every(condition, part -> row(row, part));
			case "OR" -> !every(condition, part -> !row(row, part));
			case "NOT" -> !row(row, Values.map(condition));
			case "edge" -> edge(row, Values.map(condition));
			case "compareDates", "compareNumbers" -> compared(row.thing(), Values.map(condition));
			case "search" -> Names.of(day.mapping(), row.thing()).rank(condition.toString()).isPresent();
			default -> day.mapping().isNarrower(key)
					? row.thing().type().equals(key.substring(2)) && row(row, Values.map(condition))
					: field(row.thing(), key, Values.map(condition));
		});
	}

	/** What is missing is neither equal to anything, nor before or after it. */
	private boolean compared(Thing thing, Map<String, @Nullable Object> comparison) {
		Object of = along(thing, Values.map(comparison.get("of")));
		return comparison.entrySet().stream().filter(each -> !each.getKey().equals("of")).allMatch(each -> {
			Object with = along(thing, Values.map(each.getValue()));
			int order = of == null || with == null ? 0 : Values.compare(of, with);
			boolean missing = of == null || with == null;
			return switch (each.getKey()) {
				case "ne" -> missing || order != 0;
				case "eq" -> !missing && order == 0;
				case "lt" -> !missing && order < 0;
				case "lte" -> !missing && order <= 0;
				case "gt" -> !missing && order > 0;
				case "gte" -> !missing && order >= 0;
				default -> throw new IllegalArgumentException(each.getKey());
			};
		});
	}

	private @Nullable Object along(Thing thing, Map<String, @Nullable Object> path) {
		String name = path.keySet().iterator().next();
		if (!(path.get(name) instanceof Map<?, ?>)) {
			return day.value(thing, name);
		}
		Row one = day.one(thing, day.mapping().member(thing.type(), name));
		return one == null ? null : along(one.thing(), Values.map(path.get(name)));
	}

	private boolean edge(Row row, Map<String, @Nullable Object> where) {
		return all(where, (key, condition) -> switch (key) {
			case "AND" -> every(condition, part -> edge(row, part));
			case "OR" -> !every(condition, part -> !edge(row, part));
			case "NOT" -> !edge(row, Values.map(condition));
			default -> Values.fits(day.carried(row, key), Values.map(condition));
		});
	}

	private static boolean every(Object parts, Predicate<Map<String, @Nullable Object>> holds) {
		for (Map<String, @Nullable Object> part : Values.maps(parts)) {
			if (!holds.test(part)) {
				return false;
			}
		}
		return true;
	}

	private static boolean all(Map<String, @Nullable Object> where, BiPredicate<String, Object> holds) {
		return where.entrySet()
			.stream()
			.filter(part -> part.getValue() != null)
			.allMatch(part -> holds.test(part.getKey(), Objects.requireNonNull(part.getValue())));
	}

	private boolean field(Thing thing, String name, Map<String, @Nullable Object> condition) {
		String dated = day.dated(thing, name);
		if (dated != null) {
			return Values.fits(day.value(thing, dated, condition.get("on")), Values.map(condition.get("is")));
		}
		Member member = day.mapping().member(thing.type(), name);
		if (!member.relationship()) {
			return Values.fits(day.value(thing, name), condition);
		}
		if (!member.many()) {
			Row one = day.one(thing, member);
			return one != null && row(one, condition);
		}
		return all(condition, (key, where) -> {
			List<Row> related = day.related(thing, member);
			return key.equals("count") ? counted(related, Values.map(where))
					: quantified(key, related.size(), number(related, Values.map(where)));
		});
	}

	private boolean counted(List<Row> related, Map<String, @Nullable Object> condition) {
		var operators = new LinkedHashMap<String, @Nullable Object>(condition);
		Object where = operators.remove("where");
		return Values.fits(where == null ? related.size() : number(related, Values.map(where)), operators);
	}

	private int number(List<Row> related, Map<String, @Nullable Object> where) {
		return (int) related.stream().filter(row -> row(row, where)).count();
	}

	private static boolean quantified(String quantifier, int all, int fitting) {
		return switch (quantifier) {
			case "some" -> fitting > 0;
			case "all" -> fitting == all;
			case "none" -> fitting == 0;
			case "single" -> fitting == 1;
			default -> throw new IllegalArgumentException(quantifier);
		};
	}

}
