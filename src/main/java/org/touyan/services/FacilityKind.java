package org.touyan.services;

/** Kinds of facility. 设施类型 */
public enum FacilityKind {

	/** 党群服务中心 */
	PARTY_MASS_CENTRE,
	/** 社区食堂 */
	CANTEEN,
	/** 卫生站 */
	CLINIC,
	/** 日间照料中心 */
	DAY_CARE

}
