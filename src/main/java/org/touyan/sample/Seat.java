package org.touyan.sample;

import java.util.List;

import org.touyan.organisations.PostKind;
import org.touyan.organisations.Sex;

/**
 * A place in a settlement's team, which is one post or two that go together.
 *
 * @param sex of the person who sits in it now
 */
record Seat(List<PostKind> posts, Sex sex) {

	boolean chief() {
		return posts.contains(PostKind.SECRETARY);
	}

	boolean ofParty() {
		return posts.contains(PostKind.SECRETARY) || posts.contains(PostKind.DEPUTY_SECRETARY)
				|| posts.contains(PostKind.PARTY_COMMITTEE_MEMBER);
	}

	boolean ofCommittee() {
		return posts.stream()
			.anyMatch(kind -> kind == PostKind.DIRECTOR || kind == PostKind.DEPUTY_DIRECTOR
					|| kind == PostKind.COMMITTEE_MEMBER);
	}

}
