package org.touyan.organisations;

/** Education, the main steps of table ZB64. 学历 */
public enum Education {

	/** 研究生 */
	GRADUATE,
	/** 大学 */
	UNIVERSITY,
	/** 大专 */
	COLLEGE,
	/** 中专 */
	VOCATIONAL,
	/** 高中 */
	SENIOR_SECONDARY,
	/** 初中 */
	JUNIOR_SECONDARY

}
