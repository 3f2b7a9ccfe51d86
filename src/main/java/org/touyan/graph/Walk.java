package org.touyan.graph;

import java.util.Map;
import java.util.Optional;

/** Goes along the records of the change log, from the oldest on, and sees whether each follows the one before. */
final class Walk {

	private final Chain chain;

	private long seq;

	private String hash;

	Walk(Chain chain, Head head) {
		this.chain = chain;
		this.seq = head.afterSeq();
		this.hash = head.afterHash();
	}

	/** Takes the next record; what is wrong with it, or that it is not the next. */
	Optional<Fault> next(Map<String, Object> record) {
		String id = String.valueOf(record.get("id"));
		if (!(record.get("seq") instanceof Long number)) {
			return Optional.of(new Fault(seq + 1, id, "has no whole number"));
		}
		if (number == seq) {
			return Optional.of(new Fault(seq, id, "is there twice"));
		}
		if (number != seq + 1) {
			return Optional.of(missing());
		}
		String own = chain.hash(hash, record);
		if (!own.equals(record.get("hash"))) {
			return Optional.of(new Fault(number, id, "is altered, or is not of this log"));
		}
		seq = number;
		hash = own;
		return Optional.empty();
	}

	/** That there is no next record. */
	Fault missing() {
		return new Fault(seq + 1, null, "is missing");
	}

	/** The number of the last record that followed. */
	long seq() {
		return seq;
	}

	/** The hash of that record. */
	String hash() {
		return hash;
	}

	/** The head of a log that has lost the records up to here. */
	Head begin(Head head) {
		return head.from(seq, hash);
	}

}
