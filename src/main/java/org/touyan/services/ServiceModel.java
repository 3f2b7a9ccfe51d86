package org.touyan.services;

/** How a service is paid for. 运营模式 */
public enum ServiceModel {

	/** 公益 */
	PUBLIC,
	/** 低偿 */
	LOW_COST,
	/** 市场 */
	MARKET

}
