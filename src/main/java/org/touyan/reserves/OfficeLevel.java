package org.touyan.reserves;

import java.util.List;
import java.util.Map;

/** Levels of bodies in which people are in office. 班子层级 */
enum OfficeLevel {

	/** 区级 */
	DISTRICT,
	/** 街道 */
	SUBDISTRICT,
	/** 村居 */
	VILLAGE_COMMUNITY;

	/** The condition on organisations, as a client would send it, that those of the level fit. */
	Map<String, Object> condition() {
		return Map.of("OR", switch (this) {
			case DISTRICT -> List.of(party("DISTRICT_COMMITTEE"), Map.of("onDepartment", Map.of()));
			case SUBDISTRICT -> List.of(party("SUBDISTRICT_WORKING_COMMITTEE"));
			case VILLAGE_COMMUNITY -> List.of(party("VILLAGE_PARTY_ORG", "COMMUNITY_PARTY_ORG"),
					Map.of("onCommittee", Map.of("kind", Map.of("in", List.of("VILLAGERS", "RESIDENTS")))));
		});
	}

	private static Map<String, Object> party(String... levels) {
		return Map.of("onPartyOrganisation", Map.of("level", Map.of("in", List.of(levels))));
	}

}
