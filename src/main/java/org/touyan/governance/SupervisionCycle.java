package org.touyan.governance;

/** Cycles of supervision. 调度周期 */
public enum SupervisionCycle {

	/** 月调度 */
	MONTHLY,
	/** 季通报 */
	QUARTERLY,
	/** 年考核 */
	YEARLY

}
