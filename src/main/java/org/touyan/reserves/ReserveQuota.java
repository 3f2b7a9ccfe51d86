package org.touyan.reserves;

import jakarta.validation.constraints.AssertTrue;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many reserves every village and community must have, in people.
 *
 * @param secretary to become secretary
 * @param member to become a member of the two committees
 * @param most of both that there may be
 */
public record ReserveQuota(@DefaultValue("1") int secretary, @DefaultValue("1") int member,
		@DefaultValue("4") int most) {

	/** Whether the numbers can be kept to. */
	@AssertTrue(
			message = "Required reserves are 0 or more, and together not more than most, which is 1000 at the most.")
	boolean isPossible() {
		return secretary >= 0 && member >= 0 && most <= 1000 && (long) secretary + member <= most;
	}

	/** How many of a kind. */
	public int of(ReserveKind kind) {
		return switch (kind) {
			case SECRETARY_RESERVE -> secretary;
			case MEMBER_RESERVE -> member;
		};
	}

}
