package org.touyan.mentoring;

/** Grounds on which somebody should have a mentor. 帮带对象类别 */
public enum MenteeKind {

	/** 新任村居书记 */
	NEW_SECRETARY,
	/** 后备干部 */
	RESERVE,
	/** 软弱涣散村书记 */
	WEAK_VILLAGE_SECRETARY,
	/** 集体经济薄弱村书记 */
	WEAK_ECONOMY_SECRETARY,
	/** 乡镇（街道）年轻干部 */
	YOUNG_TOWNSHIP_CADRE,
	/** 选派（第一书记） */
	SECONDED,
	/** 到村任职选调生 */
	SELECTED_GRADUATE

}
