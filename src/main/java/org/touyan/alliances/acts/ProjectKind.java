package org.touyan.alliances.acts;

/** Kinds of project. 项目类型 */
enum ProjectKind {

	/** 文旅 */
	TOURISM,
	/** 种植养殖 */
	FARMING,
	/** 农产品加工 */
	PROCESSING,
	/** 基础设施 */
	INFRASTRUCTURE,
	/** 生态 */
	ECOLOGY,
	/** 便民服务 */
	SERVICE,
	/** 加装电梯 */
	LIFT,
	/** 引进物业 */
	PROPERTY

}
