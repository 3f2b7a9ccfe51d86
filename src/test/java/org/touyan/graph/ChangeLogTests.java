package org.touyan.graph;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Records come to the end of one chain, each once, whoever writes at the same time. */
class ChangeLogTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T16:00:00Z"), ZoneOffset.UTC);

	private final ChangeLog changes = ChangeLogDatabase.empty(CLOCK);

	@Test
	void aRecordSaysWhatItWasGiven() {
		changes.append(new Change("li", "APPOINT", "01J", "会议〔2026〕3号", "{\"post\":null}", "{\"post\":\"村党支部书记\"}"));
		changes.append(new Change("wang", "READ", null, null));
		List<Map<String, Object>> records = ChangeLogDatabase.records();
		assertThat(records.getFirst()).containsEntry("seq", 1L)
			.containsEntry("at", "2026-06-30T16:00:00.000Z")
			.containsEntry("actor", "li")
			.containsEntry("act", "APPOINT")
			.containsEntry("subject", "01J")
			.containsEntry("reason", "会议〔2026〕3号")
			.containsEntry("before", "{\"post\":null}")
			.containsEntry("after", "{\"post\":\"村党支部书记\"}")
			.hasEntrySatisfying("id", id -> assertThat(id.toString()).matches("01KWCM4G00[0-9A-HJKMNP-TV-Z]{16}"))
			.hasSize(10);
		assertThat(records.getLast()).containsOnlyKeys("seq", "id", "at", "actor", "act", "hash");
		assertThat(ChangeLogDatabase.verify()).hasToString(
				"The change log is whole: 2 records, after 0; it ends with 2:" + records.getLast().get("hash"));
	}

	@Test
	void anActAndItsRecordAreCommittedTogetherOrNotAtAll() {
		try (Session session = ChangeLogDatabase.DRIVER.session()) {
			try (Transaction transaction = session.beginTransaction()) {
				changes.append(transaction, new Change("li", "FIRST", null, null));
				changes.append(transaction, new Change("li", "SECOND", null, null));
				transaction.rollback();
			}
			assertThat(ChangeLogDatabase.records()).isEmpty();
			try (Transaction transaction = session.beginTransaction()) {
				changes.append(transaction, new Change("li", "FIRST", null, null));
				changes.append(transaction, new Change("li", "SECOND", null, null));
				transaction.commit();
			}
		}
		assertThat(acts()).containsExactly("FIRST", "SECOND");
		assertThat(ChangeLogDatabase.verify().fault()).isNull();
	}

	@Test
	void manyWritersMakeOneUnbrokenChain() throws Exception {
		ChangeLog other = new ChangeLog(ChangeLogDatabase.DRIVER, new ChangeStore(ChangeLogDatabase.CHAIN),
				Storage.elsewhere(), CLOCK);
		try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<? extends Future<?>> all = IntStream.range(0, 24)
				.mapToObj(writer -> writers.submit(() -> write(writer % 2 == 0 ? changes : other, writer)))
				.toList();
			for (Future<?> one : all) {
				one.get();
			}
		}
		Verdict verdict = ChangeLogDatabase.verify();
		assertThat(verdict.fault()).isNull();
		assertThat(verdict.head().seq()).isEqualTo(24 * 30);
		assertThat(acts()).doesNotHaveDuplicates().hasSize(24 * 30);
		// Each writer's own records come in the order in which it wrote them.
		for (int writer = 0; writer < 24; writer++) {
			String prefix = writer + "-";
			assertThat(acts().stream().filter(act -> act.startsWith(prefix)))
				.containsExactlyElementsOf(IntStream.range(0, 30).mapToObj(number -> prefix + number).toList());
		}
	}

	private static void write(ChangeLog changes, int writer) {
		for (int number = 0; number < 30; number++) {
			Change change = new Change("writer", writer + "-" + number, null, null);
			if (number % 10 == 9) {
				try (Session session = ChangeLogDatabase.DRIVER.session()) {
					session.executeWriteWithoutResult(transaction -> changes.append(transaction, change));
				}
			}
			else {
				changes.append(change);
			}
		}
	}

	@Test
	void anAttemptOfWhichNobodyKnewIsNotWrittenTwice() {
		ChangeStore store = new ChangeStore(ChangeLogDatabase.CHAIN);
		List<Map<String, Object>> drafts = List.of(new Change("li", "ONCE", null, null).properties(CLOCK.instant()));
		try (Session session = ChangeLogDatabase.DRIVER.session()) {
			Head head = session.executeWrite(transaction -> store.append(transaction, drafts));
			Head again = session.executeWrite(transaction -> store.append(transaction, drafts));
			assertThat(again).isEqualTo(head);
		}
		assertThat(acts()).containsExactly("ONCE");
		changes.append(new Change("li", "NEXT", null, null));
		assertThat(ChangeLogDatabase.verify().fault()).isNull();
	}

	@Test
	void aClockThatIsSetBackBringsNothingOutOfOrder() {
		for (String back : List.of("P0D", "-PT1H", "-P1D", "PT0.001S", "-PT1H")) {
			Clock clock = Clock.offset(CLOCK, Duration.parse(back));
			var log = new ChangeLog(ChangeLogDatabase.DRIVER, new ChangeStore(ChangeLogDatabase.CHAIN),
					Storage.elsewhere(), clock);
			log.append(new Change("li", "FIRST", null, null));
			log.append(new Change("li", "SECOND", null, null));
		}
		List<Map<String, Object>> records = ChangeLogDatabase.records();
		assertThat(records).hasSize(10);
		assertThat(records.stream().map(record -> (String) record.get("at"))).isSorted()
			.endsWith("2026-06-30T16:00:00.001Z");
		assertThat(records.stream().map(record -> (String) record.get("id"))).isSorted().doesNotHaveDuplicates();
		assertThat(ChangeLogDatabase.verify().fault()).isNull();
	}

	@Test
	void nothingIsAddedToALogWhoseHeadIsAlteredOrMissing() {
		changes.append(new Change("li", "FIRST", null, null));
		ChangeLogDatabase.run("MATCH (c:Change) DELETE c", Map.of());
		ChangeLogDatabase.run("MATCH (h:ChangeHead) SET h.seq = 0, h.hash = ''", Map.of());
		assertThatIllegalStateException().isThrownBy(() -> changes.append(new Change("li", "SECOND", null, null)))
			.withMessageContaining("altered");
		ChangeLogDatabase.run("MATCH (h:ChangeHead) DELETE h", Map.of());
		assertThatIllegalStateException().isThrownBy(() -> changes.append(new Change("li", "SECOND", null, null)))
			.withMessageContaining("lost its head");
		assertThat(ChangeLogDatabase.records()).isEmpty();
	}

	private static List<String> acts() {
		return ChangeLogDatabase.records().stream().map(record -> String.valueOf(record.get("act"))).toList();
	}

}
