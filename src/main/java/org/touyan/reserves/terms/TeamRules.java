package org.touyan.reserves.terms;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.touyan.disclosure.Share;
import org.touyan.organisations.CommitteeKind;
import org.touyan.organisations.Filling;
import org.touyan.reserves.TermSettings;
import org.touyan.reserves.terms.Bodies.Member;
import org.touyan.reserves.terms.Bodies.Term;

/**
 * The rules of teams, each with its check. That a committee has a woman and how many it has are the laws' (村民委员会组织法,
 * 城市居民委员会组织法), so is that relatives are not in one; that holders of the Party's posts are full members is the Party's
 * (基层组织选举工作条例). The rest is the department's.
 */
record TeamRules(TermSettings settings) {

	/** All checks of a team, in the order of the rules. */
	List<RuleCheck> check(Team team) {
		return Arrays.stream(TeamRule.values()).map(rule -> switch (rule) {
			case TERM -> term(team);
			case ESTABLISHMENT -> establishment(team.filling());
			case LEGAL_SIZE -> legalSize(team);
			case WOMAN -> woman(team);
			case YOUNG_MEMBER -> young(team);
			case EDUCATION -> education(team);
			case KIN -> kin(team);
			case AGE -> age(team);
			case FULL_MEMBERS -> fullMembers(team);
		}).toList();
	}

	private static RuleCheck term(Team team) {
		Term term = team.term();
		return term == null ? new RuleCheck(TeamRule.TERM, null, "届期不详")
				: new RuleCheck(TeamRule.TERM, term.state() != TermState.EXPIRED, switch (term.state()) {
					case IN_TERM -> "本届%s届满".formatted(term.dueOn());
					case IN_ELECTION -> "本届%s届满，换届已启动".formatted(term.dueOn());
					case EXPIRED -> "本届%s届满，尚未换届".formatted(term.dueOn());
				});
	}

	private static RuleCheck establishment(Filling filling) {
		return new RuleCheck(TeamRule.ESTABLISHMENT, !filling.isShort(),
				"核定%d职，实配%d职".formatted(filling.approved(), filling.filled()));
	}

	private static RuleCheck legalSize(Team team) {
		CommitteeKind kind = team.committee();
		if (kind == null) {
			return new RuleCheck(TeamRule.LEGAL_SIZE, null, "没有村（居）民委员会的记录");
		}
		int people = Math.toIntExact(team.committeeMembers().size() + team.unseenInCommittee());
		return new RuleCheck(TeamRule.LEGAL_SIZE, kind.allows(people),
				"村（居）民委员会%d人，法定%d至%d人".formatted(people, kind.smallest(), kind.largest()));
	}

	private static RuleCheck woman(Team team) {
		Boolean holds = team.committee() == null ? null : some(team.womenInCommittee(), team.unseenInCommittee());
		return new RuleCheck(TeamRule.WOMAN, holds,
				holds == null ? "村（居）民委员会成员不详" : holds ? "村（居）民委员会有妇女成员" : "村（居）民委员会没有妇女成员");
	}

	private static RuleCheck young(Team team) {
		Boolean holds = some(team.young(), team.unseen());
		return new RuleCheck(TeamRule.YOUNG_MEMBER, holds,
				holds == null ? "班子成员年龄不详" : holds ? "班子有35岁及以下成员" : "班子没有35岁及以下成员");
	}

	private RuleCheck education(Team team) {
		long with = team.withCollege().size();
		long unknown = team.withoutKnownEducation();
		long people = team.members().size() + team.unseen();
		Double least = Share.of(with, people);
		Double most = Share.of(with + unknown, people);
		if (least == null || most == null) {
			return new RuleCheck(TeamRule.EDUCATION, null, "班子没有成员");
		}
		Boolean holds = least >= settings.college() ? Boolean.TRUE : most < settings.college() ? Boolean.FALSE : null;
		return new RuleCheck(TeamRule.EDUCATION, holds, "班子%d人，大专及以上%d人%s，应占%.0f%%以上".formatted(people, with,
				unknown == 0 ? "" : "、不详%d人".formatted(unknown), settings.college() * 100));
	}

	/** Those who are not seen are not told of either. */
	private static RuleCheck kin(Team team) {
		Boolean hasKin = team.unseen() > 0 ? null : team.hasKin();
		return new RuleCheck(TeamRule.KIN, hasKin == null ? null : !hasKin,
				hasKin == null ? "班子成员亲属关系不详或不宜告知" : hasKin ? "班子成员之间有应回避的亲属关系" : "班子成员之间没有应回避的亲属关系");
	}

	private static RuleCheck age(Team team) {
		LocalDate day = team.electionDay();
		List<Member> above = team.aboveLine();
		Boolean holds = day == null ? null : none(above, team.unseen());
		return new RuleCheck(TeamRule.AGE, holds,
				day == null ? "届期不详" : "换届时（%s）超过年龄线%d人".formatted(day, above.size()));
	}

	private static RuleCheck fullMembers(Team team) {
		List<Member> known = team.partyMembers().stream().filter(each -> each.politicalStatus() != null).toList();
		List<Member> others = known.stream().filter(each -> !isFullMember(each, team.day())).toList();
		long unknown = team.unseen() + team.partyMembers().size() - known.size();
		return new RuleCheck(TeamRule.FULL_MEMBERS, none(others, unknown),
				others.isEmpty() ? "党组织职务未见由非正式党员担任" : "党组织职务有%d人不是正式党员".formatted(others.size()));
	}

	private static boolean isFullMember(Member member, LocalDate day) {
		return member.politicalStatus() != null && member.politicalStatus().isFullMember(member.joinedPartyOn(), day);
	}

	private static @Nullable Boolean some(List<Member> found, long unknown) {
		return !found.isEmpty() ? Boolean.TRUE : unknown > 0 ? null : Boolean.FALSE;
	}

	private static @Nullable Boolean none(List<Member> found, long unknown) {
		return !found.isEmpty() ? Boolean.FALSE : unknown > 0 ? null : Boolean.TRUE;
	}

}
