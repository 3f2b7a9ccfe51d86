package org.touyan.reserves;

import java.util.Set;

/** Where a reserve record stands and where it may go from there, after ZB43 with the inspection added. 后备状态 */
public enum ReserveStatus {

	/** 建议后备 */
	PROPOSED,
	/** 后备 */
	IN_POOL,
	/** 继续后备 */
	RETAINED,
	/** 考察中 */
	UNDER_INSPECTION,
	/** 使用 */
	APPOINTED,
	/** 调整 */
	ADJUSTED,
	/** 未认定 */
	NOT_CONFIRMED,
	/** 已去世 */
	DECEASED,
	/** 其他 */
	OTHER;

	/** The states that may follow this one; none after the last. */
	public Set<ReserveStatus> next() {
		return switch (this) {
			case PROPOSED -> Set.of(IN_POOL, NOT_CONFIRMED, DECEASED, OTHER);
			case IN_POOL, RETAINED -> Set.of(RETAINED, UNDER_INSPECTION, APPOINTED, ADJUSTED, DECEASED, OTHER);
			case UNDER_INSPECTION -> Set.of(RETAINED, APPOINTED, ADJUSTED, DECEASED, OTHER);
			case APPOINTED, ADJUSTED, NOT_CONFIRMED, DECEASED, OTHER -> Set.of();
		};
	}

	/** Whether a person with this status is in the pool. */
	public boolean isInPool() {
		return switch (this) {
			case IN_POOL, RETAINED, UNDER_INSPECTION -> true;
			case PROPOSED, APPOINTED, ADJUSTED, NOT_CONFIRMED, DECEASED, OTHER -> false;
		};
	}

	/** Whether a record with this status is closed. */
	public boolean isLast() {
		return next().isEmpty();
	}

}
