package org.touyan.organisations.bodies;

/** Levels of Party organisation. 层级 */
enum PartyOrganisationLevel {

	/** 区委 */
	DISTRICT_COMMITTEE,
	/** 街道党工委 */
	SUBDISTRICT_WORKING_COMMITTEE,
	/** 社区党组织 */
	COMMUNITY_PARTY_ORG,
	/** 村党组织 */
	VILLAGE_PARTY_ORG,
	/** 小区党支部 */
	ESTATE_BRANCH,
	/** 楼栋党小组 */
	BUILDING_GROUP,
	/** 党员中心户 */
	PARTY_MEMBER_HUB_HOUSEHOLD

}
