package org.touyan.mentoring;

/** Grounds on which somebody should have a mentor. 帮带对象类别 */
enum MenteeKind {

	/** 新任村居书记 */
	NEW_SECRETARY,
	/** 后备干部 */
	RESERVE,
	/** 软弱涣散村书记 */
	WEAK_VILLAGE_SECRETARY,
	/** 挂职（第一书记） */
	SECONDED,
	/** 选调生（大学生村官） */
	SELECTED_GRADUATE

}
