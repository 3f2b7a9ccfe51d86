package org.touyan.people.records;

/** Levels of awards. 奖项级别 */
enum AwardLevel {

	/** 省级 */
	PROVINCE,
	/** 市级 */
	CITY,
	/** 区级 */
	DISTRICT

}
