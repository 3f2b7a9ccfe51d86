package org.touyan.people;

/** Why a community worker's level was set. 等级调整原因 */
public enum LevelReason {

	/** 入职定级 */
	ENTRY,
	/** 年限晋级 */
	SERVICE,
	/** 持证晋级 */
	CERTIFICATE,
	/** 岗位变动 */
	POST_CHANGE

}
