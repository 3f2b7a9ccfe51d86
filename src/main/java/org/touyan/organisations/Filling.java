package org.touyan.organisations;

/**
 * How the places of a post, or of all posts of a team, are filled.
 *
 * @param approved how many people the establishment allows (核定职数)
 * @param filled how many are in office (实配职数)
 */
public record Filling(int approved, int filled) {

	/** Together with another. */
	public Filling and(Filling other) {
		return new Filling(approved + other.approved, filled + other.filled);
	}

	/** Whether fewer places are filled than approved. */
	public boolean isShort() {
		return filled < approved;
	}

	/** How many places are free. */
	public int vacant() {
		return Math.max(0, approved - filled);
	}

	/** How many are in office above what is approved. */
	public int over() {
		return Math.max(0, filled - approved);
	}

}
