package org.touyan.reserves;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;
import org.touyan.organisations.PostKind;
import org.touyan.reserves.SuccessionPosts.Held;
import org.touyan.reserves.SuccessionPosts.Person;
import org.touyan.reserves.SuccessionPosts.Post;
import org.touyan.reserves.SuccessionPosts.Term;

/**
 * A place in a post: held by somebody, until when, and who could follow.
 *
 * @param vacancies how many of the post's places are free; 0 where it is about a holder
 * @param endsOn the day it is free at the latest, as is known: of the two days the first; null while it is vacant
 */
record Succession(NodeRef post, PostKind kind, String territory, NodeRef place, int vacancies,
		@Nullable NodeRef holding, @Nullable NodeRef incumbent, @Nullable Integer age, boolean isOverAge,
		@Nullable LocalDate retiresOn, @Nullable NodeRef term, @Nullable LocalDate termEndsOn,
		@Nullable LocalDate endsOn, Reason endsBy, List<Successor> successors) {

	/** Why a place in a post is or will be free. 出缺原因 */
	enum Reason {

		/** 空缺 */
		VACANT,
		/** 退休 */
		RETIREMENT,
		/** 届满 */
		TERM,
		/** 不详 */
		UNKNOWN

	}

	static Succession vacant(Post post, List<Successor> successors) {
		Term term = post.term(null);
		return new Succession(new NodeRef(post.id()), post.kind(), post.territory(), new NodeRef(post.territory()),
				post.vacancies(), null, null, null, false, null, term == null ? null : new NodeRef(term.id()),
				term == null ? null : term.dueOn(), null, Reason.VACANT, successors);
	}

	static Succession of(Post post, Held holding, List<Successor> successors, int overAge, LocalDate day) {
		Person person = holding.person();
		Integer age = person == null ? null : Integer.valueOf(Ages.on(day, person.birthMonth()));
		LocalDate retires = person == null ? null : person.retiresOn();
		Term term = post.term(holding);
		LocalDate due = term == null ? null : term.dueOn();
		boolean isFirst = retires != null && (due == null || !due.isBefore(retires));
		return new Succession(new NodeRef(post.id()), post.kind(), post.territory(), new NodeRef(post.territory()), 0,
				new NodeRef(holding.id()), person == null ? null : new NodeRef(person.id()), age,
				age != null && age > overAge, retires, term == null ? null : new NodeRef(term.id()), due,
				isFirst ? retires : due, isFirst ? Reason.RETIREMENT : due == null ? Reason.UNKNOWN : Reason.TERM,
				successors);
	}

	/** Whether it is vacant, or will be by the day. */
	boolean isFreeBy(LocalDate day) {
		return vacancies > 0 || (endsOn != null && !endsOn.isAfter(day));
	}

	/** Whether it is vacant, or who holds it retires by the day. */
	boolean retiresBy(LocalDate day) {
		return vacancies > 0 || (retiresOn != null && !retiresOn.isAfter(day));
	}

	/** The same with those successors only who are at least this ready. */
	Succession withSuccessors(Readiness.Level least) {
		return new Succession(post, kind, territory, place, vacancies, holding, incumbent, age, isOverAge, retiresOn,
				term, termEndsOn, endsOn, endsBy,
				successors.stream().filter(each -> each.readiness().isAtLeast(least)).toList());
	}

	String key() {
		return post.id() + (holding == null ? "" : holding.id());
	}

}
