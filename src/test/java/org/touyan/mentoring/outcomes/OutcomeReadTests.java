package org.touyan.mentoring.outcomes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.touyan.api.Rows;
import org.touyan.graph.Period;
import org.touyan.mentoring.PoolEntry;

import static org.assertj.core.api.Assertions.assertThat;

/** From which day those in reserve are observed. */
class OutcomeReadTests {

	private static final Period YEAR = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1));

	/** Three were put forward in 2024 or just before; one entered the pool in that year, one after it, one never. */
	@Test
	void theyCountFromTheEntryIntoThePool() {
		var read = new OutcomeRead(new Rows<>(List.of()), new Rows<>(List.of(reserve("li", LocalDate.of(2024, 1, 10)),
				reserve("ma", LocalDate.of(2025, 1, 5)), reserve("wu"))), new Rows<>(List.of()));
		assertThat(read.inReserve(YEAR, Map.of("li", career("li"), "ma", career("ma"), "wu", career("wu"))))
			.singleElement()
			.returns("li", each -> each.person().id())
			.returns(LocalDate.of(2024, 1, 10), Observed::since);
	}

	private static OutcomeRead.Reserve reserve(String person, LocalDate... entries) {
		return new OutcomeRead.Reserve("370112013228", new Rows<>(Stream.of(entries).map(PoolEntry::new).toList()),
				new OutcomeRead.Person(person));
	}

	private static Career career(String id) {
		return new Career(id, new Rows<>(List.of()), new Rows<>(List.of()), new Rows<>(List.of()),
				new Rows<>(List.of()));
	}

}
