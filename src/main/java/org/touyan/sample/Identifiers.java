package org.touyan.sample;

import java.time.Instant;
import java.time.ZoneOffset;

/** Makes identifiers (ULID) that are the same at every run. */
final class Identifiers {

	private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int TIME_DIGITS = 10;

	private static final int RANDOM_DIGITS = 16;

	private static final String TIME = time(SampleDates.day(2026, 6, 30).atStartOfDay().toInstant(ZoneOffset.UTC));

	private final SampleRandom random;

	Identifiers(SampleRandom random) {
		this.random = random;
	}

	/** The next identifier: the fixed time of the sample and eighty random bits. */
	String next() {
		var id = new StringBuilder(TIME);
		for (var i = 0; i < RANDOM_DIGITS; i++) {
			id.append(CROCKFORD.charAt(random.between(0, CROCKFORD.length() - 1)));
		}
		return id.toString();
	}

	private static String time(Instant instant) {
		var digits = new StringBuilder();
		for (var i = TIME_DIGITS - 1; i >= 0; i--) {
			digits.append(CROCKFORD.charAt((int) (instant.toEpochMilli() >>> (5 * i)) & 31));
		}
		return digits.toString();
	}

}
