package org.touyan.alliances.scorecards;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.touyan.alliances.Id;
import org.touyan.alliances.scorecards.YearFigures.Value;
import org.touyan.api.NodeRef;
import org.touyan.api.Rows;

import static org.assertj.core.api.Assertions.assertThat;

/** An alliance of two villages, reckoned by eye, and as it would be with a third. */
class ScorecardTests {

	private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

	/** Earned 100, 120, 150; grows apples. */
	private static final MemberSheet EAST = village("east", List.of(100L, 120L, 150L), Set.of("apples"), Set.of("li"));

	/** Earned 200, 220; the accounts of 2025 are not closed. Grows apples and pears, has the same adviser. */
	private static final MemberSheet WEST = village("west", List.of(200L, 220L), Set.of("apples", "pears"),
			Set.of("li", "ma"));

	private static final MemberSheet NORTH = village("north", List.of(), Set.of("pears"), Set.of());

	/** Founded on 1 July 2025; four meetings a year, and two were held so far in 2025. */
	private static final AllianceSheet ALLIANCE = new AllianceSheet("alliance", "370112013000",
			LocalDate.of(2025, 7, 1), 4, new Rows<>(List.of(new Id("west"), new Id("east"))), new Rows<>(List.of()),
			new Rows<>(List.of()),
			new Rows<>(List.of(new AllianceSheet.Meeting(LocalDate.of(2025, 8, 1)),
					new AllianceSheet.Meeting(LocalDate.of(2025, 9, 1)))),
			new Rows<>(List.of(new AllianceSheet.Project("done", LocalDate.of(2026, 1, 1), 500L),
					new AllianceSheet.Project("open", null, null))),
			new Rows<>(List.of()));

	private static final Map<String, MemberSheet> SHEETS = Map.of("east", EAST, "west", WEST, "north", NORTH);

	@Test
	void yearsAreSummedOverTheVillagesWhoseAccountsAreClosed() {
		Scorecard card = card(AllianceWhatIf.none("alliance"));
		Scorecard.InYear closed = card.years().getFirst();
		assertThat(closed.villageIncome()).isEqualTo(340);
		assertThat(closed.villageIncomeMean()).isEqualTo(170);
		assertThat(closed.villageGrowth()).isEqualTo(40 / 300.0);
		Scorecard.InYear open = card.years().getLast();
		assertThat(open.villageIncome()).isEqualTo(150);
		assertThat(open.closedVillages()).isEqualTo(1);
		assertThat(open.villageGrowth()).as("of the village that has both years").isEqualTo(0.25);
		assertThat(open.ownIncome()).isNull();
	}

	/** Of 4 meetings a year 184 days of 365 ask for 2.02. */
	@Test
	void meetingsAreDueFromTheFoundingOn() {
		Scorecard.InYear year = card(AllianceWhatIf.none("alliance")).years().getLast();
		assertThat(year.meetingsDue()).isEqualTo(4 * 184 / 365.0);
		assertThat(year.meetingsHeld()).isEqualTo(2);
		assertThat(year.meetingsMissing()).isZero();
	}

	@Test
	void twoYearsOfTenPerCentMeetTheRule() {
		assertThat(card(AllianceWhatIf.none("alliance")).villageGrowth())
			.isEqualTo(new Scorecard.GrowthRule(List.of(2024, 2025), List.of(40 / 300.0, 0.25), 0.25, true));
		assertThat(card(AllianceWhatIf.none("alliance")).ownGrowth().isMet()).isNull();
	}

	@Test
	void whatSeveralMembersHaveIsShared() {
		Scorecard card = card(AllianceWhatIf.none("alliance"));
		assertThat(List.of(card.productCount(), card.sharedProductCount())).containsExactly(2, 1);
		assertThat(List.of(card.adviserCount(), card.sharedAdviserCount())).containsExactly(2, 1);
		assertThat(List.of(card.projectCount(), card.completedProjectCount())).containsExactly(2, 1);
		assertThat(card.investment()).isEqualTo(500);
	}

	@Test
	void withOtherMembersItIsReckonedAnew() {
		Scorecard card = card(new AllianceWhatIf("alliance", List.of("north"), List.of("east")));
		assertThat(card.memberCount()).isEqualTo(2);
		assertThat(card.places()).containsExactly(new NodeRef("north"), new NodeRef("west"));
		assertThat(card.years().getLast().villageIncome()).isNull();
		assertThat(List.of(card.productCount(), card.sharedProductCount())).containsExactly(2, 1);
	}

	private static Scorecard card(AllianceWhatIf change) {
		return Scorecard.of(ALLIANCE, ALLIANCE.memberIds().size() + change.added().size() - change.removed().size(),
				change.members(ALLIANCE, SHEETS), IntStream.of(2024, 2025), DAY);
	}

	/** With incomes from 2023 on. */
	private static MemberSheet village(String id, List<Long> incomes, Set<String> products, Set<String> advisers) {
		var years = IntStream.range(0, incomes.size()).mapToObj(year -> new Value(2023 + year, incomes.get(year)));
		return new MemberSheet(id, true, new Rows<>(years.toList()), new Rows<>(List.of()), products, Set.of(),
				advisers, Set.of(), Set.of(), Set.of());
	}

}
