package org.touyan.acts.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * A rule of the field: a query that must find nothing. It is a file
 * {@code cypher/rules/<room>/<CODE>.cypher} whose head
 * says in comments what the rule is:
 *
 * <pre>
 * // severity: error
 * // name: 帮带容量
 * // zh: 在带人数{load}人，超过帮带容量{capacity}人
 * // en: The mentor carries {load} mentees and may carry {capacity}.
 * // source: where the rule comes from
 * // level: FAMILY          where not everybody may know who breaks it
 * </pre>
 *
 * Behind it is one statement. Its first line is one MATCH of the node that is judged, with one label; it returns
 * {@code nodes} (ids, that of the judged node first), {@code area} (a division's code), {@code from} and {@code to}
 * (the days on which the rule is broken, half-open), {@code amount} (by how much, 1 where it is yes or no) and
 * {@code facts} (what stands in the sentences between braces). It finds what breaks the rule on some day from
 * {@code $from} on and before {@code $to}.
 *
 * @param code its name, in upper snake case
 * @param severity whether an act that breaks it can be done all the same
 * @param name what it is called, in Chinese
 * @param zh what is wrong, in Chinese, with facts between braces
 * @param en what is wrong, in English
 * @param source where the rule comes from
 * @param level of those who may know who breaks it; null for everybody
 * @param label of the nodes that it judges
 * @param statement finds all violations
 */
public record Rule(String code, Severity severity, String name, String zh, String en, String source,
		@Nullable String level, String label, String statement) {

	private static final Pattern FIRST = Pattern.compile("MATCH \\((\\w+):(\\w+)\\)\n", Pattern.MULTILINE);

	private static final String ANSWER = """
			RETURN collect({nodes: nodes, area: area, from: from, to: to, amount: amount, facts: facts})""";

	/** What comes of breaking a rule. */
	public enum Severity {

		/** The act is refused. */
		ERROR,
		/** The act is refused unless it is accepted, with a reason. */
		WARNING

	}

	static Rule of(Resource resource) {
		try {
			String file = String.valueOf(resource.getFilename());
			return of(file.substring(0, file.lastIndexOf('.')), resource.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	static Rule of(String code, String text) {
		Map<String, String> head = new LinkedHashMap<>();
		List<String> lines = text.lines().toList();
		int body = 0;
		for (; body < lines.size() && lines.get(body).startsWith("//"); body++) {
			String[] said = lines.get(body).substring(2).strip().split(": ", 2);
			head.put(said[0], said[1]);
		}
		String statement = String.join("\n", lines.subList(body, lines.size())) + "\n";
		Matcher first = FIRST.matcher(statement);
		if (!first.lookingAt() || !head.keySet().containsAll(List.of("severity", "name", "zh", "en", "source"))) {
			throw new IllegalStateException(
					"The rule %s does not say what it is, or which nodes it judges.".formatted(code));
		}
		return new Rule(code, Severity.valueOf(head.getOrDefault("severity", "").toUpperCase(Locale.ROOT)),
				head.getOrDefault("name", ""), head.getOrDefault("zh", ""), head.getOrDefault("en", ""),
				head.getOrDefault("source", ""), head.get("level"), first.group(2), statement);
	}

	/** Judges all nodes; {@code $from} and {@code $to} are given. */
	String all() {
		return "CALL () {\n%s}\n%s".formatted(statement, ANSWER);
	}

	/** Judges nodes with the ids in {@code $touched}. */
	String touched() {
		Matcher first = FIRST.matcher(statement);
		return "CALL () {\n%s}\n%s"
			.formatted(first.replaceFirst("MATCH ($1:Entity) WHERE $1.id IN \\$touched AND $1:$2\n"), ANSWER);
	}

}
