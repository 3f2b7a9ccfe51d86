package org.touyan.governance;

/** Levels of consultation. 议事层级 */
public enum VenueLevel {

	/** 社区（村）议事 */
	COMMUNITY,
	/** 小区议事 */
	ESTATE,
	/** 楼栋议事 */
	BUILDING;

	/** Whether a platform of the level can be at a place of a type of the SDL. */
	public boolean fits(String type) {
		return switch (this) {
			case COMMUNITY -> type.equals("Community") || type.equals("Village");
			case ESTATE -> type.equals("Estate");
			case BUILDING -> type.equals("Building");
		};
	}

}
