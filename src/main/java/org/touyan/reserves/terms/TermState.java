package org.touyan.reserves.terms;

/** Where a committee's term stands. 届次状态 */
enum TermState {

	/** 在届 */
	IN_TERM,
	/** 换届中 */
	IN_ELECTION,
	/** 届满 */
	EXPIRED

}
