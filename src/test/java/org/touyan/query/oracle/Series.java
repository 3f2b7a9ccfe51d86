package org.touyan.query.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Figures of a page on several days, which are looked for in the calendar one after the other. */
final class Series {

	private final Page page;

	private final LocalDate first;

	private final LocalDate last;

	private final int months;

	Series(Page page, Map<String, ? extends @Nullable Object> arguments) {
		this.page = page;
		this.first = (LocalDate) Objects.requireNonNull(arguments.get("from"));
		this.last = (LocalDate) Objects.requireNonNull(arguments.get("to"));
		this.months = Objects
			.requireNonNull(Map.of("MONTH", 1, "QUARTER", 3, "YEAR", 12).get(String.valueOf(arguments.get("every"))));
	}

	/** A period: its year and the place that it has in it. */
	private record Of(int year, int place) {
	}

	private Of of(LocalDate day) {
		return new Of(day.getYear(), (day.getMonthValue() - 1) / months);
	}

	private LocalDate last(Of period, LocalDate within) {
		return days(within).takeWhile(day -> of(day).equals(period)).reduce(within, (_, day) -> day);
	}

	private static Stream<LocalDate> days(LocalDate from) {
		return Stream.iterate(from, day -> day.plusDays(1));
	}

	private static LocalDate begin(Stream<LocalDate> back, Predicate<LocalDate> within) {
		return back.takeWhile(within).reduce((_, day) -> day).orElseThrow();
	}

	List<Point> points() {
		List<LocalDate> begun = days(first).takeWhile(day -> !day.isAfter(last))
			.filter(day -> day.equals(first) || !of(day).equals(of(day.minusDays(1))))
			.map(day -> begin(Stream.iterate(day, back -> back.minusDays(1)), back -> of(back).equals(of(day))))
			.toList();
		return begun.stream().filter(day -> !day.isAfter(page.day().date())).map(this::point).toList();
	}

	private Point point(LocalDate begin) {
		LocalDate end = last(of(begin), begin);
		LocalDate answer = page.day().date();
		boolean isOver = !end.isAfter(answer);
		LocalDate yearBefore = isOver ? last(of(begin.minusYears(1)), begin.minusYears(1)) : answer.minusYears(1);
		Groups.Aggregate now = on(isOver ? end : answer);
		return new Point(now, new Change(now, on(begin.minusDays(1))), new Change(now, on(yearBefore)));
	}

	private Groups.Aggregate on(LocalDate date) {
		Day day = page.day().on(date);
		return new Groups.Aggregate(day, page.rowsOn().on(day));
	}

	/** Figures of a day and how they changed. */
	record Point(Groups.Aggregate aggregate, Change change, Change yearOnYear) implements Groups.Part {

		@Override
		public Object get(String name) {
			return switch (name) {
				case "on" -> aggregate.day().date();
				case "aggregate" -> aggregate;
				case "change" -> change;
				case "yearOnYear" -> yearOnYear;
				default -> throw new IllegalArgumentException(name);
			};
		}

	}

	/** By which part figures changed. */
	record Change(Groups.Aggregate now, Groups.Aggregate before) implements Groups.Part {

		@Override
		public @Nullable Object get(String name) {
			return between(now.get(name), before.get(name));
		}

		Groups.Part on(String name, LocalDate on) {
			return figure -> between(now.on(name, on).get(figure), before.on(name, on).get(figure));
		}

		private static @Nullable Object between(@Nullable Object now, @Nullable Object before) {
			if (now instanceof Groups.Part part && before instanceof Groups.Part other) {
				return (Groups.Part) figure -> between(part.get(figure), other.get(figure));
			}
			if (!(now instanceof Number figure) || !(before instanceof Number base) || base.doubleValue() <= 0) {
				return null;
			}
			double change = (figure.doubleValue() - base.doubleValue()) / base.doubleValue();
			return Double.isFinite(change) ? change : null;
		}

	}

}
