package org.touyan.reserves;

/** Divisions by their 12-digit codes. */
final class Areas {

	private Areas() {
	}

	/** 0 for a village or community, 1 for a subdistrict, 2 for the district. */
	static int level(String code) {
		return code.endsWith("000000") ? 2 : code.endsWith("000") ? 1 : 0;
	}

}
