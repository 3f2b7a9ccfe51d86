package org.touyan.mentoring;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every state is reached from the first one, and what is over stays over. */
class MentorshipStateTests {

	@Test
	void everyStateIsReachedFromTheFirst() {
		Set<MentorshipState> reached = EnumSet.of(MentorshipState.PROPOSED);
		var open = new ArrayDeque<>(List.of(MentorshipState.PROPOSED));
		while (!open.isEmpty()) {
			open.removeFirst().next().stream().filter(reached::add).forEach(open::add);
		}
		assertThat(reached).containsExactlyInAnyOrder(MentorshipState.values());
	}

	@Test
	void noStateButTheLastOnesIsWithoutANext() {
		assertThat(Arrays.stream(MentorshipState.values()).filter(MentorshipState::isLast)).hasSize(3);
	}

	@Test
	void nothingIsProposedTwice() {
		assertThat(MentorshipState.values()).noneMatch(state -> state.next().contains(MentorshipState.PROPOSED));
	}

}
