package org.touyan.query.cypher;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;

/**
 * Texts that the database would put elsewhere as parameters than it puts them as properties. It compares a parameter by
 * UTF-16 units, in which {@code 🦆} comes before {@code ～}, but properties with each other, and with what an index has,
 * by code points, in which it comes after.
 */
public final class ComparedTexts {

	private static final Pattern COMPARED = Pattern.compile("(?<=[<>]=? )\\$(\\w+)");

	private ComparedTexts() {
	}

	/**
	 * Writes such texts into a statement where a value is compared with them, since a text in a statement is compared
	 * like a property.
	 * @param statement as it was rendered
	 * @param parameters their values, by name
	 * @return the same statement where there is no such text, as there hardly ever is
	 */
	public static String written(String statement, Map<String, ? extends @Nullable Object> parameters) {
		if (parameters.values().stream().noneMatch(ComparedTexts::elsewhere)) {
			return statement;
		}
		return COMPARED.matcher(statement).replaceAll(compared -> {
			Object value = parameters.get(compared.group(1));
			return Matcher.quoteReplacement(elsewhere(value) ? Cypher.literalOf(value).asString() : compared.group());
		});
	}

	/** Up to the surrogates both orders are the same. */
	private static boolean elsewhere(@Nullable Object value) {
		return value instanceof String text && text.chars().anyMatch(unit -> unit >= Character.MIN_SURROGATE);
	}

}
