package org.touyan.organisations.tenures;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.touyan.api.NodeRef;
import org.touyan.api.Rows;
import org.touyan.graph.Period;
import org.touyan.organisations.PostKind;
import org.touyan.organisations.tenures.HeldPosts.Held;
import org.touyan.organisations.tenures.HeldPosts.Post;
import org.touyan.organisations.tenures.HeldPosts.Ref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** One village's secretaries: 王 for two terms, 李 for a year, 赵, and 王 again. */
class TurnoverTests {

	private static final LocalDate DAY = LocalDate.parse("2026-06-30");

	private static final Post SECRETARY = new Post("secretary", PostKind.SECRETARY, "370112013228",
			new Rows<>(List.of(held("王", "2013-01-10", "2018-01-10"), held("王", "2018-01-10", "2022-03-01"),
					held("李", "2022-03-01", "2023-03-01"), held("赵", "2023-03-01", "2025-01-10"),
					held("王", "2025-01-10", "2026-01-10"), held("王", "2026-01-11", null))));

	@Test
	void threePeopleInFourTenuresAreNotSixHoldings() {
		assertThat(in("2021-06-30", SECRETARY)).containsExactly(tuple(3L, 4L));
		assertThat(in("2013-01-01", SECRETARY)).containsExactly(tuple(3L, 4L));
		assertThat(in("2023-03-01", SECRETARY)).containsExactly(tuple(2L, 2L));
		assertThat(in("2025-01-10", SECRETARY)).containsExactly(tuple(1L, 1L));
	}

	@Test
	void aPostThatNobodyHeldHasNoRow() {
		assertThat(in("2021-06-30", new Post("director", PostKind.DIRECTOR, "370112013228", new Rows<>(List.of()))))
			.isEmpty();
	}

	@Test
	void timeInThePostGoesOnThroughElections() {
		assertThat(TimeInPost.on(DAY, List.of(SECRETARY))).singleElement()
			.returns(new NodeRef("王"), TimeInPost::person)
			.returns(LocalDate.parse("2025-01-10"), TimeInPost::from)
			.returns(17L, TimeInPost::months)
			.returns(2L, TimeInPost::holdings);
		assertThat(TimeInPost.on(LocalDate.parse("2022-02-28"), List.of(SECRETARY))).singleElement()
			.returns(LocalDate.parse("2013-01-10"), TimeInPost::from)
			.returns(109L, TimeInPost::months);
	}

	private static List<org.assertj.core.groups.Tuple> in(String from, Post post) {
		return Turnover.in(new Period(LocalDate.parse(from), DAY.plusDays(1)), List.of(post))
			.stream()
			.map(each -> tuple(each.people(), each.tenures()))
			.toList();
	}

	private static Held held(String person, String from, @Nullable String to) {
		return new Held(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), new Ref(person));
	}

}
