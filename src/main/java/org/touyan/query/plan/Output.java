package org.touyan.query.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLOutputType;
import org.jspecify.annotations.Nullable;

/** How the response is made from the columns of a row. */
public sealed interface Output {

	/**
	 * An object made from one row.
	 *
	 * @param concreteTypes the name of the object's type by label, where the row must tell which it is; else empty
	 * @param fields in the order of the response
	 */
	record ObjectOutput(Map<String, String> concreteTypes, List<Field> fields) {

		/** The column of the labels. */
		public static final String LABELS = "__labels";

	}

	/**
	 * One entry of an object.
	 *
	 * @param key its name in the response
	 * @param types the object types that have it; empty for all
	 * @param required whether the object is null where the value is
	 */
	record Field(String key, Set<String> types, boolean required, Output output) {
	}

	/** A value of a column, or null. */
	record Leaf(String column, GraphQLOutputType type) implements Output {
	}

	/**
	 * What code computes of the row's node, once all nodes of the answer are read.
	 *
	 * @param column of the node's id
	 * @param type the name of the node's type
	 * @param day for which it is computed
	 * @param field how it is asked for
	 */
	record Computed(String column, String type, Parameter day, ExecutableNormalizedField field) implements Output {
	}

	/**
	 * The ends of a band, made from its number in a column, or null.
	 *
	 * @param bounds of all bands
	 * @param ends made of the columns {@link #FROM} and {@link #TO}
	 */
	record Band(String column, Parameter bounds, ObjectOutput ends) implements Output {

		/** The column of the least number in it. */
		public static final String FROM = "from";

		/** The column of the least number above it. */
		public static final String TO = "to";

	}

	/** What may not be read: null. */
	record Withheld() implements Output {
	}

	/** A text of a column that is sealed there under the name of its property, or null. */
	record Sealed(String column, String property, Output opened) implements Output {
	}

	/**
	 * A text of a column of which only the beginning and the end may be read, or null.
	 *
	 * @param first how many characters at the beginning
	 * @param last how many at the end
	 */
	record Masked(String column, int first, int last) implements Output {
	}

	/** The name of the object's type. */
	record TypeName(@Nullable String fixed) implements Output {
	}

	/** An object made from the row in a column, or null. */
	record Nested(String column, ObjectOutput object) implements Output {
	}

	/** An object made from the same row. */
	record Same(ObjectOutput object) implements Output {
	}

	/**
	 * A page made from the value of a {@link Read.Paged}.
	 *
	 * @param limit how many rows were read at the most, or null where none were
	 * @param lookahead whether one row more was read than belongs to the page, to see if there are more
	 * @param backward whether the rows were read in the opposite order
	 * @param blur how its rows are counted for who gets figures only; null for others
	 */
	record PageOutput(String column, @Nullable Parameter limit, boolean lookahead, boolean backward,
			@Nullable Blur blur, ObjectOutput page) implements Output {

		/** The column of the figures of all rows that are blurred. */
		public static final String ALL = "all";

	}

	/** What is not given where it would tell of too few rows. */
	sealed interface Suppressible extends Output {
	}

	/** Figures of all rows of a page, or null where they would tell of too few. */
	record Together(String column, Blur blur, ObjectOutput object) implements Suppressible {
	}

	/**
	 * Figures of the values of a field, or null where they would tell of too few.
	 *
	 * @param values the column of the count of those that have a value
	 */
	record Figures(String values, ObjectOutput object) implements Suppressible {
	}

	/**
	 * Objects made from groups, but for those with too few rows and those by which these could be told.
	 *
	 * @param keys the columns of what those of a group have in common
	 * @param wider the columns of the same groups of more rows, with a condition less each
	 * @param first how many at the most
	 */
	record Groups(String column, Blur blur, List<String> keys, List<String> wider, Parameter first,
			ObjectOutput object) implements Suppressible {
	}

	/** The rows of the page, each an object. */
	record RowsOutput(ObjectOutput row) implements Output {
	}

	/** Objects made from the list of rows in a column. */
	record Listed(String column, ObjectOutput object) implements Output {
	}

	/**
	 * Objects made from the points of a series that are shown.
	 *
	 * @param points of the {@link Read.Series}
	 * @param object made of the columns {@link #ON}, {@link #AGGREGATE}, {@link #CHANGE} and {@link #YEAR_ON_YEAR}
	 */
	record Series(String column, Parameter points, ObjectOutput object) implements Output {

		/** The column of the day. */
		public static final String ON = "on";

		/** The column of the figures. */
		public static final String AGGREGATE = "aggregate";

		/** The column of how they changed since the period before. */
		public static final String CHANGE = "change";

		/** The column of how they changed within a year. */
		public static final String YEAR_ON_YEAR = "yearOnYear";

	}

	/** The count of the page. */
	record TotalOutput() implements Output {
	}

	/** Whether there are rows after the page, or before it. */
	record MoreOutput(boolean after) implements Output {
	}

	/** The cursor of the row, or of the first or last row of the page. */
	record CursorOutput(Which which, int fingerprint, int keys) implements Output {

		/** The column of a key of the order. */
		public static String keyColumn(int index) {
			return "__key" + index;
		}

	}

	/** The row that a cursor is of. */
	enum Which {

		/** The row at hand. */
		ROW,
		/** The first of the page. */
		FIRST,
		/** The last of the page. */
		LAST

	}

	/**
	 * The objects with some ids, made from a list of rows, in the order of the ids and null where there is none.
	 *
	 * @param labels for each id the label that what has it must carry; null where that does not matter
	 */
	record Lookups(String column, Parameter ids, @Nullable Parameter labels, ObjectOutput object) implements Output {

		/** The column of the id of a row's node, by which it is found again. */
		public static final String ID = "__id";

	}

}
