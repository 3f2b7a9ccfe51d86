package org.touyan.organisations;

/** Levels of Party organisation, from the district down the five-level axis. 层级 */
public enum AxisLevel {

	/** 区委, above the axis */
	DISTRICT_COMMITTEE,
	/** 街道党工委 */
	SUBDISTRICT_WORKING_COMMITTEE,
	/** 社区党组织 */
	COMMUNITY_PARTY_ORG,
	/** 村党组织, beside communities */
	VILLAGE_PARTY_ORG,
	/** 小区党支部 */
	ESTATE_BRANCH,
	/** 楼栋党小组 */
	BUILDING_GROUP,
	/** 党员中心户 */
	PARTY_MEMBER_HUB_HOUSEHOLD;

	/** The level above; of the highest itself. */
	public AxisLevel above() {
		return switch (this) {
			case DISTRICT_COMMITTEE, SUBDISTRICT_WORKING_COMMITTEE -> DISTRICT_COMMITTEE;
			case COMMUNITY_PARTY_ORG, VILLAGE_PARTY_ORG -> SUBDISTRICT_WORKING_COMMITTEE;
			case ESTATE_BRANCH -> COMMUNITY_PARTY_ORG;
			case BUILDING_GROUP -> ESTATE_BRANCH;
			case PARTY_MEMBER_HUB_HOUSEHOLD -> BUILDING_GROUP;
		};
	}

}
