package org.touyan.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class EventSumsTests {

	/** One grid closed 1 of 2 events in 10 hours, another 3 of 3 in 2 hours each. */
	@Test
	void meansAreOfEvents() {
		EventSums both = EventSums.of(List.of(new EventSums(2, 1, 10, 4), new EventSums(3, 3, 6, 15)));
		assertThat(both).isEqualTo(new EventSums(5, 4, 16, 19));
		assertThat(both.rate()).isEqualTo(0.8);
		assertThat(both.meanHours()).isEqualTo(4);
		assertThat(both.satisfaction()).isEqualTo(4.75);
	}

	@Test
	void ofNothingThereIsNoRate() {
		EventSums none = EventSums.of(List.of());
		assertThat(none.rate()).isNull();
		assertThat(none.meanHours()).isNull();
		assertThat(new EventSums(1, 0, 0, 0).satisfaction()).isNull();
	}

	/** 10, 10, 40 hours for one event each in the first months: 20 on average; 4, 5, 6 in the last: 5. */
	@Test
	void theLastThreeMonthsAreComparedWithTheFirst() {
		assertThat(EventSums.reduction(months(10, 10, 40, 99, 4, 5, 6))).isCloseTo(0.75, within(1e-12));
		assertThat(EventSums.reduction(months(1, 1, 1, 2, 2, 2))).isEqualTo(-1);
		assertThat(EventSums.reduction(months(10, 10, 40, 4, 5))).isNull();
	}

	private static SortedMap<LocalDate, EventSums> months(double... hours) {
		var months = new TreeMap<LocalDate, EventSums>();
		for (double each : hours) {
			months.put(LocalDate.of(2025, 1 + months.size(), 1), new EventSums(1, 1, each, 5));
		}
		return months;
	}

}
