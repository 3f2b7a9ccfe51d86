package org.touyan.alliances.markets;

/** Kinds of channel. 渠道类型 */
enum ChannelKind {

	/** 小程序 */
	MINI_PROGRAMME,
	/** 就业平台 */
	JOBS

}
