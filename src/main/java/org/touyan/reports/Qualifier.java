package org.touyan.reports;

import org.jspecify.annotations.Nullable;

/** How a source hedges a figure, and what agrees with it. 限定词 */
enum Qualifier {

	/** 余 */
	SLIGHTLY_OVER,
	/** 近 */
	NEARLY,
	/** 超 */
	MORE_THAN;

	/** How far from the figure is still a little. */
	private static final double LITTLE = 0.1;

	/** Whether what is counted agrees with what is stated under such a hedge, or under none. */
	static boolean agrees(@Nullable Qualifier qualifier, double stated, double counted) {
		return switch (qualifier) {
			case null -> counted == stated;
			case SLIGHTLY_OVER -> counted >= stated && counted <= stated * (1 + LITTLE);
			case NEARLY -> counted <= stated && counted >= stated * (1 - LITTLE);
			case MORE_THAN -> counted > stated;
		};
	}

}
