package org.touyan.organisations;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the organic laws of both committees say of size and term. */
class CommitteeKindTests {

	@ParameterizedTest
	@CsvSource({ "VILLAGERS,2,false", "VILLAGERS,3,true", "VILLAGERS,7,true", "VILLAGERS,8,false", "RESIDENTS,4,false",
			"RESIDENTS,5,true", "RESIDENTS,9,true", "RESIDENTS,10,false" })
	void allowsSoManyPeople(CommitteeKind kind, int people, boolean allowed) {
		assertThat(kind.allows(people)).isEqualTo(allowed);
	}

	@Test
	void aTermRunsOutAfterFiveYears() {
		assertThat(CommitteeKind.dueOn(LocalDate.of(2024, 2, 29))).isEqualTo(LocalDate.of(2029, 2, 28));
	}

}
