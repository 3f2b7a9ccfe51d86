package org.touyan.reserves.succession;

/**
 * What keeps somebody from a post for now, whatever else speaks for it.
 *
 * @param text for a clerk, in Chinese
 */
record Bar(Code code, String text) {

	/** What is not fulfilled. 任职限制 */
	enum Code {

		/** 非正式党员 */
		NOT_FULL_MEMBER,
		/** 超过年龄线 */
		ABOVE_AGE,
		/** 学历不达标 */
		BELOW_EDUCATION,
		/** 任职回避 */
		KIN_IN_TEAM,
		/** 已任其他正职 */
		OTHER_CHIEF_POST

	}

}
