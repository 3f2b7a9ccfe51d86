package org.touyan.access;

import java.security.SecureRandom;
import java.time.Clock;

/** Makes identifiers (ULID): the time in milliseconds and 80 random bits, in letters that are not mistaken. */
final class Ulid {

	private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final SecureRandom RANDOM = new SecureRandom();

	private Ulid() {
	}

	static String next(Clock clock) {
		return letters(clock.millis(), 10) + letters(RANDOM.nextLong(), 8) + letters(RANDOM.nextLong(), 8);
	}

	private static String letters(long bits, int count) {
		var letters = new StringBuilder();
		for (int letter = count - 1; letter >= 0; letter--) {
			letters.append(LETTERS.charAt((int) (bits >>> (5 * letter)) & 31));
		}
		return letters.toString();
	}

}
