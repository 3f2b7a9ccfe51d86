package org.touyan.governance;

/** The four levels on which events are handled. 事件流转层级 */
public enum EventLevel {

	/** 一级 */
	LEVEL_1,
	/** 二级 */
	LEVEL_2,
	/** 三级 */
	LEVEL_3,
	/** 四级 */
	LEVEL_4

}
