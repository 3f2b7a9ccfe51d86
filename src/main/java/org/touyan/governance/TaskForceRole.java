package org.touyan.governance;

/** Parts that people play in a task force. 专项小组角色 */
public enum TaskForceRole {

	/** 双组长 */
	CO_LEADER,
	/** 成员（抽调） */
	MEMBER

}
