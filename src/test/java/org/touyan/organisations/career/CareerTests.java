package org.touyan.organisations.career;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.touyan.organisations.HeldPost;
import org.touyan.organisations.PostKind;
import org.touyan.organisations.career.Career.Holding;
import org.touyan.organisations.career.Career.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a post was to who took it up follows from the posts taken up before it. */
class CareerTests {

	private static final LocalDate DAY = LocalDate.parse("2026-06-30");

	private static final String VILLAGE = "370112013228";

	private static final String SUBDISTRICT = "370112013000";

	private static Holding held(String id, String post, PostKind kind, String territory, String from,
			@Nullable String to) {
		return new Holding(id, new HeldPost(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), territory,
				new HeldPost.Post(post, kind)));
	}

	private static List<Kind> kinds(Holding... holdings) {
		return Career.of(List.of(holdings), DAY).steps().stream().map(Career.Step::kind).toList();
	}

	@Test
	void whoRisesFromMemberToSecretaryAndIsElectedAgainWasPromotedTwice() {
		Career career = Career
			.of(List.of(held("a", "m", PostKind.COMMITTEE_MEMBER, VILLAGE, "2016-01-01", "2018-01-01"),
					held("b", "d", PostKind.DIRECTOR, VILLAGE, "2018-01-01", "2021-01-01"),
					held("c", "s", PostKind.SECRETARY, VILLAGE, "2021-01-01", "2024-01-01"),
					held("d", "s", PostKind.SECRETARY, VILLAGE, "2024-01-01", null)), DAY);
		assertThat(career.steps().stream().map(Career.Step::kind)).containsExactly(Kind.FIRST, Kind.PROMOTION,
				Kind.PROMOTION, Kind.REELECTION);
		assertThat(career.promotions()).isEqualTo(2);
		assertThat(career.tenures()).extracting(InPost::months, InPost::holdings)
			.containsExactly(tuple(24L, 1L), tuple(36L, 1L), tuple(65L, 2L));
		assertThat(career.steps().stream().map(Career.Step::months)).containsExactly(24L, 36L, 36L, 29L);
	}

	@Test
	void aPostOfAHigherDivisionIsAPromotionAndOneAsHighIsNot() {
		assertThat(kinds(held("a", "s", PostKind.SECRETARY, VILLAGE, "2016-01-01", "2018-01-01"),
				held("b", "t", PostKind.SECRETARY, "370112013229", "2018-01-01", "2020-01-01"),
				held("c", "u", PostKind.PARTY_COMMITTEE_MEMBER, SUBDISTRICT, "2020-01-01", null)))
			.containsExactly(Kind.FIRST, Kind.OTHER, Kind.PROMOTION);
	}

	@Test
	void theSamePostAfterAGapIsNoReelection() {
		assertThat(kinds(held("a", "s", PostKind.SECRETARY, VILLAGE, "2016-01-01", "2018-01-01"),
				held("b", "s", PostKind.SECRETARY, VILLAGE, "2018-01-03", null)))
			.containsExactly(Kind.FIRST, Kind.OTHER);
	}

	@Test
	void postsTakenUpOnOneDayAreNoRiseFromOneToTheOther() {
		assertThat(kinds(held("a", "d", PostKind.DIRECTOR, VILLAGE, "2021-01-01", null),
				held("b", "s", PostKind.SECRETARY, VILLAGE, "2021-01-01", null)))
			.containsExactly(Kind.FIRST, Kind.FIRST);
	}

	@Test
	void whoHoldsAPostFromTheDayOnHasBeenInItForNoMonth() {
		assertThat(Career.of(List.of(held("a", "d", PostKind.DIRECTOR, VILLAGE, "2026-06-30", null)), DAY)
			.steps()
			.getFirst()
			.months()).isZero();
	}

}
