package org.touyan.organisations;

/** Kinds of place along the five-level axis, each with the organisation that reaches it. */
enum SiteKind {

	/** 街道 */
	SUBDISTRICT(AxisLevel.SUBDISTRICT_WORKING_COMMITTEE),
	/** 社区 */
	COMMUNITY(AxisLevel.COMMUNITY_PARTY_ORG),
	/** 村 */
	VILLAGE(AxisLevel.VILLAGE_PARTY_ORG),
	/** 小区 */
	ESTATE(AxisLevel.ESTATE_BRANCH),
	/** 楼栋 */
	BUILDING(AxisLevel.BUILDING_GROUP);

	private final AxisLevel level;

	SiteKind(AxisLevel level) {
		this.level = level;
	}

	/** The level of the organisation that has its seat in such a place. */
	AxisLevel level() {
		return level;
	}

}
