package org.touyan.graph;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What is old enough goes, whole records from the oldest on, and what is left is still seen to be whole. */
@ExtendWith(OutputCaptureExtension.class)
class ChangeLogUpkeepTests {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final String[] TIMES = { "2024-02-29T15:59:59.999Z", "2024-02-29T16:00:00Z",
			"2024-02-29T16:00:00.001Z", "2026-06-30T16:00:00Z" };

	private final ChangeLog changes = ChangeLogDatabase.empty(Clock.systemUTC());

	private static Clock at(String time) {
		return Clock.fixed(Instant.parse(time), ZONE);
	}

	private static void write(String... times) {
		for (String time : times) {
			new ChangeLog(ChangeLogDatabase.DRIVER, new ChangeStore(ChangeLogDatabase.CHAIN), Storage.elsewhere(),
					at(time))
				.append(new Change("li", "ACT", null, null));
		}
	}

	private static Verdict removeOld(String now, String retention) {
		try (var upkeep = new ChangeLogUpkeep(ChangeLogDatabase.DRIVER, ChangeLogDatabase.CHAIN, at(now),
				Period.parse(retention))) {
			upkeep.removeOld();
		}
		Verdict verdict = ChangeLogDatabase.verify();
		assertThat(verdict.fault()).isNull();
		assertThat(ChangeLogDatabase.run("MATCH (c:Change) RETURN min(c.seq) AS first, count(c) AS count", Map.of()))
			.first()
			.satisfies(row -> assertThat(row).containsEntry("count", verdict.head().seq() - verdict.head().afterSeq()));
		return verdict;
	}

	@Test
	void aRecordIsKeptToTheEndOfItsTimeAndNoLonger() {
		write(TIMES);
		// A year after a leap day ends on the 28th, in the zone of the clock: 2025-03-01 00:00 is 16:00 of the day
		// before.
		assertThat(removeOld("2025-02-28T16:00:00Z", "P1Y").head().afterSeq()).isEqualTo(1);
		assertThat(removeOld("2025-02-28T16:00:00.001Z", "P1Y").head().afterSeq()).isEqualTo(2);
		assertThat(removeOld("2025-02-28T16:00:00.002Z", "P1Y").head().afterSeq()).isEqualTo(3);
		assertThat(removeOld("2026-07-30T16:00:00Z", "P1Y").head().afterSeq()).isEqualTo(3);
	}

	@Test
	void aLogThatHasLostAllItsRecordsGoesOn() {
		write(TIMES);
		assertThat(removeOld("2040-01-01T00:00:00Z", "P1D").head().afterSeq()).isEqualTo(4);
		write("2040-01-01T00:00:00Z");
		assertThat(removeOld("2040-01-01T00:00:00Z", "P1D").head().seq()).isEqualTo(5);
		ChangeLogDatabase.run("MATCH (c:Change) DELETE c", Map.of());
		assertThat(Objects.requireNonNull(ChangeLogDatabase.verify().fault()).seq()).isEqualTo(5);
	}

	/** A clock that went back leaves an old record behind a young one; none is taken out of the middle. */
	@Test
	void nothingIsTakenOutOfTheMiddle() {
		write("2026-01-01T00:00:00Z", "2020-01-01T00:00:00Z", "2026-01-01T00:00:00Z");
		assertThat(removeOld("2026-02-01T00:00:00Z", "P1Y").head().afterSeq()).isZero();
	}

	@Test
	void withoutARetentionNothingIsRemoved() {
		write(TIMES);
		try (var upkeep = new ChangeLogUpkeep(ChangeLogDatabase.DRIVER, ChangeLogDatabase.CHAIN,
				at("2100-01-01T00:00:00Z"), null)) {
			upkeep.removeOld();
		}
		assertThat(ChangeLogDatabase.verify().head().afterSeq()).isZero();
	}

	@Test
	void whatIsAlteredIsNotRemoved() {
		write(TIMES);
		ChangeLogDatabase.run("MATCH (c:Change {seq: 2}) SET c.actor = 'wang'", Map.of());
		assertThatIllegalStateException().isThrownBy(() -> removeOld("2040-01-01T00:00:00Z", "P1Y"))
			.withMessageContaining("record 2");
		assertThat(Objects.requireNonNull(ChangeLogDatabase.verify().fault()).seq()).isEqualTo(2);
	}

	@Test
	void theServicesOwnLogTellsWhereTheChangeLogEnds(CapturedOutput output) {
		write(TIMES);
		try (var upkeep = new ChangeLogUpkeep(ChangeLogDatabase.DRIVER, ChangeLogDatabase.CHAIN, Clock.systemUTC(),
				null)) {
			upkeep.report();
			assertThat(output).doesNotContain("ends with");
			changes.append(new Change("li", "ACT", null, null));
			upkeep.report();
			upkeep.report();
		}
		String end = Anchor.of(ChangeLogDatabase.verify().head()).toString();
		assertThat(output.toString().lines().filter(line -> line.contains("ends with"))).singleElement()
			.asString()
			.endsWith("ends with " + end);
	}

}
