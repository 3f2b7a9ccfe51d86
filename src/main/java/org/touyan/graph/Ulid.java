package org.touyan.graph;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;

/**
 * Makes identifiers that come in the order of time: 48 bits of milliseconds and 80 of chance, in Crockford's base 32.
 */
public final class Ulid {

	private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int DIGITS = 26;

	private static final SecureRandom RANDOM = new SecureRandom();

	private Ulid() {
	}

	/**
	 * Makes one.
	 * @param at the time that it begins with
	 * @return 26 letters and digits
	 */
	public static String of(Instant at) {
		byte[] chance = new byte[10];
		RANDOM.nextBytes(chance);
		return text(new BigInteger(1, ByteBuffer.allocate(18).putLong(at.toEpochMilli()).put(chance).array()));
	}

	/**
	 * Makes one that comes after another in the order of texts.
	 * @param previous the other; empty for none
	 * @param at the time that it begins with, unless the other begins with a later one
	 */
	static String after(String previous, Instant at) {
		String id = of(at);
		return id.compareTo(previous) > 0 ? id : text(number(previous).add(BigInteger.ONE));
	}

	private static BigInteger number(String id) {
		return id.chars()
			.mapToObj(digit -> BigInteger.valueOf(CROCKFORD.indexOf(digit)))
			.reduce(BigInteger.ZERO, (number, digit) -> number.shiftLeft(5).or(digit));
	}

	private static String text(BigInteger number) {
		StringBuilder id = new StringBuilder();
		for (int digit = DIGITS - 1; digit >= 0; digit--) {
			id.append(CROCKFORD.charAt(number.shiftRight(5 * digit).intValue() & 31));
		}
		return id.toString();
	}

}
