package org.touyan.access;

/** Kinds of fields and records that a role opens; the SDL names them where it marks what is sensitive. */
enum Level {

	/** How a person is reached and where they live. 个人信息 */
	PERSONAL,

	/** How a person was judged. 考核评价 */
	ASSESSMENT,

	/** Why a person was put forward, moved or taken off. 任用理由 */
	REASON,

	/** Whom a person is related to. 家庭成员 */
	FAMILY,

	/** Numbers of identity; only where the request states its purpose. 证件号码 */
	IDENTITY,

	/** Who was given which rights. 授权记录 */
	GRANTS,

	/** Who did and read what. 审计日志 */
	LOG

}
