package org.touyan.mentoring.pairs;

/** The six methods of mentoring. 帮带六法 */
enum MentoringActivityKind {

	/** 授课宣讲 */
	LECTURE,
	/** 跟班实训 */
	SHADOWING,
	/** 搭档驻点 */
	STATIONED_TOGETHER,
	/** 结对包联 */
	STANDING_TIE,
	/** 把脉巡诊 */
	DIAGNOSIS,
	/** 组团攻坚 */
	TASK_FORCE

}
