package org.touyan.mentoring.outcomes;

/** What can become of a mentee. 帮带成效 */
enum Outcome {

	/** 任职 */
	APPOINTED,
	/** 提任 */
	PROMOTED,
	/** 取得证书 */
	CERTIFIED,
	/** 离开 */
	LEFT

}
