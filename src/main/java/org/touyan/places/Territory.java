package org.touyan.places;

import java.util.Arrays;

/** Places in the tree of divisions, told by their 12-digit codes; a territory is a beginning of codes. */
public final class Territory {

	private static final int DIGITS = 12;

	private Territory() {
	}

	/** Whether it is the code of a division, and not the id of anything else. */
	public static boolean isCode(String id) {
		return id.matches("[0-9]{12}");
	}

	/**
	 * The district that a place is or lies in.
	 * @param code of the place
	 * @return the first six digits; all of it where there are fewer
	 */
	public static String district(String code) {
		return DivisionLevel.DISTRICT.prefix(code);
	}

	/**
	 * The subdistrict that a place is or lies in.
	 * @param code of the place
	 * @return the first nine digits; all of it where there are fewer
	 */
	public static String subdistrict(String code) {
		return DivisionLevel.SUBDISTRICT.prefix(code);
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
	 * The territory that a division is.
	 * @param code twelve digits
	 * @return those of its level, with which the codes of all in it begin
	 */
	public static String of(String code) {
		return DivisionLevel.of(code).prefix(code);
	}

	/**
	 * The smallest division of a level or a higher one that two places are in.
	 * @return how the codes of all in it begin; the empty text where none holds both
	 */
	public static String around(String one, String other, DivisionLevel lowest) {
		return Arrays.stream(DivisionLevel.values())
			.filter(level -> level.compareTo(lowest) >= 0 && level.isShared(one, other))
			.findFirst()
			.map(level -> level.prefix(one))
			.orElse("");
	}

	/** How many levels a place is below the district. */
	private static int depth(String code) {
		return switch (DivisionLevel.of(code)) {
			case VILLAGE_COMMUNITY -> 2;
			case SUBDISTRICT -> 1;
			case DISTRICT, CITY, PROVINCE -> 0;
		};
	}

	/**
	 * How far two places are from each other in the tree, which begins with the district.
	 * @param one the code of a place
	 * @param other the code of another
	 * @return steps up and down
	 */
	public static int steps(String one, String other) {
		if (one.equals(other)) {
			return 0;
		}
		int first = depth(one);
		int second = depth(other);
		boolean isNear = first > 0 && second > 0 && DivisionLevel.SUBDISTRICT.isShared(one, other);
		return first + second - (isNear ? 2 : 0);
	}

}
