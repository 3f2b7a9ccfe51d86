package org.touyan.organisations;

/** Political status, after GB/T 4762. 政治面貌 */
enum PoliticalStatus {

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
	CITIZEN

}
