package org.touyan.query.plan;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A place in the statement for a value that is sent along with it.
 *
 * @param name without the dollar sign
 * @param ofPoint whether it is a part of the {@linkplain Read.Series point} at hand rather than a parameter of its own
 */
public record Parameter(String name, boolean ofPoint) {

	/** What the point at hand of a series is called in the statement. */
	public static final String POINT = "point";

	/** A parameter of its own. */
	public Parameter(String name) {
		this(name, false);
	}

	/** How the name begins of the date for which everything is read that is not read for a time of its own. */
	public static final String AS_OF = "asOf";

	/**
	 * The date for which everything is read.
	 *
	 * @param values of parameters, by their names
	 * @return null where nothing depends on it
	 */
	public static @Nullable LocalDate asOf(Map<String, ? extends @Nullable Object> values) {
		for (Map.Entry<String, ? extends @Nullable Object> each : values.entrySet()) {
			if (each.getKey().startsWith(AS_OF)) {
				return (LocalDate) each.getValue();
			}
		}
		return null;
	}

	@Override
	public String toString() {
		return (ofPoint ? POINT + "." : "$") + name;
	}

}
