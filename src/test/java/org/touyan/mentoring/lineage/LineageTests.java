package org.touyan.mentoring.lineage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.touyan.api.NodeRef;
import org.touyan.mentoring.MentorshipState;
import org.touyan.mentoring.lineage.Lineage.Step;

import static org.assertj.core.api.Assertions.assertThat;

/** Li teaches Ma and Wu, Ma teaches Wu and Gao, and Gao teaches Li again. */
class LineageTests {

	private static final Map<String, List<Step>> STEPS = Map.of("li", List.of(step("li", "ma", 1), step("li", "wu", 2)),
			"ma", List.of(step("ma", "wu", 3), step("ma", "gao", 4)), "gao", List.of(step("gao", "li", 5)));

	@Test
	void everybodyIsInTheNearestGenerationOnce() {
		assertThat(Lineage.walk("li", 6, LineageTests::next)).extracting(each -> each.person().id() + each.generation())
			.containsExactly("ma1", "wu1", "gao2");
	}

	@Test
	void itIsAsDeepAsIsAskedFor() {
		assertThat(Lineage.walk("li", 1, LineageTests::next)).hasSize(2);
		assertThat(Lineage.walk("li", 0, LineageTests::next)).isEmpty();
	}

	@Test
	void branchesHangOnThoseTheyCameAboutThrough() {
		var lineage = Lineage.of("li", List.of(), Lineage.walk("li", 6, LineageTests::next));
		assertThat(lineage.mentors()).isEmpty();
		assertThat(lineage.mentees()).extracting(Lineage.Branch::person)
			.containsExactly(new NodeRef("ma"), new NodeRef("wu"));
		assertThat(lineage.mentees().getFirst().branches()).extracting(Lineage.Branch::person)
			.containsExactly(new NodeRef("gao"));
	}

	@Test
	void mentorsAreGenerationsBelowZeroTheFarthestFirst() {
		assertThat(Lineage.of("li", Lineage.walk("li", 6, LineageTests::next), List.of()).people())
			.extracting(each -> each.person().id() + each.generation())
			.containsExactly("gao-2", "wu-1", "ma-1");
	}

	private static List<Step> next(Set<String> ids) {
		return ids.stream().flatMap(id -> STEPS.getOrDefault(id, List.of()).stream()).toList();
	}

	private static Step step(String through, String person, int month) {
		return new Step(through, person, "mentorship" + month, LocalDate.of(2024, month, 1), null,
				MentorshipState.ACTIVE);
	}

}
