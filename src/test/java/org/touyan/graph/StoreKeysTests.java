package org.touyan.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The key is made once, for its owner alone, and never in the place of one that is lost. */
class StoreKeysTests {

	private final Path file;

	StoreKeysTests(@TempDir Path folder) {
		this.file = folder.resolve("keys/touyan.key");
		ChangeLogDatabase.empty(Clock.systemUTC());
		ChangeLogDatabase.run("MATCH (h:ChangeHead) DELETE h", Map.of());
	}

	private Keys open(String given) {
		return StoreKeys.open(ChangeLogDatabase.DRIVER, given, file);
	}

	@Test
	void theFirstStartMakesAKeyAndTheNextFindsIt() throws IOException {
		Keys keys = open("");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(file.getParent()).isDirectoryContaining("glob:**/touyan.key").isNotEmptyDirectory();
		String text = Files.readString(file);
		assertThat(open("")).isEqualTo(keys);
		assertThat(open(text)).isEqualTo(keys);
		assertThat(file).hasContent(text);
		try (var files = Files.list(file.getParent())) {
			assertThat(files).containsExactly(file);
		}
	}

	@Test
	void aLostKeyIsNotMadeAgain() throws IOException {
		open("");
		Files.delete(file);
		assertRefused("", "The key of the store is missing; bring back the file " + file);
		assertThat(file).doesNotExist();
		ChangeLogDatabase.run("MATCH (h:ChangeHead) DELETE h CREATE (:Change:Entity {id: 'x', seq: 1})", Map.of());
		assertRefused("", "The key of the store is missing; bring back the file " + file);
	}

	@Test
	void anotherKeyIsRefused() throws IOException {
		open("");
		assertRefused("A".repeat(43) + "=", "The key in TOUYAN_KEY is not the one that the store is sealed with.");
		Files.writeString(file, "A".repeat(43) + "=");
		assertRefused("", "The key %s is not the one that the store is sealed with.".formatted(file));
	}

	@ParameterizedTest
	@ValueSource(strings = { "?", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" })
	void whatIsNoKeyIsRefusedAndNotTold(String text) throws IOException {
		assertRefused(text, "TOUYAN_KEY does not hold a key: 32 bytes in Base64.");
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
		assertRefused("", file + " does not hold a key: 32 bytes in Base64.");
		assertThat(ChangeLogDatabase.run("MATCH (h:ChangeHead) RETURN h", Map.of())).isEmpty();
	}

	private void assertRefused(String given, String message) {
		assertThatExceptionOfType(GraphUnavailableException.class).isThrownBy(() -> open(given))
			.withMessageStartingWith(message);
	}

}
