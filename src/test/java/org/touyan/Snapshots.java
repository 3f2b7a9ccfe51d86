package org.touyan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that show what the service makes. They are written anew where {@code -Dsnapshots=update} asks for it. */
public final class Snapshots {

	private Snapshots() {
	}

	/**
	 * Compares a file with what it should have.
	 * @param file in the repository; where it is not there, it has nothing
	 * @param expected its whole text
	 * @throws AssertionError with the difference, unless files are to be written anew
	 */
	public static void check(Path file, String expected) throws IOException {
		if ("update".equals(System.getProperty("snapshots"))) {
			Files.writeString(file, expected);
		}
		assertThat(Files.exists(file) ? Files.readString(file) : "")
			.as("%s has something else; -Dsnapshots=update writes it anew", file)
			.isEqualTo(expected);
	}

}
