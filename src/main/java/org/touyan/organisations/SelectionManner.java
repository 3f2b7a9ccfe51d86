package org.touyan.organisations;

/** How a person comes to a post, after table ZB122. 选拔方式 */
public enum SelectionManner {

	/** 委任 */
	APPOINTED,
	/** 公开选拔 */
	OPEN_SELECTION,
	/** 竞争上岗 */
	COMPETITION,
	/** 选任 */
	ELECTED,
	/** 补选 */
	BY_ELECTION,
	/** 聘任 */
	ENGAGED

}
