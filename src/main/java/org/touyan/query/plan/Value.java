package org.touyan.query.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.touyan.query.schema.Interval;

/** A value that each row has. */
public sealed interface Value {

	/**
	 * Whether the value can be missing.
	 *
	 * @return false where every row has one
	 */
	boolean nullable();

	/** A value that the row has itself, for which no other is looked at. */
	sealed interface Own extends Value {
	}

	/**
	 * A property of the row's node or relationship.
	 *
	 * @param indexed whether the database finds nodes by it
	 * @param identity whether it is that by which nodes of the type are told apart
	 */
	record Property(Element element, String name, boolean nullable, boolean indexed, boolean identity) implements Own {

		/** One by which nothing is found. */
		public Property(Element element, String name, boolean nullable) {
			this(element, name, nullable, false);
		}

		/** One that tells nothing apart. */
		public Property(Element element, String name, boolean nullable, boolean indexed) {
			this(element, name, nullable, indexed, false);
		}

		@Override
		public String toString() {
			return (element == Element.EDGE ? "edge." : "") + name;
		}

	}

	/** An expression over the node, {@code this}, and the date, {@code $asOf}, for which the day given is taken. */
	record Computed(String expression, Parameter day, boolean nullable) implements Own {

		@Override
		public String toString() {
			return "{" + (day.name().startsWith(Parameter.AS_OF) ? expression
					: expression.replace("$" + Parameter.AS_OF, day.toString())) + "}";
		}

	}

	/**
	 * The day from which a node holds, where each type says so by an interval of its own.
	 *
	 * @param intervals each with the labels of those it is said of
	 */
	record Begun(Map<Interval, Set<String>> intervals) implements Own {

		public Begun {
			intervals = Copies.of(intervals);
		}

		@Override
		public boolean nullable() {
			return true;
		}

		@Override
		public String toString() {
			return "begun " + intervals.keySet().stream().map(Interval::from).toList();
		}

	}

	/** What tells relationships between the same two nodes apart. */
	record EdgeIdentity() implements Own {

		@Override
		public boolean nullable() {
			return false;
		}

		@Override
		public String toString() {
			return "edge";
		}

	}

	/** A number that tells the row's node from all others, which is not told to anybody. */
	record RowKey() implements Own {

		@Override
		public boolean nullable() {
			return false;
		}

		@Override
		public String toString() {
			return "row key";
		}

	}

	/** The labels of the row's node. */
	record Labels() implements Own {

		@Override
		public boolean nullable() {
			return false;
		}

		@Override
		public String toString() {
			return "labels";
		}

	}

	/**
	 * How well a name fits what was typed.
	 *
	 * @param forms of spellings, the best first; what has none of them comes after all
	 */
	record Rank(Property spelling, List<Parameter> forms) implements Own {

		public Rank {
			forms = List.copyOf(forms);
		}

		@Override
		public boolean nullable() {
			return false;
		}

		@Override
		public String toString() {
			return "rank(" + spelling + ")";
		}

	}

	/** How many words the first of the names in a spelling has. */
	record Words(Property spelling) implements Own {

		@Override
		public boolean nullable() {
			return spelling.nullable();
		}

		@Override
		public String toString() {
			return "words(" + spelling + ")";
		}

	}

	/** How many values a list has. */
	record Size(Value list) implements Value {

		@Override
		public boolean nullable() {
			return list.nullable();
		}

		@Override
		public String toString() {
			return "size(" + list + ")";
		}

	}

	/** Whether a value is missing. */
	record Absence(Value of) implements Value {

		@Override
		public boolean nullable() {
			return false;
		}

		@Override
		public String toString() {
			return "missing(" + of + ")";
		}

	}

	/** A fraction as it is ordered: there is one zero, and what is no number is missing. */
	record Fraction(Value of) implements Value {

		@Override
		public boolean nullable() {
			return true;
		}

		@Override
		public String toString() {
			return of.toString();
		}

	}

	/** How many related rows there are. */
	record Count(Match match) implements Value {

		@Override
		public boolean nullable() {
			return false;
		}

		@Override
		public String toString() {
			return "count(" + match + ")";
		}

	}

	/** A figure of a value of all related rows. */
	record Figure(Function function, Match match, Value of) implements Value {

		@Override
		public boolean nullable() {
			return function.nullable();
		}

		@Override
		public String toString() {
			return "%s(%s).%s".formatted(function.symbol(), match, of);
		}

	}

	/** The first day of the month or year, or the day itself, of a day. */
	record Truncated(Value day, String unit) implements Value {

		@Override
		public boolean nullable() {
			return day.nullable();
		}

		@Override
		public String toString() {
			return "%s(%s)".formatted(unit, day);
		}

	}

	/**
	 * In which band a number is, from 0 on: how many of the bounds it has reached.
	 *
	 * @param bounds a list, each more than the one before
	 */
	record Band(Value number, Parameter bounds) implements Value {

		@Override
		public boolean nullable() {
			return number.nullable();
		}

		@Override
		public String toString() {
			return "band(%s, %s)".formatted(number, bounds);
		}

	}

	/** What a group has in a column. */
	record Column(String name, boolean nullable) implements Own {

		@Override
		public String toString() {
			return name;
		}

	}

	/** A value of the one related node that comes first. */
	record OfOne(Read.One one, Value value) implements Value {

		@Override
		public boolean nullable() {
			return true;
		}

		@Override
		public String toString() {
			return "first(" + one.match() + ")." + value;
		}

	}

}
