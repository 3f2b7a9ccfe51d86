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
		byte[] bytes = ByteBuffer.allocate(18).putLong(at.toEpochMilli()).put(chance).array();
		BigInteger number = new BigInteger(1, bytes);
		StringBuilder id = new StringBuilder();
		for (int digit = DIGITS - 1; digit >= 0; digit--) {
			id.append(CROCKFORD.charAt(number.shiftRight(5 * digit).intValue() & 31));
		}
		return id.toString();
	}

}
