package org.touyan.governance;

/** Kinds of topic. 议题类型 */
public enum TopicKind {

	/** 加装电梯 */
	LIFT,
	/** 引进物业 */
	PROPERTY,
	/** 停车 */
	PARKING,
	/** 环境 */
	ENVIRONMENT,
	/** 安全 */
	SAFETY,
	/** 其他 */
	OTHER

}
