package org.touyan.places;

import java.util.List;

/** Kinds of division, from the district down to the level of the committees. */
public enum DivisionKind {

	/** 区 */
	DISTRICT,
	/** 街道 */
	SUBDISTRICT,
	/** 村 */
	VILLAGE,
	/** 社区 */
	COMMUNITY;

	/** The labels that its nodes carry beside {@code Entity}. */
	public List<String> labels() {
		return switch (this) {
			case DISTRICT -> List.of("District", "Place");
			case SUBDISTRICT -> List.of("Subdistrict", "Place");
			case VILLAGE -> List.of("Village", "VillageOrCommunity", "Place");
			case COMMUNITY -> List.of("Community", "VillageOrCommunity", "Place");
		};
	}

}
