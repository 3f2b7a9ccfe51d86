package org.touyan.organisations.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.touyan.api.Rows;
import org.touyan.organisations.AxisLevel;
import org.touyan.organisations.CommitteeKind;
import org.touyan.organisations.Education;
import org.touyan.organisations.HeldPost;
import org.touyan.organisations.PoliticalStatus;
import org.touyan.organisations.PostGrade;
import org.touyan.organisations.PostKind;
import org.touyan.organisations.Sex;
import org.touyan.organisations.team.TeamCounts.Trait;
import org.touyan.organisations.team.TeamStructure.Places;

import static org.assertj.core.api.Assertions.assertThat;

/** A village with three posts and two people, counted by eye. */
class TeamCountsTests {

	private static final String VILLAGE = "370112013228";

	private static final String NEIGHBOUR = "370112013227";

	private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

	private static final LocalDate TERM = LocalDate.of(2021, 3, 1);

	/** Secretary since the term began, and before that a member; director at the same place. 41 years, from here. */
	private static final Teams.Member LI = new Teams.Member("li", Sex.MALE, 41, Education.UNIVERSITY, "汉族",
			PoliticalStatus.PARTY_MEMBER, "山东历城", new Teams.Home(VILLAGE),
			new Rows<>(List.of(held(LocalDate.of(2015, 1, 1), TERM, PostKind.COMMITTEE_MEMBER),
					held(TERM, null, PostKind.SECRETARY), held(TERM, null, PostKind.DIRECTOR))));

	/** Member since before the term began. 30 years, from the next village. */
	private static final Teams.Member MA = new Teams.Member("ma", Sex.FEMALE, 30, null, "回族", PoliticalStatus.CITIZEN,
			null, new Teams.Home(NEIGHBOUR),
			new Rows<>(List.of(held(LocalDate.of(2019, 5, 1), null, PostKind.COMMITTEE_MEMBER))));

	private static final Teams.Organisation PARTY = new Teams.Organisation("party", VILLAGE,
			AxisLevel.VILLAGE_PARTY_ORG, null, new Rows<>(List.of(new Teams.Term(TERM))),
			new Rows<>(List.of(post(PostKind.SECRETARY, PostGrade.CHIEF, 1, holding(TERM, "li")),
					post(PostKind.DEPUTY_SECRETARY, PostGrade.DEPUTY, 2))));

	private static final Teams.Organisation COMMITTEE = new Teams.Organisation("committee", VILLAGE, null,
			CommitteeKind.VILLAGERS, new Rows<>(List.of(new Teams.Term(TERM))),
			new Rows<>(List.of(post(PostKind.COMMITTEE_MEMBER, PostGrade.OTHER, 1,
					holding(LocalDate.of(2019, 5, 1), "ma"), holding(TERM, "nobody seen")))));

	private static final TeamCounts TEAM = TeamCounts.of(List.of(PARTY, COMMITTEE),
			new TeamCounts.View(Map.of("li", LI, "ma", MA), DAY, "历城"));

	@Test
	void placesAreFilledByHoldersWhoeverTheyAre() {
		assertThat(TEAM.places()).isEqualTo(new Places(4, 3, 2, 0, 2, 0, 1, 1L));
		assertThat(TeamCounts.isShort(List.of(PARTY))).isTrue();
		assertThat(TeamCounts.isShort(List.of(COMMITTEE))).isFalse();
	}

	@Test
	void peopleAreCountedOnceByAgeEducationAndOrigin() {
		assertThat(TEAM.members()).containsExactly(LI, MA);
		assertThat(TEAM.meanAge()).isEqualTo(35.5);
		assertThat(TEAM.ages()).containsExactly(1L, 0L, 0L, 1L, 0L, 0L, 0L);
		assertThat(TEAM.education()).containsExactly(0L, 1L, 0L, 0L, 0L, 0L, 1L);
		assertThat(TEAM.origins()).containsExactly(1L, 1L, 0L, 0L, 0L);
	}

	@Test
	void ofEveryTraitThoseWithItAndThoseWithoutAreAllOfThem() {
		assertThat(TEAM.withAndWithout(Trait.WOMAN)).containsExactly(1L, 1L);
		assertThat(TEAM.withAndWithout(Trait.ETHNIC_MINORITY)).containsExactly(1L, 1L);
		assertThat(TEAM.withAndWithout(Trait.OUTSIDE_PARTY)).containsExactly(1L, 1L);
		assertThat(TEAM.withAndWithout(Trait.NATIVE)).containsExactly(1L, 1L);
		assertThat(TEAM.withAndWithout(Trait.SECRETARY_AND_DIRECTOR)).containsExactly(1L, 1L);
	}

	/** Of these the secretary rose within the term; the member had been one before it. */
	@Test
	void whoRoseWithinTheTermIsNewlyPromoted() {
		assertThat(TEAM.withAndWithout(Trait.NEWLY_PROMOTED)).containsExactly(1L, 1L);
	}

	@Test
	void theTwoCommitteesOfAVillageAreOneTeam() {
		assertThat(Grouping.PLACE.teams(List.of(COMMITTEE, PARTY))).containsExactly(List.of(PARTY, COMMITTEE));
		assertThat(Grouping.ORGANISATION.teams(List.of(COMMITTEE, PARTY))).containsExactly(List.of(COMMITTEE),
				List.of(PARTY));
	}

	private static Teams.Post post(PostKind kind, PostGrade grade, int approved, Teams.Holding... holdings) {
		return new Teams.Post(kind, grade, approved, new Rows<>(List.of(holdings)));
	}

	private static Teams.Holding holding(LocalDate from, String person) {
		return new Teams.Holding(from, new Teams.Ref(person));
	}

	private static HeldPost held(LocalDate from, @Nullable LocalDate to, PostKind kind) {
		return new HeldPost(from, to, VILLAGE, new HeldPost.Post(kind.name(), kind));
	}

}
