package org.touyan.reserves.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.touyan.api.Rows;
import org.touyan.organisations.CommitteeKind;
import org.touyan.organisations.Education;
import org.touyan.organisations.HeldPost;
import org.touyan.organisations.PoliticalStatus;
import org.touyan.organisations.PostKind;
import org.touyan.organisations.Sex;
import org.touyan.people.AgeLines;
import org.touyan.places.DivisionLevel;
import org.touyan.reserves.TermSettings;
import org.touyan.reserves.terms.Bodies.Body;
import org.touyan.reserves.terms.Bodies.Holding;
import org.touyan.reserves.terms.Bodies.Member;
import org.touyan.reserves.terms.Bodies.Post;
import org.touyan.reserves.terms.Bodies.Term;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules of teams at their edges, on 2026-06-30, in a village whose term runs out on 2026-11-03. */
class TeamRulesTests {

	private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

	private static final LocalDate DUE = LocalDate.of(2026, 11, 3);

	private static final String VILLAGE = "370112013228";

	private static final AgeLines LINES = new AgeLines(60, DivisionLevel.SUBDISTRICT);

	@ParameterizedTest
	@CsvSource({ "MALE, MALE, false", "MALE, FEMALE, true", "FEMALE, , true", "MALE, , " })
	void aCommitteeHasAWoman(Sex one, @Nullable Sex other, @Nullable Boolean holds) {
		assertThat(
				holds(TeamRule.WOMAN,
						committee(member("a", one, "1980-01", Education.COLLEGE),
								other == null ? null : member("b", other, "1980-01", Education.COLLEGE))))
			.isEqualTo(holds);
	}

	@Test
	void aWomanInThePartyOrganisationAloneIsNotEnough() {
		Team team = team(
				List.of(body(CommitteeKind.VILLAGERS, PostKind.DIRECTOR, 1, man("a")),
						body(null, PostKind.SECRETARY, 1, member("b", Sex.FEMALE, "1980-01", Education.COLLEGE))),
				false);
		assertThat(check(TeamRule.WOMAN, team)).isEqualTo(new RuleCheck(TeamRule.WOMAN, false, "村（居）民委员会没有妇女成员"));
	}

	/** Who was born in June 1990 is 36 on the day, in July 1990 35. */
	@ParameterizedTest
	@CsvSource({ "1990-06, false", "1990-07, true" })
	void somebodyIsYoung(String birthMonth, boolean holds) {
		assertThat(holds(TeamRule.YOUNG_MEMBER, committee(man("a"), member("b", Sex.MALE, birthMonth, null))))
			.isEqualTo(holds);
	}

	/** A half of them; one in two is enough, one in three is not, and with one unknown it is open. */
	@ParameterizedTest
	@CsvSource({ "COLLEGE VOCATIONAL, true", "COLLEGE VOCATIONAL JUNIOR_SECONDARY, false", "COLLEGE VOCATIONAL ?, ",
			"VOCATIONAL VOCATIONAL ?, false", "UNIVERSITY GRADUATE ?, true" })
	void halfHaveACollegeEducation(String all, @Nullable Boolean holds) {
		var members = new ArrayList<Member>();
		for (String each : List.of(all.split(" "))) {
			members.add(member("m" + members.size(), Sex.MALE, "1980-01",
					each.equals("?") ? null : Education.valueOf(each)));
		}
		assertThat(holds(TeamRule.EDUCATION, committee(members.toArray(Member[]::new)))).isEqualTo(holds);
	}

	@ParameterizedTest
	@CsvSource({ "VILLAGERS, 2, false", "VILLAGERS, 3, true", "VILLAGERS, 7, true", "VILLAGERS, 8, false",
			"RESIDENTS, 4, false", "RESIDENTS, 5, true", "RESIDENTS, 9, true", "RESIDENTS, 10, false" })
	void aCommitteeIsAsLargeAsTheLawAllows(CommitteeKind kind, int people, boolean holds) {
		var members = new ArrayList<Member>();
		for (int i = 0; i < people; i++) {
			members.add(man("m" + i));
		}
		Team team = team(List.of(body(kind, PostKind.COMMITTEE_MEMBER, people, members.toArray(Member[]::new))), false);
		assertThat(holds(TeamRule.LEGAL_SIZE, team)).isEqualTo(holds);
	}

	@Test
	void noPlaceIsFree() {
		assertThat(check(TeamRule.ESTABLISHMENT, committee(man("a"), man("b"))))
			.isEqualTo(new RuleCheck(TeamRule.ESTABLISHMENT, false, "核定3职，实配2职"));
		assertThat(holds(TeamRule.ESTABLISHMENT, committee(man("a"), man("b"), man("c")))).isTrue();
	}

