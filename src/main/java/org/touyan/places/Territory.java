package org.touyan.places;

/** Places in the tree of divisions, told by their 12-digit codes; a territory is a beginning of codes. */
public final class Territory {

	private static final int DIGITS = 12;

	private static final int DISTRICT = 6;

	private static final int SUBDISTRICT = 9;

	private Territory() {
	}

	/**
	 * The district that a place is or lies in.
	 * @param code of the place
	 * @return the first six digits; all of it where there are fewer
	 */
	public static String district(String code) {
		return code.substring(0, Math.min(DISTRICT, code.length()));
	}

	/**
	 * The subdistrict that a place is or lies in.
	 * @param code of the place
	 * @return the first nine digits; all of it where there are fewer
	 */
	public static String subdistrict(String code) {
		return code.substring(0, Math.min(SUBDISTRICT, code.length()));
	}

	/**
	 * The code of the division that a territory is.
	 * @param territory the digits that the codes of all in it begin with
	 * @return twelve digits
	 */
	public static String code(String territory) {
		return territory + "0".repeat(DIGITS - territory.length());
	}

	/**
	 * Whether a place is a village or a community.
	 * @param code of the place
	 * @return false for districts and subdistricts
	 */
	public static boolean isSettlement(String code) {
		return code.length() > SUBDISTRICT && !code.endsWith("000");
	}

	/** How many levels the place is below the district. */
	private static int level(String code) {
		return isSettlement(code) ? 2 : code.length() >= SUBDISTRICT && !subdistrict(code).endsWith("000") ? 1 : 0;
	}

	/**
	 * How far two places are from each other in the tree.
	 * @param one the code of a place
	 * @param other the code of another
	 * @return steps up and down
	 */
	public static int steps(String one, String other) {
		if (one.equals(other)) {
			return 0;
		}
		int shared = level(one) > 0 && level(other) > 0 && subdistrict(one).equals(subdistrict(other)) ? 1 : 0;
		return level(one) + level(other) - 2 * shared;
	}

}
