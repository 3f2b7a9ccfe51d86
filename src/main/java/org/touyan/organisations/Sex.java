package org.touyan.organisations;

/** Sex, after GB/T 2261.1. 性别 */
public enum Sex {

	/** 男 */
	MALE,
	/** 女 */
	FEMALE

}
