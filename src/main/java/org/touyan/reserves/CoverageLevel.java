package org.touyan.reserves;

import org.touyan.places.DivisionLevel;

/** What the rows of a coverage are. 覆盖层级 */
enum CoverageLevel {

	/** 区 */
	DISTRICT(DivisionLevel.DISTRICT),
	/** 街道 */
	SUBDISTRICT(DivisionLevel.SUBDISTRICT),
	/** 村居 */
	VILLAGE(DivisionLevel.VILLAGE_COMMUNITY),
	/** 岗位 */
	POST(DivisionLevel.VILLAGE_COMMUNITY);

	private final DivisionLevel division;

	CoverageLevel(DivisionLevel division) {
		this.division = division;
	}

	/** How the codes of all places begin that are counted in one row. */
	String areaOf(String code) {
		return division.prefix(code);
	}

}
