package org.touyan.organisations.bodies;

/** Forms of Party organisation. 党组织类别 */
enum PartyOrganisationKind {

	/** 党委 */
	PARTY_COMMITTEE,
	/** 党工委 */
	WORKING_COMMITTEE,
	/** 党总支 */
	GENERAL_BRANCH,
	/** 党支部 */
	BRANCH,
	/** 联合党支部 */
	JOINT_BRANCH,
	/** 临时党支部 */
	TEMPORARY_BRANCH,
	/** 党小组 */
	PARTY_GROUP

}
