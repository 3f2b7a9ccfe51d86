package org.touyan.mentoring;

/** Places in the tree of divisions, told by their 12-digit codes. */
final class Territory {

	private static final int SUBDISTRICT = 9;

	private Territory() {
	}

	/** The first nine digits. */
	static String subdistrict(String code) {
		return code.substring(0, Math.min(SUBDISTRICT, code.length()));
	}

	/** Whether it is a village or a community. */
	static boolean isSettlement(String code) {
		return code.length() > SUBDISTRICT && !code.endsWith("000");
	}

	/** How many levels the place is below the district. */
	private static int level(String code) {
		return isSettlement(code) ? 2 : code.length() >= SUBDISTRICT && !subdistrict(code).endsWith("000") ? 1 : 0;
	}

	/** How many steps up and down lead from one place to the other. */
	static int steps(String one, String other) {
		if (one.equals(other)) {
			return 0;
		}
		int shared = level(one) > 0 && level(other) > 0 && subdistrict(one).equals(subdistrict(other)) ? 1 : 0;
		return level(one) + level(other) - 2 * shared;
	}

}
