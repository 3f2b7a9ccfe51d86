package org.touyan.graph;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A record of the change log as somebody outside the database has noted it. */
record Anchor(long seq, String hash) {

	private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):(\\p{XDigit}{64})");

	static Anchor of(Head head) {
		return new Anchor(head.seq(), head.hash());
	}

	/** Reads what {@link #toString} wrote. */
	static Anchor of(String text) {
		Matcher parts = TEXT.matcher(text.strip());
		if (!parts.matches()) {
			throw new IllegalArgumentException(
					"\"%s\" is not what the log says of its end: a number, a colon and a hash.".formatted(text));
		}
		return new Anchor(Long.parseLong(parts.group(1)), parts.group(2));
	}

	@Override
	public String toString() {
		return seq + ":" + hash;
	}

}
