package org.touyan.mentoring;

/** The land a village lies in. 地形 */
enum Terrain {

	/** 山区 */
	MOUNTAIN,
	/** 丘陵 */
	HILL,
	/** 平原 */
	PLAIN,
	/** 城郊 */
	SUBURB

}
