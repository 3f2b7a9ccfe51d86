package org.touyan;

/** How much of a long proof runs: a part of it with every build, the whole under {@code -Psoak}. */
public final class Proof {

	private static final boolean WHOLE = Boolean.getBoolean("touyan.tests.whole");

	private Proof() {
	}

	/** The one number with every build, the other where the whole is proved. */
	public static int of(int part, int whole) {
		return WHOLE ? whole : part;
	}

}
