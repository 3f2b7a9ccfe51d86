package org.touyan.alliances.acts;

/** Kinds of alliance. 联建类型 */
enum AllianceKind {

	/** 片区党建联建 */
	VILLAGE_AREA,
	/** 联村党委 */
	UNITED_COMMITTEE,
	/** 区域党建联盟 */
	DISTRICT_ALLIANCE,
	/** 村企联建 */
	VILLAGE_ENTERPRISE

}
