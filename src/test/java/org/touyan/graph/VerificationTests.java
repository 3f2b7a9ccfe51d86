package org.touyan.graph;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.touyan.Proof;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever somebody with the database alone does to the change log is found, and the first record that is wrong named.
 */
class VerificationTests {

	private static final int RECORDS = 60;

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T16:00:00Z"), ZoneOffset.UTC);

	private final long seed = Proof.seed("verification.seed");

	private final Random random = new Random(seed);

	private final ChangeLog changes = ChangeLogDatabase.empty(CLOCK);

	@BeforeEach
	void fill() {
		for (int number = 1; number <= RECORDS; number++) {
			changes.append(new Change("actor" + number % 7, "ACT", "subject" + number, "reason", "{}", "{}"));
		}
		assertThat(ChangeLogDatabase.verify().fault()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "id", "at", "actor", "act", "subject", "reason", "before", "after", "hash" })
	void anAlteredPropertyIsFound(String property) {
		int seq = any();
		spoil("MATCH (c:Change {seq: $seq}) SET c[$property] = c[$property] + '0'", seq, "property", property);
		assertFault(seq, idOf(seq), "altered");
	}

	@ParameterizedTest
	@ValueSource(strings = { "actor", "subject", "hash", "unknown" })
	void aRemovedOrAddedPropertyIsFound(String property) {
		int seq = any();
		spoil("MATCH (c:Change {seq: $seq}) SET c[$property] = CASE WHEN c[$property] IS NULL THEN 1 END", seq,
				"property", property);
		assertFault(seq, idOf(seq), "altered");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-5", "1000", "null", "'7'", "7.5", "[7]" })
	void anAlteredNumberIsFound(String number) {
		int seq = 10 + random.nextInt(RECORDS - 10);
		spoil("MATCH (c:Change {seq: $seq}) SET c.seq = " + number, seq, "", "");
		if (number.equals("7.5")) {
			assertFault(8, "no whole number");
		}
		else {
			assertFault(seq, "missing");
		}
	}

	@Test
	void aRemovedRecordIsFoundWhereverItWas() {
		spoil("MATCH (c:Change {seq: $seq}) DETACH DELETE c", RECORDS, "", "");
		assertFault(RECORDS, "missing");
		int seq = 2 + random.nextInt(RECORDS - 2);
		spoil("MATCH (c:Change {seq: $seq}) DETACH DELETE c", seq, "", "");
		assertFault(seq, "missing");
		spoil("MATCH (c:Change {seq: $seq}) REMOVE c:Change", 1, "", "");
		assertFault(1, "missing");
	}

	@Test
	void twoThatChangedPlacesAreFound() {
		int one = 1 + random.nextInt(RECORDS - 1);
		int other = one + 1 + random.nextInt(RECORDS - one);
		ChangeLogDatabase.run("MATCH (a:Change {seq: $one}) SET a.seq = -1", Map.of("one", one));
		ChangeLogDatabase.run("MATCH (b:Change {seq: $other}) SET b.seq = $one", Map.of("one", one, "other", other));
		ChangeLogDatabase.run("MATCH (a:Change {seq: -1}) SET a.seq = $other", Map.of("other", other));
		assertFault(one, idOf(one), "altered");
	}

	@Test
	void aRecordThatIsThereTwiceIsFound() {
		int seq = any();
		ChangeLogDatabase.run("DROP CONSTRAINT change_seq", Map.of());
		try {
			spoil("MATCH (c:Change {seq: $seq}) CREATE (d:Change) SET d = c, d.id = $id", seq, "id", idOf(seq));
		}
		catch (RuntimeException idIsUnique) {
			spoil("MATCH (c:Change {seq: $seq}) CREATE (d:Change) SET d = c", seq, "", "");
		}
		try {
			assertFault(seq, idOf(seq), "twice");
		}
		finally {
			ChangeLogDatabase.run("MATCH (c:Change) DETACH DELETE c", Map.of());
			ChangeLogDatabase.run("CREATE CONSTRAINT change_seq FOR (n:Change) REQUIRE n.seq IS UNIQUE", Map.of());
		}
	}

	@Test
	void aForgedRecordIsFound() {
		int seq = any();
		spoil("MATCH (c:Change) WHERE c.seq >= $seq SET c.seq = -c.seq", seq, "", "");
		spoil("MATCH (c:Change) WHERE c.seq <= -$seq SET c.seq = 1 - c.seq", seq, "", "");
		spoil("CREATE (c:Change:Entity {id: 'forged', seq: $seq, at: $at, actor: 'li', act: 'ACT', hash: $at})", seq,
				"at", "x");
		assertFault(seq, "forged", "altered");
	}

	@ParameterizedTest
	@ValueSource(strings = { "61", "1000", "0", "-1", "null" })
	void aForgedRecordBesideTheChainIsFound(String number) {
		ChangeLogDatabase.run("CREATE (c:Change:Entity {id: 'forged', seq: %s})".formatted(number), Map.of());
		assertFault(number.equals("null") ? 0 : Integer.parseInt(number), "forged", "not of this log");
	}

	@Test
	void aChainRewrittenWithoutTheKeyIsFound() {
		int seq = any();
		Head head = rewrite(seq, new Chain(Keys.of(new byte[] { 1 })));
		assertFault(seq, idOf(seq), "altered");
		Map<String, Object> forged = new ChangeStore(new Chain(Keys.of(new byte[] { 1 }))).sealed(head);
		ChangeLogDatabase.run("MATCH (h:ChangeHead) SET h += $head", Map.of("head", forged));
		assertFault(seq, idOf(seq), "altered");
	}

	/** Alters a record and makes the chain again from it on. */
	private Head rewrite(int from, Chain chain) {
		spoil("MATCH (c:Change {seq: $seq}) SET c.actor = 'somebody else'", from, "", "");
		Head head = Head.FIRST.to(from - 1, from == 1 ? "" : String.valueOf(record(from - 1).get("hash")));
		for (int seq = from; seq <= RECORDS; seq++) {
			head = head.to(seq, chain.hash(head.hash(), record(seq)));
			spoil("MATCH (c:Change {seq: $seq}) SET c.hash = $hash", seq, "hash", head.hash());
		}
		return head;
	}

	@Test
	void aCutTailIsFoundThoughTheHeadIsSetBack() {
		int last = 1 + random.nextInt(RECORDS - 1);
		spoil("MATCH (c:Change) WHERE c.seq > $seq DETACH DELETE c", last, "", "");
		assertFault(last + 1, "missing");
		spoil("MATCH (h:ChangeHead), (c:Change {seq: $seq}) SET h.seq = $seq, h.hash = c.hash", last, "", "");
		assertFault(last, "head of the log is altered");
		spoil("MATCH (h:ChangeHead), (c:Change {seq: $seq}) SET h.mac = c.hash", last, "", "");
		assertFault(last, "head of the log is altered");
		ChangeLogDatabase.run("MATCH (h:ChangeHead) DELETE h", Map.of());
		assertFault(last, "head of the log is missing");
	}

	@Test
	void aCutBeginningIsFoundThoughTheHeadIsSetForward() {
		int first = any();
		String hash = String.valueOf(record(first).get("hash"));
		spoil("MATCH (c:Change) WHERE c.seq <= $seq DETACH DELETE c", first, "", "");
		assertFault(1, "missing");
		spoil("MATCH (h:ChangeHead) SET h.afterSeq = $seq, h.afterHash = $hash", first, "hash", hash);
		assertFault(RECORDS, "head of the log is altered");
	}

	/** Only who has noted a record elsewhere finds that: with the key's help, the older log was right once. */
	@Test
	void aLogSetBackAsAWholeIsFoundByWhatSomebodyHasNoted() {
		Verification verification = new Verification(ChangeLogDatabase.DRIVER, ChangeLogDatabase.CHAIN);
		List<Map<String, Object>> heads = ChangeLogDatabase.run("MATCH (h:ChangeHead) RETURN properties(h) AS head",
				Map.of());
		changes.append(new Change("li", "HIDDEN", null, null));
		Anchor noted = Anchor.of(ChangeLogDatabase.verify().head());
		assertThat(verification.verify(noted).fault()).isNull();
		assertThat(verification.verify(Anchor.of(noted.toString())).fault()).isNull();
		ChangeLogDatabase.run("MATCH (c:Change {act: 'HIDDEN'}) DELETE c", Map.of());
		ChangeLogDatabase.run("MATCH (h:ChangeHead) SET h = $head", heads.getFirst());
		assertThat(ChangeLogDatabase.verify().fault()).isNull();
		assertThat(verification.verify(noted))
			.hasToString("The change log is not whole: record 61 is missing: the log was set back.");
		changes.append(new Change("li", "INSTEAD", null, null));
		assertThat(ChangeLogDatabase.verify().fault()).isNull();
		assertThat(verification.verify(noted).fault())
			.hasToString("record 61 is another than was noted: the log was set back");
	}

	private int any() {
		return switch (random.nextInt(4)) {
			case 0 -> 1;
			case 1 -> RECORDS;
			default -> 1 + random.nextInt(RECORDS);
		};
	}

	private static void spoil(String statement, int seq, String name, Object value) {
		Map<String, Object> parameters = new HashMap<>(Map.of("seq", seq));
		parameters.put(name.isEmpty() ? "none" : name, value);
		ChangeLogDatabase.run(statement, parameters);
	}

	private static Map<String, Object> record(int seq) {
		return ChangeLogDatabase.DRIVER.executableQuery("MATCH (c:Change {seq: $seq}) RETURN c")
			.withParameters(Map.of("seq", seq))
			.execute()
			.records()
			.getFirst()
			.get("c")
			.asMap();
	}

	private static String idOf(int seq) {
		return String.valueOf(record(seq).get("id"));
	}

	private static void assertFault(int seq, String what) {
		assertFault(seq, null, what);
	}

	private static void assertFault(int seq, @Nullable String id, String what) {
		Fault fault = Objects.requireNonNull(ChangeLogDatabase.verify().fault());
		assertThat(fault.seq()).as(fault.toString()).isEqualTo(seq);
		assertThat(fault.what()).contains(what);
		if (id != null) {
			assertThat(fault.id()).isEqualTo(id);
		}
	}

}
