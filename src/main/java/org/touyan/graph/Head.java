package org.touyan.graph;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The two ends of the change log.
 *
 * @param seq the number of its last record
 * @param hash the hash of that record
 * @param afterSeq the number of the last record that is no longer kept; 0 where all are
 * @param afterHash the hash of that record; empty where all are kept
 */
record Head(long seq, String hash, long afterSeq, String afterHash) {

	/** Of a log without records. */
	static final Head FIRST = new Head(0, "", 0, "");

	/** What a head in the store says, in whatever state that is. */
	static Head of(Map<String, Object> stored) {
		return new Head(number(stored.get("seq")), String.valueOf(stored.get("hash")), number(stored.get("afterSeq")),
				String.valueOf(stored.get("afterHash")));
	}

	private static long number(@Nullable Object value) {
		return value instanceof Long number ? number : 0;
	}

	/** The head after a record has been added. */
	Head to(long last, String lastHash) {
		return new Head(last, lastHash, afterSeq, afterHash);
	}

	/** The head after the records up to this one have been removed. */
	Head from(long lastRemoved, String lastRemovedHash) {
		return new Head(seq, hash, lastRemoved, lastRemovedHash);
	}

	Map<String, Object> properties() {
		return Map.of("seq", seq, "hash", hash, "afterSeq", afterSeq, "afterHash", afterHash);
	}

}
