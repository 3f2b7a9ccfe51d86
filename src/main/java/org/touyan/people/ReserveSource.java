package org.touyan.people;

/** Groups of people that reserve officials come from. 来源 */
public enum ReserveSource {

	/** 返乡大学生 */
	RETURNED_GRADUATE,
	/** 致富能手 */
	ENTREPRENEUR,
	/** 退役军人 */
	VETERAN,
	/** 乡村医生或教师 */
	DOCTOR_OR_TEACHER,
	/** 外出务工经商人员 */
	MIGRANT_WORKER,
	/** 大学生村官 */
	GRADUATE_OFFICIAL,
	/** 选调生 */
	SELECTED_GRADUATE,
	/** 合作社成员 */
	COOPERATIVE_MEMBER,
	/** 社区工作者 */
	COMMUNITY_WORKER

}
