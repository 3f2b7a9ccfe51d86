package org.touyan.services;

/** Kinds of event that are counted by month. 活动类型 */
public enum ActivityKind {

	/** 服务活动 */
	SERVICE_EVENT,
	/** 社区日 */
	COMMUNITY_DAY,
	/** 工坊活动 */
	WORKSHOP_SESSION

}
