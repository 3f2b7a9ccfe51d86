package org.touyan.mentoring;

/** What can become of a mentee. 帮带成效 */
enum Outcome {

	/** 任职 */
	APPOINTED,
	/** 提任 */
	PROMOTED,
	/** 取证 */
	CERTIFIED,
	/** 离开 */
	LEFT

}
