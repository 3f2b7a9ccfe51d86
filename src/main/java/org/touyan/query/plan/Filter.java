package org.touyan.query.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.touyan.query.schema.Interval;
import org.touyan.query.schema.Operator;

/** A condition on a row. */
public sealed interface Filter {

	/** What every row fits. */
	Filter EVERYTHING = new All(List.of());

	/**
	 * All of some conditions, without those that every row fits, those that another of them implies, and without
	 * conjunctions inside of each other.
	 *
	 * @param filters any number
	 * @return the simplest filter that says the same
	 */
	static Filter all(List<Filter> filters) {
		List<Filter> flat = filters.stream().flatMap(filter -> parts(filter).stream()).distinct().toList();
		List<Filter> needed = flat.stream()
			.filter(wide -> flat.stream()
				.noneMatch(narrow -> !narrow.equals(wide) && narrow instanceof Exists more
						&& wide instanceof Exists less && more.match().narrows(less.match())))
			.toList();
		return needed.size() == 1 ? needed.getFirst() : new All(needed);
	}

	/**
	 * The conditions that must all be fit.
	 *
	 * @param filter any
	 * @return those of a conjunction, or the one alone
	 */
	static List<Filter> parts(Filter filter) {
		return filter instanceof All all ? all.filters() : List.of(filter);
	}

	/**
	 * The value that a condition is about.
	 *
	 * @param filter any
	 * @return empty where it is about more than a value
	 */
	static Optional<Value> tested(Filter filter) {
		return switch (filter) {
			case Comparison comparison -> Optional.of(comparison.value());
			case Missing missing -> Optional.of(missing.value());
			default -> Optional.empty();
		};
	}

	/**
	 * At least one of some conditions; every row, where every row fits one of them.
	 *
	 * @param filters any number
	 * @return the simplest filter that says the same
	 */
	static Filter any(List<Filter> filters) {
		if (filters.contains(EVERYTHING)) {
			return EVERYTHING;
		}
		return filters.size() == 1 ? filters.getFirst() : new Any(filters);
	}

	/** All of some conditions; of none, every row. */
	record All(List<Filter> filters) implements Filter {

		public All {
			filters = List.copyOf(filters);
		}

		@Override
		public String toString() {
			return filters.isEmpty() ? "true" : join(" and ", filters);
		}

	}

	/** At least one of some conditions; of none, no row. */
	record Any(List<Filter> filters) implements Filter {

		public Any {
			filters = List.copyOf(filters);
		}

		@Override
		public String toString() {
			return filters.isEmpty() ? "false" : join(" or ", filters);
		}

	}

	/** The opposite, with nothing left between: what is missing fits no condition, so it fits the opposite. */
	record Not(Filter filter) implements Filter {

		@Override
		public String toString() {
			return "not " + filter;
		}

	}

	/** A value compared with a parameter; the opposites of comparisons are {@link Not}. */
	record Comparison(Value value, Operator operator, Parameter parameter) implements Filter {

		/**
		 * What is wrong with a comparison by an opposite.
		 *
		 * @param operator by which no plan compares
		 * @return to be thrown
		 */
		public static IllegalArgumentException opposite(Operator operator) {
			return new IllegalArgumentException("No comparison: " + operator);
		}

		@Override
		public String toString() {
			return value + " " + operator.symbol() + " " + parameter;
		}

	}

	/** Two values of a row, one compared with the other by their order or as equal. */
	record Compared(Value value, Operator operator, Value with) implements Filter {

		@Override
		public String toString() {
			return value + " " + operator.symbol() + " " + with;
		}

	}

	/** A value that is not there. */
	record Missing(Value value) implements Filter {

		@Override
		public String toString() {
			return value + " is missing";
		}

	}

	/** A node that carries one of the labels. */
	record Labelled(Set<String> labels) implements Filter {

		public Labelled {
			labels = Copies.of(labels);
		}

		@Override
		public String toString() {
			return "is " + String.join("|", labels);
		}

	}

	/** A relationship of one of some types. */
	record OfKind(Set<String> kinds) implements Filter {

		public OfKind {
			kinds = Copies.of(kinds);
		}

		@Override
		public String toString() {
			return "edge is " + String.join("|", kinds);
		}

	}

	/**
	 * A node with a name that fits what was typed.
	 *
	 * @param index the full-text index that has all such nodes, and others, for the tokens
	 * @param spelling the property that has the form
	 */
	record Found(String index, Parameter tokens, String spelling, Parameter form) implements Filter {

		@Override
		public String toString() {
			return spelling + " matches " + form;
		}

	}

	/** A node or relationship that holds at the time. */
	record ValidAt(Element element, Interval interval, Time time) implements Filter {

		@Override
		public String toString() {
			String end = interval.to() == null ? "" : ".." + interval.to();
			return (element == Element.EDGE ? "edge" : "node") + " holds (" + interval.from() + end + ")" + time;
		}

	}

	/** A node that is seen by who asks, which is told by what it is related to. */
	record Seen(Filter filter) implements Filter {

		/**
		 * With more looks at what is related, it is better found out of few nodes than together with what finds them.
		 */
		private static final int FEW = 2;

		/**
		 * Whether it takes many looks at what is related.
		 *
		 * @return false where it takes some
		 */
		public boolean wide() {
			return hits(filter) > FEW;
		}

		private static long hits(Filter filter) {
			return switch (filter) {
				case All all -> all.filters().stream().mapToLong(Seen::hits).sum();
				case Any any -> any.filters().stream().mapToLong(Seen::hits).sum();
				case Exists exists -> 1 + hits(exists.match().filter());
				default -> 0;
			};
		}

		@Override
		public String toString() {
			return "seen: " + filter;
		}

	}

	/** There is a related row. */
	record Exists(Match match) implements Filter {

		@Override
		public String toString() {
			return "some " + match;
		}

	}

	/** The one related row fits. */
	record OneFits(Read.One one, Filter filter) implements Filter {

		@Override
		public String toString() {
			return "first(" + one.match() + ") fits " + filter;
		}

	}

	private static String join(String word, List<Filter> filters) {
		return filters.size() == 1 ? filters.getFirst().toString()
				: "(" + String.join(word, filters.stream().map(Filter::toString).toList()) + ")";
	}

}
