package org.touyan.governance;

/** Levels of consultation. 议事层级 */
public enum VenueLevel {

	/** 社区（村）议事 */
	COMMUNITY,
	/** 小区议事 */
	ESTATE,
	/** 楼栋议事 */
	BUILDING

}
