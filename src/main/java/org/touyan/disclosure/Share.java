package org.touyan.disclosure;

import org.jspecify.annotations.Nullable;

/** Shares of parts in wholes, from 0 to 1. */
public final class Share {

	private Share() {
	}

	/**
	 * The share of a part in a whole.
	 * @return null of nothing, and where one of them is not told
	 */
	public static @Nullable Double of(@Nullable Number part, @Nullable Number whole) {
		return part == null || whole == null || whole.doubleValue() == 0 ? null
				: Double.valueOf(part.doubleValue() / whole.doubleValue());
	}

}
