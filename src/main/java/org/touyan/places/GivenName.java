package org.touyan.places;

import org.touyan.acts.ActRefusedException;
import org.touyan.acts.GraphWriter;

/** A name or a title as an act was given it. */
public final class GivenName {

	private static final int LONGEST = 60;

	private GivenName() {
	}

	/**
	 * The name as it is kept, without blanks around it.
	 * @param field in which it was given
	 * @throws ActRefusedException where it says nothing, has more than one line, or is too long
	 */
	public static String of(String field, String text, GraphWriter graph) {
		if (text.isBlank() || text.strip().length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
			throw graph.refusal("INVALID_ARGUMENT",
					"%s must be a text of one line, of 1 to %d characters.".formatted(field, LONGEST));
		}
		return text.strip();
	}

}
