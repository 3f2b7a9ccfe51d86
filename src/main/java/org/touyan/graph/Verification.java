package org.touyan.graph;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

/** Looks for the first thing that is wrong with the change log, reading it once in a stream. */
final class Verification {

	private static final String RECORDS = """
			MATCH (change:Change) WHERE change.seq > $after AND change.seq <= $last
			RETURN properties(change) AS change ORDER BY change.seq""";

	/** What is in no place that the head speaks of. */
	private static final String OTHERS = """
			MATCH (change:Change)
			WHERE NOT change.seq IS :: INTEGER NOT NULL OR change.seq <= $after OR change.seq > $last
			RETURN change.seq AS seq, change.id AS id""";

	private static final String HASH = "MATCH (change:Change {seq: $seq}) RETURN change.hash AS hash";

	/** Where the head is missing, all records are looked at. */
	private static final Head NONE = new Head(Long.MAX_VALUE, "", 0, "");

	private final Driver driver;

	private final Chain chain;

	private final ChangeStore store;

	Verification(Driver driver, Chain chain) {
		this.driver = driver;
		this.chain = chain;
		this.store = new ChangeStore(chain);
	}

	/**
	 * Looks at the log as it is now; again, where old records were removed meanwhile.
	 * @param expected where the log is known to have been once; null where nobody noted it
	 */
	Verdict verify(@Nullable Anchor expected) {
		Verdict verdict;
		do {
			verdict = verdict(expected);
		}
		while (verdict.fault() != null && store.head(driver).afterSeq() != verdict.head().afterSeq());
		return verdict;
	}

	private Verdict verdict(@Nullable Anchor expected) {
		Map<String, Object> stored = store.stored(driver);
		Head head = stored.isEmpty() ? NONE : Head.of(stored);
		try (Session session = driver.session()) {
			Optional<Fault> fault = session.executeRead(transaction -> records(transaction, head))
				.or(() -> ofHead(stored, head))
				.or(() -> session.executeRead(transaction -> others(transaction, head)))
				.or(() -> session.executeRead(transaction -> unexpected(transaction, head, expected)));
			return new Verdict(head, fault.orElse(null));
		}
	}

	private Optional<Fault> records(TransactionContext transaction, Head head) {
		Result records = transaction.run(RECORDS, Map.of("after", head.afterSeq(), "last", head.seq()));
		Walk walk = new Walk(chain, head);
		while (records.hasNext()) {
			Optional<Fault> fault = walk.next(records.next().get("change").asMap());
			if (fault.isPresent()) {
				return fault;
			}
		}
		if (head.equals(NONE)) {
			return Optional.of(new Fault(walk.seq(), null, "may not be the last: the head of the log is missing"));
		}
		return walk.seq() < head.seq() ? Optional.of(walk.missing()) : Optional.empty();
	}

	private Optional<Fault> ofHead(Map<String, Object> stored, Head head) {
		return chain.fits(stored) ? Optional.empty()
				: Optional.of(new Fault(head.seq(), null, "may not be the last: the head of the log is altered"));
	}

	/** Records that have been added since are no fault. */
	private Optional<Fault> others(TransactionContext transaction, Head head) {
		Result others = transaction.run(OTHERS, Map.of("after", head.afterSeq(), "last", head.seq()));
		long last = head.seq();
		while (others.hasNext()) {
			Record other = others.next();
			long seq = other.get("seq").asObject() instanceof Long number ? number : 0;
			if (seq > last) {
				last = store.head(driver).seq();
			}
			if (seq <= head.afterSeq() || seq > last) {
				return Optional.of(new Fault(seq, other.get("id").asObject() + "", "is not of this log"));
			}
		}
		return Optional.empty();
	}

	/** Whether the log is not the one of which somebody noted a record that would still be kept. */
	private static Optional<Fault> unexpected(TransactionContext transaction, Head head, @Nullable Anchor expected) {
		if (expected == null || expected.seq() < head.afterSeq()) {
			return Optional.empty();
		}
		if (expected.seq() > head.seq()) {
			return Optional.of(new Fault(head.seq() + 1, null, "is missing: the log was set back"));
		}
		String hash = expected.seq() == head.afterSeq() ? head.afterHash()
				: transaction.run(HASH, Map.of("seq", expected.seq())).single().get("hash").asString();
		return hash.equalsIgnoreCase(expected.hash()) ? Optional.empty()
				: Optional.of(new Fault(expected.seq(), null, "is another than was noted: the log was set back"));
	}

}
