package org.touyan.reserves.succession;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;
import org.touyan.organisations.PostKind;
import org.touyan.reserves.Incumbent;
import org.touyan.reserves.succession.Outlook.Line;
import org.touyan.reserves.succession.SuccessionPosts.Held;
import org.touyan.reserves.succession.SuccessionPosts.Post;
import org.touyan.reserves.succession.SuccessionPosts.Term;

/**
 * A place in a post: held by somebody, until when, and who could follow.
 *
 * @param vacancies how many of the post's places are free; 0 where it is about a holder
 * @param retiresOn null where the holder is elected and has no retirement
 * @param departmentLineOn null where the holder retires by the statute
 * @param endsOn the day it is free at the latest, as is known: of the days that are asked for the first; null while it
 * is vacant
 */
record Succession(NodeRef post, PostKind kind, String territory, NodeRef place, int vacancies,
		@Nullable NodeRef holding, @Nullable NodeRef incumbent, @Nullable Integer age, boolean isOverAge,
		@Nullable LocalDate retiresOn, @Nullable LocalDate departmentLineOn, @Nullable NodeRef term,
		@Nullable LocalDate termEndsOn, @Nullable LocalDate endsOn, Reason endsBy, List<Successor> successors) {

	/** Why a place in a post is or will be free. 空缺原因 */
	enum Reason {

		/** 空缺 */
		VACANT,
		/** 退休 */
		RETIREMENT,
		/** 离任年龄线 */
		DEPARTMENT_LINE,
		/** 届满 */
		END_OF_TERM,
		/** 不详 */
		UNKNOWN

	}

	static Succession vacant(Post post, List<Successor> successors) {
		Term term = post.term(null);
		return new Succession(new NodeRef(post.id()), post.kind(), post.territory(), new NodeRef(post.territory()),
				post.vacancies(), null, null, null, false, null, null, term == null ? null : new NodeRef(term.id()),
				term == null ? null : term.dueOn(), null, Reason.VACANT, successors);
	}

	static Succession of(Post post, Held holding, List<Successor> successors, Outlook outlook) {
		Incumbent person = holding.person();
		Integer age = person == null ? null : Integer.valueOf(person.age(outlook.day()));
		Term term = post.term(holding);
		Map<Line, LocalDate> days = outlook.days(person, term);
		Line first = outlook.first(days);
		return new Succession(new NodeRef(post.id()), post.kind(), post.territory(), new NodeRef(post.territory()), 0,
				new NodeRef(holding.id()), person == null ? null : new NodeRef(person.id()), age,
				age != null && age > outlook.overAge(), days.get(Line.RETIREMENT), days.get(Line.DEPARTMENT_LINE),
				term == null ? null : new NodeRef(term.id()), days.get(Line.END_OF_TERM),
				first == null ? null : days.get(first), first == null ? Reason.UNKNOWN : first.reason(), successors);
	}

	/** Whether it is vacant, or will be by the day. */
	boolean isFreeBy(LocalDate day) {
		return vacancies > 0 || (endsOn != null && !endsOn.isAfter(day));
	}

	/** The same with those successors only who are at least this ready. */
	Succession withSuccessors(Readiness.Level least) {
		return new Succession(post, kind, territory, place, vacancies, holding, incumbent, age, isOverAge, retiresOn,
				departmentLineOn, term, termEndsOn, endsOn, endsBy,
				successors.stream().filter(each -> each.readiness().isAtLeast(least)).toList());
	}

	String key() {
		return post.id() + (holding == null ? "" : holding.id());
	}

}
