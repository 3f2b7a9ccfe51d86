package org.touyan.mentoring.mentors;

/** Grounds on which a person becomes a mentor. 导师类型 */
enum MentorKind {

	/** 镇街班子成员 */
	LEADING_TEAM,
	/** 老书记 */
	VETERAN_SECRETARY,
	/** 优秀共产党员、优秀党务工作者 */
	HONOURED,
	/** 站所技术能手 */
	TECHNICAL_EXPERT,
	/** 村居“两委”成员 */
	TWO_COMMITTEES,
	/** 致富能人 */
	ENTREPRENEUR

}
