package org.touyan.reserves;

/** What the rows of a coverage are. 覆盖层级 */
enum CoverageLevel {

	/** 区 */
	DISTRICT(6),
	/** 街道 */
	SUBDISTRICT(9),
	/** 村居 */
	VILLAGE(12),
	/** 岗位 */
	POST(12);

	private final int digits;

	CoverageLevel(int digits) {
		this.digits = digits;
	}

	/** How the codes of all places begin that are counted in one row. */
	String areaOf(String code) {
		return code.substring(0, Math.min(digits, code.length()));
	}

}
