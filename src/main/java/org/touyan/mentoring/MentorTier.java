package org.touyan.mentoring;

/** Levels that send mentors. 导师层级 */
public enum MentorTier {

	/** 区级 */
	DISTRICT,
	/** 街道级 */
	SUBDISTRICT,
	/** 村居级 */
	VILLAGE_COMMUNITY

}