	/** 60 are reached in October 1966's October 2026: beyond the line from 1 November, two days before the election. */
	@ParameterizedTest
	@CsvSource({ "1966-10, false", "1966-11, true" })
	void nobodyIsBeyondTheLineOnElectionDay(String birthMonth, boolean holds) {
		Team team = committee(member("a", Sex.MALE, birthMonth, null));
		assertThat(holds(TeamRule.AGE, team)).isEqualTo(holds);
		assertThat(team.aboveLine()).hasSize(holds ? 0 : 1);
	}

	/**
	 * The term ran out in May; the election is today at the earliest, when who was born in May 1966 is beyond the line.
	 */
	@Test
	void afterTheTermHasRunOutTheDayItselfCounts() {
		Post post = new Post("p", PostKind.DIRECTOR, 1,
				new Rows<>(List.of(new Holding(member("a", Sex.MALE, "1966-05", null)))));
		Body body = new Body("b", VILLAGE, CommitteeKind.VILLAGERS, terms(LocalDate.of(2026, 5, 4), TermState.EXPIRED),
				new Rows<>(List.of(post)));
		Team team = team(List.of(body), false);
		assertThat(team.electionDay()).isEqualTo(DAY);
		assertThat(check(TeamRule.AGE, team)).isEqualTo(new RuleCheck(TeamRule.AGE, false, "换届时（2026-06-30）超过年龄线1人"));
		assertThat(check(TeamRule.TERM, team)).isEqualTo(new RuleCheck(TeamRule.TERM, false, "本届2026-05-04届满，尚未换届"));
	}

	/** Not told is not no. */
	@ParameterizedTest
	@CsvSource({ "true, false", "false, true", ", " })
	void kinIsToldAsYesOrNo(@Nullable Boolean hasKin, @Nullable Boolean holds) {
		Team team = team(List.of(body(CommitteeKind.VILLAGERS, PostKind.COMMITTEE_MEMBER, 2, man("a"), man("b"))),
				hasKin);
		assertThat(holds(TeamRule.KIN, team)).isEqualTo(holds);
	}

	/** Joined on 30 June 2025: a full member on 30 June 2026. */
	@ParameterizedTest
	@CsvSource({ "PARTY_MEMBER, 2025-06-30, true", "PARTY_MEMBER, 2025-07-01, false", "CITIZEN, , false", ", , " })
	void theSecretaryIsAFullMember(@Nullable PoliticalStatus status, @Nullable LocalDate joinedOn,
			@Nullable Boolean holds) {
		Member member = new Member("a", Sex.MALE, "1980-01", null, status, joinedOn, new Rows<>(List.of()));
		assertThat(holds(TeamRule.FULL_MEMBERS, team(List.of(body(null, PostKind.SECRETARY, 1, member)), false)))
			.isEqualTo(holds);
	}

	@Test
	void onePersonInBothBodiesCountsOnce() {
		Member both = man("a");
		Team team = team(List.of(body(CommitteeKind.VILLAGERS, PostKind.DIRECTOR, 1, both),
				body(null, PostKind.SECRETARY, 1, both)), false);
		assertThat(team.members()).hasSize(1);
		assertThat(team.filling().filled()).isEqualTo(2);
		assertThat(new TeamRules(new TermSettings(0.5)).check(team)).extracting(RuleCheck::rule)
			.containsExactly(TeamRule.values());
	}

	private static @Nullable Boolean holds(TeamRule rule, Team team) {
		return check(rule, team).holds();
	}

	private static RuleCheck check(TeamRule rule, Team team) {
		return new TeamRules(new TermSettings(0.5)).check(team)
			.stream()
			.filter(each -> each.rule() == rule)
			.findFirst()
			.orElseThrow();
	}

	/** Three places. */
	private static Team committee(@Nullable Member... members) {
		return team(List.of(body(CommitteeKind.VILLAGERS, PostKind.COMMITTEE_MEMBER, 3, members)), false);
	}

	private static Team team(List<Body> bodies, @Nullable Boolean hasKin) {
		return new Team(bodies, DAY, LINES, hasKin);
	}

	private static Body body(@Nullable CommitteeKind kind, PostKind post, int approved, @Nullable Member... members) {
		var holdings = new ArrayList<Holding>();
		for (Member member : members) {
			holdings.add(new Holding(member));
		}
		return new Body(kind == null ? "party" : "committee", VILLAGE, kind, terms(DUE, TermState.IN_TERM),
				new Rows<>(List.of(new Post("post" + kind, post, approved, new Rows<>(holdings)))));
	}

	private static Rows<Term> terms(LocalDate dueOn, TermState state) {
		return new Rows<>(List.of(new Term("t", 12, dueOn.minusYears(5), dueOn, state)));
	}

	private static Member man(String id) {
		return member(id, Sex.MALE, "1980-01", Education.COLLEGE);
	}

	private static Member member(String id, Sex sex, String birthMonth, @Nullable Education education) {
		return new Member(id, sex, birthMonth, education, PoliticalStatus.PARTY_MEMBER, null,
				new Rows<>(List.of(new HeldPost(DUE.minusYears(5), null, VILLAGE, null))));
	}

}
