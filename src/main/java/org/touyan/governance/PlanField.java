package org.touyan.governance;

/** Fields of a plan of action. 领域 */
public enum PlanField {

	/** 城市 */
	URBAN,
	/** 乡村 */
	RURAL

}
