package org.touyan.organisations;

/** Kinds of team, after what its organisations are. 班子类别 */
enum TeamKind {

	/** 区级 */
	DISTRICT,
	/** 区直部门 */
	DEPARTMENT,
	/** 街道 */
	SUBDISTRICT,
	/** 村 */
	VILLAGE,
	/** 社区 */
	COMMUNITY,
	/** 小区及以下 */
	ESTATE;

	/** Whether the organisations of one place are one team, its two committees (两委班子). */
	boolean isOfPlace() {
		return this == VILLAGE || this == COMMUNITY;
	}

}
