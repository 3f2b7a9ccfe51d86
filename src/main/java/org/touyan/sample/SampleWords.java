package org.touyan.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

/** The word tables under {@code sample/}. */
final class SampleWords {

	private static final Map<String, List<String>> LISTS = rows("lists.txt").stream()
		.collect(Collectors.toUnmodifiableMap(row -> row.getFirst(), row -> row.subList(1, row.size())));

	private SampleWords() {
	}

	/** The words of one list. */
	static List<String> list(String name) {
		return Objects.requireNonNull(LISTS.get(name), name);
	}

	/** The lines of a table as words, without those that are remarks. */
	static List<List<String>> rows(String table) {
		try {
			return new ClassPathResource("sample/" + table).getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter(line -> !line.startsWith("#") && !line.isBlank())
				.map(line -> Arrays.asList(line.split(" ", -1)))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
