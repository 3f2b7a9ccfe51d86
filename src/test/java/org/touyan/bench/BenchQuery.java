package org.touyan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A question of the benchmark, from a file under {@code src/test/resources/bench}.
 * @param name of the file
 * @param document in GraphQL
 * @param statement the best Cypher somebody would write by hand for the same answer, from the same variables and
 * {@code $today}
 * @param values a statement that returns the variables to ask with, one map per row
 * @param cursor a document that asks for the cursor {@code after} of each, where there is one
 */
record BenchQuery(String name, String document, String statement, String values, @Nullable String cursor) {

	private static final Path FOLDER = Path.of("src/test/resources/bench");

	private static final Pattern BLOCK = Pattern.compile("(?s)```(?:graphql|cypher)\\n(.*?)```");

	/** Whether it tells birthdays, so that the change log has to say who read them. */
	boolean isSensitive() {
		return document.contains("bornOn");
	}

	static List<BenchQuery> all() {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.sorted().map(BenchQuery::read).toList();
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	private static BenchQuery read(Path file) {
		try {
			List<String> blocks = BLOCK.matcher(Files.readString(file))
				.results()
				.map((MatchResult match) -> match.group(1))
				.toList();
			return new BenchQuery(file.getFileName().toString().replace(".md", ""), blocks.get(0), blocks.get(1),
					blocks.get(2), blocks.size() > 3 ? blocks.get(3) : null);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

}
