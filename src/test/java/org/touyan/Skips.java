package org.touyan;

import java.io.IOException;

import org.junit.jupiter.api.Assumptions;

/** Skips tests that need what not every machine has. */
public final class Skips {

	private Skips() {
	}

	/**
	 * Skips a test and prints why, as the test run itself only counts what was skipped.
	 * @param there whether the machine has what the test needs
	 * @param otherwise what it lacks
	 */
	public static void unless(boolean there, String otherwise) {
		if (!there) {
			System.out.println("Skipped: " + otherwise);
		}
		Assumptions.assumeTrue(there, otherwise);
	}

	/** Whether a program is there, and ends well with these arguments. */
	public static boolean succeeds(String... command) {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException absent) {
			return false;
		}
		catch (InterruptedException interrupted) {
			throw new IllegalStateException(interrupted);
		}
	}

}
