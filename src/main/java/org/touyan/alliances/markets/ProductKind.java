package org.touyan.alliances.markets;

/** Kinds of product. 产品类别 */
enum ProductKind {

	/** 干鲜果品 */
	FRUIT,
	/** 蔬菜食用菌 */
	VEGETABLE,
	/** 粮油面食 */
	GRAIN,
	/** 酒水茶饮 */
	DRINK,
	/** 其他食品 */
	FOOD,
	/** 畜禽蛋蜜 */
	LIVESTOCK,
	/** 手工艺品 */
	HANDICRAFT

}
