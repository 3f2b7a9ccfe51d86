package org.touyan.organisations;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.api.Rows;

/**
 * Somebody who holds a post, as {@code questions/organisations/members.graphql} reads it.
 *
 * @param holdings all that began so far, those that are over among them
 */
record TeamMember(String id, Sex sex, int age, @Nullable Education education, @Nullable String ethnicGroup,
		@Nullable PoliticalStatus politicalStatus, @Nullable String nativePlace, @Nullable Home home,
		Rows<HeldPost> holdings) {

	enum Sex {

		MALE, FEMALE

	}

	record Home(String territory) {
	}

	boolean isWoman() {
		return sex == Sex.FEMALE;
	}

	boolean isOfMinority() {
		return ethnicGroup != null && !ethnicGroup.equals("汉族");
	}

	boolean isOutsideParty() {
		return politicalStatus != null && politicalStatus != PoliticalStatus.PARTY_MEMBER
				&& politicalStatus != PoliticalStatus.PROBATIONARY_MEMBER;
	}

	boolean isNativeOf(String place) {
		return nativePlace != null && nativePlace.contains(place);
	}

	TeamOrigin origin(Set<String> territories) {
		return TeamOrigin.of(home == null ? null : home.territory(), territories);
	}

	/** Whether the person is secretary and director at one of the places (一肩挑). */
	boolean isSecretaryAndDirector(Set<String> territories, LocalDate day) {
		Set<String> led = holdings.nodes()
			.stream()
			.filter(held -> held.isOf(PostKind.SECRETARY) && held.period().contains(day)
					&& territories.contains(held.territory()))
			.map(HeldPost::territory)
			.collect(Collectors.toSet());
		return holdings.nodes()
			.stream()
			.anyMatch(held -> held.isOf(PostKind.DIRECTOR) && held.period().contains(day)
					&& led.contains(held.territory()));
	}

	/** Whether a post taken up on the day was a promotion: higher than all taken up before, or the first. */
	boolean roseTo(PostRank rank, LocalDate day) {
		return rank.isAbove(holdings.nodes().stream().filter(held -> held.from().isBefore(day)).toList());
	}

}
