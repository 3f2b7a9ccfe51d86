package org.touyan.query.cypher;

import java.util.stream.Stream;

import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Value;

/** Tells the conditions that take a value from related rows, such as their number, from all others. */
final class Counting {

	private Counting() {
	}

	static boolean in(Filter filter) {
		return switch (filter) {
			case Filter.All all -> all.filters().stream().anyMatch(Counting::in);
			case Filter.Any any -> any.filters().stream().anyMatch(Counting::in)
					|| (!any.filters().stream().allMatch(Counting::plain) && asks(any));
			case Filter.Not not -> in(not.filter());
			case Filter.Comparison comparison -> in(comparison.value());
			case Filter.Compared both -> in(both.value()) || in(both.with());
			case Filter.Missing missing -> in(missing.value());
			case Filter.OneFits _ -> true;
			case Filter.Seen seen -> seen.wide();
			case Filter.Labelled _,Filter.OfKind _,Filter.Found _,Filter.ValidAt _,Filter.Exists _ -> false;
		};
	}

	/** Whether a condition is one look at a row or at what is related to it. */
	static boolean plain(Filter filter) {
		return switch (filter) {
			case Filter.Comparison _,Filter.Compared _,Filter.Missing _,Filter.OneFits _ -> !in(filter);
			case Filter.Labelled _,Filter.OfKind _,Filter.Found _,Filter.Exists _ -> true;
			case Filter.Not not -> plain(not.filter());
			case Filter.All _,Filter.Any _,Filter.ValidAt _,Filter.Seen _ -> false;
		};
	}

	private static boolean asks(Filter filter) {
		return switch (filter) {
			case Filter.All all -> all.filters().stream().anyMatch(Counting::asks);
			case Filter.Any any -> any.filters().stream().anyMatch(Counting::asks);
			case Filter.Not not -> asks(not.filter());
			case Filter.Exists _,Filter.Seen _ -> true;
			default -> in(filter);
		};
	}

	private static boolean in(Value value) {
		return switch (value) {
			case Value.Size size -> in(size.list());
			case Value.Fraction fraction -> in(fraction.of());
			case Value.Absence absence -> in(absence.of());
			case Value.Truncated truncated -> in(truncated.day());
			case Value.Band band -> in(band.number());
			case Value.Count _,Value.Figure _,Value.OfOne _ -> true;
			case Value.Own _ -> false;
		};
	}

	static Filter of(Filter filter) {
		return Filter.all(parts(filter).filter(Counting::in).toList());
	}

	static Filter without(Filter filter) {
		return Filter.all(parts(filter).filter(part -> !in(part)).toList());
	}

	private static Stream<Filter> parts(Filter filter) {
		return Filter.parts(filter).stream();
	}

}
