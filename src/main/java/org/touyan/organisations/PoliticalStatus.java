package org.touyan.organisations;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Political status, after GB/T 4762. 政治面貌 */
public enum PoliticalStatus {

	/** 中共党员 */
	PARTY_MEMBER,
	/** 预备党员 */
	PROBATIONARY_MEMBER,
	/** 共青团员 */
	LEAGUE_MEMBER,
	/** 民主党派 */
	OTHER_PARTY,
	/** 无党派 */
	INDEPENDENT,
	/** 群众 */
	CITIZEN;

	/** How long a probationary member is one, in years (党章). */
	public static final int PROBATION_YEARS = 1;

	/**
	 * Whether somebody of this status was a full member (正式党员) on a day already.
	 * @param joinedOn the day of joining the Party, with which the probation begins; null where it is not known
	 */
	public boolean isFullMember(@Nullable LocalDate joinedOn, LocalDate day) {
		return this == PARTY_MEMBER && (joinedOn == null || !joinedOn.plusYears(PROBATION_YEARS).isAfter(day));
	}

}
