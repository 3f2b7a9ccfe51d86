package org.touyan;

/**
 * How much of a long proof runs, and by which chance: a part of it with every build, the whole under {@code -Psoak}.
 */
public final class Proof {

	private static final boolean WHOLE = Boolean.getBoolean("touyan.tests.whole");

	private Proof() {
	}

	/** Whether the whole is proved. */
	static boolean isWhole() {
		return WHOLE;
	}

	/** The one number with every build, the other where the whole is proved. */
	public static int of(int part, int whole) {
		return WHOLE ? whole : part;
	}

	/**
	 * The seed of what is chosen at random: the one that the system property gives, else the same with every build, so
	 * that what passed passes again, and a new one where the whole is proved. It is printed.
	 */
	public static long seed(String property) {
		long seed = Long.getLong(property, WHOLE ? System.nanoTime() % 1_000_000 : 20_261_130);
		System.out.printf("-D%s=%d%n", property, seed);
		return seed;
	}

}
