package org.touyan.mentoring.plan;

import org.touyan.places.DivisionLevel;

/** From where a mentor comes, as seen from the mentee: with whom the mentor is registered. 导师来源 */
enum MentorOrigin {

	/** 本街道及其村居 */
	OWN_SUBDISTRICT,
	/** 区级 */
	DISTRICT,
	/** 其他街道及其村居 */
	OTHER_SUBDISTRICT;

	/**
	 * That of a mentor who is registered with a place.
	 * @param registered the code of that place
	 * @param place the code of the mentee's; the empty text where it is not known
	 */
	static MentorOrigin of(String registered, String place) {
		return switch (DivisionLevel.of(registered)) {
			case DISTRICT, CITY, PROVINCE -> DISTRICT;
			case SUBDISTRICT, VILLAGE_COMMUNITY ->
				DivisionLevel.SUBDISTRICT.isShared(registered, place) ? OWN_SUBDISTRICT : OTHER_SUBDISTRICT;
		};
	}

}
