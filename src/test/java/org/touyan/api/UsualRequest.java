package org.touyan.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.neo4j.driver.Driver;

/** A request as people make it: of the console, the examples, the case files and the benchmark. */
record UsualRequest(String name, String document, Map<String, Object> variables) {

	private static final Pattern TITLE = Pattern.compile("(?m)^(?=##? )");

	private static final Pattern BLOCK = Pattern.compile("(?s)```(?:graphql|cypher)\\n(.*?)```");

	private static final Path CONSOLE = Path.of("src/main/resources/static/graphiql");

	private static final Path CASES = Path.of("src/test/resources/cases");

	private static final Path BENCH = Path.of("src/test/resources/bench");

	static Stream<UsualRequest> examples() {
		return console("examples.graphql");
	}

	static Stream<UsualRequest> questions() {
		return console("questions.graphql");
	}

	private static Stream<UsualRequest> console(String file) {
		return TITLE.splitAsStream(text(CONSOLE.resolve(file)))
			.filter(part -> part.startsWith("# "))
			.map(part -> new UsualRequest(part.lines().findFirst().orElseThrow(), part, Map.of()));
	}

	static Stream<UsualRequest> pages() {
		return Stream.of("README.md", "src/docs/asking.md", "src/docs/http.md")
			.flatMap(page -> blocks(Path.of(page)).stream())
			.filter(block -> block.startsWith("{") && !block.contains("$"))
			.map(block -> new UsualRequest("page " + block.substring(0, Math.min(40, block.length())), block,
					Map.of()));
	}

	static Stream<UsualRequest> cases() {
		return files(CASES).stream()
			.map(file -> new UsualRequest(file.getFileName().toString(), blocks(file).getFirst(), Map.of()));
	}

	/** With the first of the values that each is asked with. */
	static Stream<UsualRequest> bench(Driver driver) {
		return files(BENCH).stream().filter(file -> blocks(file).size() == 3).map(file -> {
			List<String> blocks = blocks(file);
			Map<String, Object> variables = driver.executableQuery(blocks.get(2))
				.withParameters(Map.of("today", LocalDate.of(2026, 6, 30)))
				.execute()
				.records()
				.getFirst()
				.get("variables")
				.asMap();
			return new UsualRequest(file.getFileName().toString(), blocks.getFirst(), variables);
		});
	}

	private static List<Path> files(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static List<String> blocks(Path file) {
		return BLOCK.matcher(text(file)).results().map(block -> block.group(1)).toList();
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

}
