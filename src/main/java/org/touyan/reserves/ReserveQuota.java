package org.touyan.reserves;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many reserves every village and community must have, in people.
 *
 * @param secretary to become secretary
 * @param member to become a member of the two committees
 * @param most of both that there may be
 */
record ReserveQuota(@DefaultValue("1") int secretary, @DefaultValue("1") int member, @DefaultValue("4") int most) {

	/** Whether the numbers can be kept to. */
	boolean isPossible() {
		return secretary >= 0 && member >= 0 && most <= 1000 && (long) secretary + member <= most;
	}

	int of(ReserveKind kind) {
		return switch (kind) {
			case SECRETARY_RESERVE -> secretary;
			case MEMBER_RESERVE -> member;
		};
	}

}
