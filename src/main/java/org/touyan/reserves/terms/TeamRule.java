package org.touyan.reserves.terms;

/** What a team of a village or community must be like, by law, by the Party's rules or by the department. 班子规则 */
enum TeamRule {

	/** 按期换届 */
	TERM,
	/** 职数配齐 */
	ESTABLISHMENT,
	/** 法定人数 */
	LEGAL_SIZE,
	/** 妇女成员 */
	WOMAN,
	/** 35岁及以下成员 */
	YOUNG_MEMBER,
	/** 大专及以上学历占比 */
	EDUCATION,
	/** 任职回避 */
	KIN,
	/** 换届时年龄 */
	AGE,
	/** 正式党员 */
	FULL_MEMBERS

}
