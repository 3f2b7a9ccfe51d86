package org.touyan.organisations;

/** Chief or deputy, after table ZB129. 正副职 */
public enum PostGrade {

	/** 正职 */
	CHIEF,
	/** 副职 */
	DEPUTY,
	/** 其他 */
	OTHER

}
