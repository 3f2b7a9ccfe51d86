package org.touyan.reserves.records;

/** Who put a reserve official forward. 推荐方式 */
enum ReserveRecommendation {

	/** 个人自荐 */
	SELF,
	/** 支部推荐 */
	BRANCH,
	/** 组织部门推荐 */
	ORGANISATION_DEPARTMENT

}
