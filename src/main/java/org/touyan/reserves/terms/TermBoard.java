package org.touyan.reserves.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.organisations.CommitteeKind;
import org.touyan.organisations.Filling;
import org.touyan.people.AgeLines;
import org.touyan.reserves.Ages;
import org.touyan.reserves.succession.Successor;
import org.touyan.reserves.terms.Bodies.Body;
import org.touyan.reserves.terms.Bodies.Member;
import org.touyan.reserves.terms.Bodies.Term;

/** The terms of villages and communities with what their teams lack, and how many teams fulfil each rule. */
record TermBoard(AnswerPage<Row> page, @Nullable Long totalCount, List<StateCount> states, List<RuleCount> rules) {

	record StateCount(@Nullable TermState state, @Nullable Long places) {
	}

	record RuleCount(TeamRule rule, @Nullable Long holding, @Nullable Long broken, @Nullable Long unknown) {
	}

	/** The term of one of the bodies. */
	record BodyTerm(NodeRef organisation, NodeRef term, int number, LocalDate from, LocalDate dueOn, TermState state) {

		private static Optional<BodyTerm> of(Body body) {
			return Optional.ofNullable(body.term())
				.map(term -> new BodyTerm(new NodeRef(body.id()), new NodeRef(term.id()), term.number(), term.from(),
						term.dueOn(), term.state()));
		}

	}

	/**
	 * Somebody who comes to the line of age by the election.
	 *
	 * @param age on the day of it
	 * @param lineOn the first day beyond the line
	 */
	record AboveLine(NodeRef person, int age, LocalDate lineOn) {

		private static AboveLine of(Member member, LocalDate day, AgeLines lines) {
			return new AboveLine(new NodeRef(member.id()), Ages.on(day, member.birthMonth()), member.line(lines).on());
		}

	}

	/**
	 * A village or community.
	 *
	 * @param term that of its bodies which runs out first, null without one, as all that is told of it
	 * @param broken how many rules are not fulfilled
	 */
	record Row(NodeRef place, String territory, @Nullable NodeRef term, @Nullable Integer number,
			@Nullable LocalDate from, @Nullable LocalDate dueOn, @Nullable Integer dueInDays, @Nullable TermState state,
			List<BodyTerm> terms, int approved, int filled, int committeeMembers, @Nullable Integer legalMinimum,
			@Nullable Integer legalMaximum, int members, int womenInCommittee, int young, int college,
			List<AboveLine> aboveLine, List<RuleCheck> ruleChecks, int broken, List<Successor> candidates) {

		static Row of(String territory, Team team, List<RuleCheck> checks, List<Successor> candidates) {
			Term term = team.term();
			Filling filling = team.filling();
			CommitteeKind kind = team.committee();
			LocalDate day = team.electionDay();
			return new Row(new NodeRef(territory), territory, term == null ? null : new NodeRef(term.id()),
					term == null ? null : term.number(), term == null ? null : term.from(),
					term == null ? null : term.dueOn(),
					term == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(team.day(), term.dueOn())),
					term == null ? null : term.state(),
					team.bodies().stream().flatMap(body -> BodyTerm.of(body).stream()).toList(), filling.approved(),
					filling.filled(), Math.toIntExact(team.committeeMembers().size() + team.unseenInCommittee()),
					kind == null ? null : kind.smallest(), kind == null ? null : kind.largest(),
					Math.toIntExact(team.members().size() + team.unseen()), team.womenInCommittee().size(),
					team.young().size(), team.withCollege().size(),
					day == null ? List.of()
							: team.aboveLine().stream().map(each -> AboveLine.of(each, day, team.lines())).toList(),
					checks,
					Math.toIntExact(checks.stream().filter(each -> Objects.equals(each.holds(), false)).count()),
					candidates);
		}

		/** Whether it runs out before a day; not without a term. */
		boolean isDueBefore(LocalDate day) {
			return dueOn != null && dueOn.isBefore(day);
		}

	}

}
