package org.touyan.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PostRankTests {

	private static final String VILLAGE = "370112013228";

	private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

	@Test
	void inADivisionTheSecretaryIsHighest() {
		assertThat(Stream
			.of(PostKind.GROUP_HEAD, PostKind.COMMITTEE_MEMBER, PostKind.DEPUTY_DIRECTOR, PostKind.DIRECTOR,
					PostKind.SECRETARY)
			.map(kind -> PostRank.of(VILLAGE, kind))).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void aPostInAHigherDivisionIsHigher() {
		assertThat(PostRank.of("370112013000", PostKind.COMMITTEE_MEMBER))
			.isGreaterThan(PostRank.of(VILLAGE, PostKind.SECRETARY))
			.isLessThan(PostRank.of("370112000000", PostKind.COMMITTEE_MEMBER));
	}

	@Test
	void equalRanksAreNoPromotion() {
		HeldPost deputy = held(VILLAGE, PostKind.DEPUTY_SECRETARY);
		assertThat(held(VILLAGE, PostKind.DEPUTY_DIRECTOR).isAbove(List.of(deputy))).isFalse();
		assertThat(held("370112013227", PostKind.DEPUTY_SECRETARY).isAbove(List.of(deputy))).isFalse();
		assertThat(held(VILLAGE, PostKind.FIRST_SECRETARY).isAbove(List.of(held(VILLAGE, PostKind.COMMITTEE_MEMBER))))
			.isFalse();
		assertThat(held(VILLAGE, PostKind.DIRECTOR).isAbove(List.of(deputy))).isTrue();
		assertThat(held(VILLAGE, PostKind.SECRETARY).isAbove(List.of(deputy, held("370112013000", PostKind.DIRECTOR))))
			.isFalse();
	}

	@Test
	void whatIsNotSeenIsNeitherAPromotionNorInItsWay() {
		var unseen = new HeldPost(DAY, null, VILLAGE, null);
		HeldPost member = held(VILLAGE, PostKind.COMMITTEE_MEMBER);
		assertThat(unseen.isAbove(List.of())).isFalse();
		assertThat(member.isAbove(List.of(unseen))).isTrue();
		assertThat(member.isAbove(List.of())).isTrue();
	}

	private static HeldPost held(String territory, PostKind kind) {
		return new HeldPost(DAY, null, territory, new HeldPost.Post(territory + kind, kind));
	}

}
