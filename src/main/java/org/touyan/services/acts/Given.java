package org.touyan.services.acts;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.touyan.acts.ActRefusedException;
import org.touyan.acts.GraphWriter;
import org.touyan.acts.Stored;

/** What acts are given, as it is kept. */
final class Given {

	private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

	private static final Pattern HOURS = Pattern.compile("%1$s-%1$s(,%1$s-%1$s)*".formatted(TIME));

	private Given() {
	}

	/**
	 * Times of a day, such as 08:30-12:00,13:30-17:30.
	 * @return null where none are given
	 * @throws ActRefusedException where they are written otherwise
	 */
	static @Nullable String hours(String field, @Nullable String hours, GraphWriter graph) {
		if (hours != null && !HOURS.matcher(hours).matches()) {
			throw graph.refusal("INVALID_ARGUMENT",
					"%s is %s; times are written as 08:30-12:00,13:30-17:30.".formatted(field, hours));
		}
		return hours;
	}

	/**
	 * The community whose brand it is.
	 * @throws ActRefusedException where the brand is an alliance's
	 */
	static Stored community(String brand, GraphWriter graph) {
		Stored owner = graph.node(graph.linked(brand, "owner"));
		if (!owner.type().equals("Community")) {
			throw graph.refusal("INVALID_ARGUMENT", "The brand %s is no community's.".formatted(brand));
		}
		return owner;
	}

}
