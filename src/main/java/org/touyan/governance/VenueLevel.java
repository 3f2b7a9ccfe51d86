package org.touyan.governance;

import java.util.Set;

/** Levels of consultation. 议事层级 */
public enum VenueLevel {

	/** 社区（村）议事 */
	COMMUNITY("Community", "Village"),
	/** 小区议事 */
	ESTATE("Estate"),
	/** 楼栋议事 */
	BUILDING("Building");

	private final Set<String> types;

	VenueLevel(String... types) {
		this.types = Set.of(types);
	}

	/** Whether a platform of the level can be at a place of a type of the SDL. */
	public boolean fits(String type) {
		return types.contains(type);
	}

}
