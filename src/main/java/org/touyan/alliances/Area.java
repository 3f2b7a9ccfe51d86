package org.touyan.alliances;

/** Areas in which villages and communities lie, by the beginnings of their codes. */
final class Area {

	private static final int DISTRICT = 6;

	private static final int LEVEL = 2;

	private Area() {
	}

	/** The district that both are in, or else the city or the province; the empty text where none holds both. */
	static String around(String one, String other) {
		int digits = DISTRICT;
		while (digits > 0 && !isShared(one, other, digits)) {
			digits -= LEVEL;
		}
		return one.substring(0, digits);
	}

	private static boolean isShared(String one, String other, int digits) {
		return one.length() >= digits && one.regionMatches(0, other, 0, digits);
	}

	/** Whether it is the id of a division, and not of anything else. */
	static boolean isCode(String id) {
		return id.matches("[0-9]{12}");
	}

}
