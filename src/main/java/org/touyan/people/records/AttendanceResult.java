package org.touyan.people.records;

/** Results of a training. 培训结果 */
enum AttendanceResult {

	/** 优秀 */
	EXCELLENT,
	/** 合格 */
	PASSED,
	/** 不合格 */
	FAILED

}
