package org.touyan.query.cypher;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Texts that the database would put elsewhere as parameters than it puts them as properties. It compares a parameter by
 * UTF-16 units, in which {@code 🦆} comes before {@code ～}, but properties with each other, and with what an index has,
 * by code points, in which it comes after. So it does with a text in a statement, which such a text is rendered as.
 */
final class ComparedTexts {

	private ComparedTexts() {
	}

	/** Whether there are any, which is asked of every request. */
	static boolean areIn(Map<String, ? extends @Nullable Object> parameters) {
		return parameters.values().stream().anyMatch(value -> value instanceof String text && isElsewhere(text));
	}

	/** Those among the values of parameters, by their names; hardly ever any. */
	static Map<String, String> of(Map<String, ? extends @Nullable Object> parameters) {
		var texts = new LinkedHashMap<String, String>();
		parameters.forEach((name, value) -> {
			if (value instanceof String text && isElsewhere(text)) {
				texts.put(name, text);
			}
		});
		return texts;
	}

	/** Up to the surrogates both orders are the same. */
	private static boolean isElsewhere(String text) {
		return text.chars().anyMatch(unit -> unit >= Character.MIN_SURROGATE);
	}

}
