package org.touyan.people;

/** Grades of an assessment. 考核等次 */
public enum AssessmentGrade {

	/** 优秀 */
	EXCELLENT,
	/** 合格 */
	COMPETENT,
	/** 基本合格 */
	BARELY_COMPETENT,
	/** 不合格 */
	NOT_COMPETENT,
	/** 不定等次 */
	UNGRADED,
	/** 不进行考核 */
	NOT_ASSESSED

}
