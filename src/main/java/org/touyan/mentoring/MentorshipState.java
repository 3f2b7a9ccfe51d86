package org.touyan.mentoring;

import java.util.Set;

/** Where a mentorship stands and where it may go from there. 结对状态 */
public enum MentorshipState {

	/** 拟结对 */
	PROPOSED,
	/** 帮带中 */
	ACTIVE,
	/** 期满待评 */
	DUE_FOR_REVIEW,
	/** 出师 */
	GRADUATED,
	/** 延期 */
	EXTENDED,
	/** 调整 */
	REASSIGNED,
	/** 终止 */
	ENDED;

	/** The states that may follow this one; none after the last. */
	public Set<MentorshipState> next() {
		return switch (this) {
			case PROPOSED -> Set.of(ACTIVE, ENDED);
			case ACTIVE -> Set.of(DUE_FOR_REVIEW, REASSIGNED, ENDED);
			case DUE_FOR_REVIEW -> Set.of(GRADUATED, EXTENDED, REASSIGNED, ENDED);
			case EXTENDED -> Set.of(DUE_FOR_REVIEW, GRADUATED, REASSIGNED, ENDED);
			case GRADUATED, REASSIGNED, ENDED -> Set.of();
		};
	}

	/** Whether a mentorship in this state is over. */
	public boolean isLast() {
		return next().isEmpty();
	}

}
