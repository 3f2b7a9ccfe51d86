package org.touyan.mentoring;

/** How mentors and mentees are matched. 帮带方式 */
public enum MentoringMode {

	/** 一对一 */
	ONE_TO_ONE,
	/** 一对多 */
	ONE_TO_MANY,
	/** 双导师 */
	DUAL,
	/** 三级导师 */
	THREE_TIER

}
