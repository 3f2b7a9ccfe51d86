package org.touyan.governance;

/** What comes of a topic. 议事结果 */
public enum TopicOutcome {

	/** 形成项目 */
	PROJECT,
	/** 达成共识 */
	AGREED,
	/** 移交办理 */
	REFERRED,
	/** 未达成共识 */
	NOT_AGREED

}
