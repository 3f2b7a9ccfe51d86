package org.touyan.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A query that people have written, with some of its tokens missing, twice, at another place or of another kind. */
final class MutatedDocument {

	private static final Pattern TOKEN = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|\\.\\.\\.|\\w+|#[^\n]*|\\s+|.",
			Pattern.DOTALL);

	private static final Pattern BLOCK = Pattern.compile("(?s)```graphql\n(.*?)```");

	private static final List<String> STRANGE = List.of("null", "true", "-1", "0", "2147483648", "1e400", "[]", "{}",
			"{}}", "\"\"", "\"\"\"", "$x", "@skip", "@include(if: true)", "...", "... on Village", "&", "|", "!", ":",
			"=", "{", "}", "(", ")", "[", "]", "__typename", "__schema { types { name } }", "query", "mutation",
			"subscription", "fragment", "on", "type", "extend", "\\", "\u0000", "\ufeff", "村", "\ud83d\ude00", "#", ",",
			"first: 0", "first: 1001", "last: 1", "asOf: \"0000-00-00\"", "where: {}", "orderBy: []", "id: {eq: null}");

	private MutatedDocument() {
	}

	/** The queries of the examples, of the cases and of the pages. */
	static List<String> sources() throws IOException {
		var files = new ArrayList<>(List.of(Path.of("README.md"), Path.of("src/docs/asking.md")));
		try (Stream<Path> cases = Files.list(Path.of("src/test/resources/cases"))) {
			files.addAll(cases.sorted().toList());
		}
		var sources = new ArrayList<>(List
			.of(Files.readString(Path.of("src/main/resources/static/graphiql/examples.graphql")).split("(?m)^(?=# )")));
		for (Path file : files) {
			sources.addAll(BLOCK.matcher(Files.readString(file)).results().map(block -> block.group(1)).toList());
		}
		return sources;
	}

	static Map<String, Object> body(Random random, List<String> sources) {
		List<String> tokens = TOKEN.matcher(one(random, sources))
			.results()
			.map(MatchResult::group)
			.collect(Collectors.toCollection(ArrayList::new));
		for (int times = 1 + random.nextInt(4); times > 0 && tokens.size() > 1; times--) {
			mutate(random, tokens);
		}
		String text = String.join("", tokens);
		return random.nextInt(5) > 0 ? Map.of("query", text) : Map.of("query", text, "variables",
				Map.of("x", one(random, STRANGE), "v", 1), "operationName", one(random, STRANGE));
	}

	private static void mutate(Random random, List<String> tokens) {
		int at = random.nextInt(tokens.size());
		int other = random.nextInt(tokens.size());
		switch (random.nextInt(7)) {
			case 0 -> tokens.remove(at);
			case 1 -> tokens.add(at, tokens.get(other));
			case 2 -> tokens.set(at, tokens.set(other, tokens.get(at)));
			case 3 -> tokens.add(at, " " + one(random, STRANGE) + " ");
			case 4 -> tokens.set(at, one(random, STRANGE));
			case 5 -> tokens.subList(Math.min(at, other), Math.max(at, other)).clear();
			default -> tokens.set(at, flipped(random, tokens.get(at)));
		}
	}

	private static String flipped(Random random, String token) {
		int at = random.nextInt(token.length());
		return token.substring(0, at) + (char) (token.charAt(at) ^ (1 << random.nextInt(7))) + token.substring(at + 1);
	}

	private static <T> T one(Random random, List<T> values) {
		return values.get(random.nextInt(values.size()));
	}

}
