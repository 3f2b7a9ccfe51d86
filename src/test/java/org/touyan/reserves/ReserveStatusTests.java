package org.touyan.reserves;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every state is reached from the first one, and what is over stays over. */
class ReserveStatusTests {

	@Test
	void everyStateIsReachedFromTheFirst() {
		Set<ReserveStatus> reached = EnumSet.of(ReserveStatus.PROPOSED);
		var open = new ArrayDeque<>(List.of(ReserveStatus.PROPOSED));
		while (!open.isEmpty()) {
			open.removeFirst().next().stream().filter(reached::add).forEach(open::add);
		}
		assertThat(reached).containsExactlyInAnyOrder(ReserveStatus.values());
	}

	@Test
	void noStateButTheLastOnesIsWithoutANext() {
		assertThat(Arrays.stream(ReserveStatus.values()).filter(ReserveStatus::isLast)).hasSize(5);
	}

	@Test
	void nothingIsProposedTwice() {
		assertThat(ReserveStatus.values()).noneMatch(state -> state.next().contains(ReserveStatus.PROPOSED));
	}

}
