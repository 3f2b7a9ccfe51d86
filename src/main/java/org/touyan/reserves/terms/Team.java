package org.touyan.reserves.terms;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.organisations.AgeBand;
import org.touyan.organisations.CommitteeKind;
import org.touyan.organisations.Education;
import org.touyan.organisations.Filling;
import org.touyan.organisations.PostKind;
import org.touyan.organisations.Sex;
import org.touyan.people.AgeLines;
import org.touyan.reserves.Ages;
import org.touyan.reserves.terms.Bodies.Body;
import org.touyan.reserves.terms.Bodies.Member;
import org.touyan.reserves.terms.Bodies.Post;
import org.touyan.reserves.terms.Bodies.Term;

/**
 * The bodies of one village or community as one team on a day.
 *
 * @param bodies the committee before the Party organisation
 * @param hasKin whether members are kin of each other; null where it is not told
 */
record Team(List<Body> bodies, LocalDate day, AgeLines lines, @Nullable Boolean hasKin) {

	/** The term that runs out first; of two on one day that of the committee. Null without any. */
	@Nullable
	Term term() {
		return bodies.stream()
			.map(Body::term)
			.filter(Objects::nonNull)
			.min(Comparator.comparing(Term::dueOn))
			.orElse(null);
	}

	/** The day of the next election as far as it is known: that on which the term runs out, or today where it has. */
	@Nullable
	LocalDate electionDay() {
		Term term = term();
		return term == null ? null : term.dueOn().isBefore(day) ? day : term.dueOn();
	}

	/** The kind of the committee; null where there is none. */
	@Nullable
	CommitteeKind committee() {
		return bodies.stream().map(Body::kind).filter(Objects::nonNull).findFirst().orElse(null);
	}

	Stream<Post> posts() {
		return posts(_ -> true);
	}

	private Stream<Post> posts(Predicate<Body> which) {
		return bodies.stream().filter(which).flatMap(body -> body.posts().nodes().stream());
	}

	Filling filling() {
		return posts().map(Post::filling).reduce(new Filling(0, 0), Filling::and);
	}

	/** Everybody in it who is seen, once. */
	List<Member> members() {
		return members(posts());
	}

	/** Those in the committee. */
	List<Member> committeeMembers() {
		return members(posts(body -> body.kind() != null));
	}

	/** Those in posts of the Party. */
	List<Member> partyMembers() {
		return members(posts(body -> body.kind() == null));
	}

	private static List<Member> members(Stream<Post> posts) {
		return posts.flatMap(post -> post.holdings().nodes().stream())
			.flatMap(holding -> Stream.ofNullable(holding.person()))
			.distinct()
			.toList();
	}

	/** How many places are held by somebody who is not seen. */
	long unseen() {
		return unseen(posts());
	}

	/** How many of the committee are. */
	long unseenInCommittee() {
		return unseen(posts(body -> body.kind() != null));
	}

	private static long unseen(Stream<Post> posts) {
		return posts.flatMap(post -> post.holdings().nodes().stream())
			.filter(holding -> holding.person() == null)
			.count();
	}

	List<Member> womenInCommittee() {
		return committeeMembers().stream().filter(member -> member.sex() == Sex.FEMALE).toList();
	}

	/** Those of 35 or younger. */
	List<Member> young() {
		return members().stream()
			.filter(member -> AgeBand.of(Ages.on(day, member.birthMonth())).compareTo(AgeBand.FROM_31_TO_35) <= 0)
			.toList();
	}

	/** Those with 大专 or more. */
	List<Member> withCollege() {
		return members().stream()
			.filter(member -> member.education() != null && member.education().isAtLeast(Education.COLLEGE))
			.toList();
	}

	long withoutKnownEducation() {
		return unseen() + members().stream().filter(member -> member.education() == null).count();
	}

	/**
	 * Those up for election who come to their line of age by the day of it; first secretaries are sent, not elected.
	 */
	List<Member> aboveLine() {
		LocalDate election = electionDay();
		return election == null ? List.of()
				: members(posts().filter(post -> post.kind() != PostKind.FIRST_SECRETARY)).stream()
					.filter(member -> !member.line(lines).on().isAfter(election))
					.toList();
	}

}
