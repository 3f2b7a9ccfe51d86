package org.touyan.api;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in words of GraphQL what graphql-java says in those of its own inside. */
final class ErrorMessages {

	private static final Map<String, String> CLASSES = Map.of("LinkedHashMap", "an object", "HashMap", "an object",
			"ArrayList", "a list", "Integer", "a whole number", "Long", "a whole number", "BigInteger",
			"a whole number", "Double", "a fraction", "BigDecimal", "a fraction");

	private static final Pattern CLASS = Pattern.compile("an? '(" + String.join("|", CLASSES.keySet()) + ")'");

	/** A value of a document as graphql-java prints it, up to the brace after its name. */
	private static final Pattern WRITTEN = Pattern.compile("'?\\b(\\w+)(?:Value|Reference)\\{");

	private static final Pattern LEAF = Pattern.compile("(?:value|name)='?(.*?)'?", Pattern.DOTALL);

	private static final Pattern KIND = Pattern.compile("'(Int|Float|String|Boolean|Object|Array|Enum|Null)Value'");

	/** An object or a list that a variable brought, as Java prints it. */
	private static final Pattern BROUGHT = Pattern.compile("(['\"])(?:(\\{.*})|\\[.*])\\1", Pattern.DOTALL);

	private static final Pattern TOKEN = Pattern
		.compile("Invalid syntax with ANTLR error 'token recognition error at: (.*)' at line", Pattern.DOTALL);

	private ErrorMessages() {
	}

	static String plain(String message) {
		String plain = TOKEN.matcher(message).replaceFirst("Invalid syntax: $1 has no meaning there, at line");
		plain = plain.replace("Invalid syntax with ANTLR error ", "Invalid syntax: ")
			.replace("an AST type of ", "a value of type ");
		plain = KIND.matcher(plain).replaceAll("'$1'");
		plain = CLASS.matcher(plain).replaceAll(found -> String.valueOf(CLASSES.get(found.group(1))));
		if (plain.startsWith("Variable ")) {
			plain = BROUGHT.matcher(plain).replaceAll(found -> found.group(2) == null ? "a list" : "an object");
		}
		return withoutValues(plain);
	}

	private static String withoutValues(String message) {
		var plain = new StringBuilder();
		Matcher written = WRITTEN.matcher(message);
		int from = 0;
		while (written.find(from)) {
			int end = end(message, written.end());
			plain.append(message, from, written.start())
				.append(value(written.group(1), message.substring(written.end(), end)));
			from = Math.min(message.length(), end + 1);
			if (message.charAt(written.start()) == '\'' && message.startsWith("'", from)) {
				from++;
			}
		}
		return plain.append(message, from, message.length()).toString();
	}

	/** Where the brace is closed again; the end where it is not. */
	private static int end(String message, int from) {
		int quoted = message.startsWith("value='", from) ? message.indexOf("'}", from + "value='".length()) : -1;
		if (quoted >= 0) {
			return quoted + 1;
		}
		int open = 1;
		for (int index = from; index < message.length(); index++) {
			open += message.charAt(index) == '{' ? 1 : message.charAt(index) == '}' ? -1 : 0;
			if (open == 0) {
				return index;
			}
		}
		return message.length();
	}

	private static String value(String kind, String content) {
		Matcher leaf = LEAF.matcher(content);
		return switch (kind) {
			case "Object" -> "an object";
			case "Array" -> "a list";
			case "Null" -> "null";
			case "Variable" -> leaf.matches() ? "$" + leaf.group(1) : "a variable";
			case "String" -> leaf.matches() ? "\"" + leaf.group(1) + "\"" : "a text";
			default -> leaf.matches() ? leaf.group(1) : "a value";
		};
	}

}
