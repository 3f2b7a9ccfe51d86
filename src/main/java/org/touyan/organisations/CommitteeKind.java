package org.touyan.organisations;

import java.time.LocalDate;

/** Kinds of self-governing committee with the size and the term that their laws set. 委员会类别 */
public enum CommitteeKind {

	/** 村民委员会: director, deputies and members, 3 to 7 in all. */
	VILLAGERS(3, 7),
	/** 居民委员会: director, deputies and members, 5 to 9 in all. */
	RESIDENTS(5, 9),
	/** 村务监督委员会: 3 to 5, who are in neither of the two committees (两委) and counted with neither. */
	SUPERVISION(3, 5);

	/** Length of a term in years since the amendments of both laws of 2018-12-29. */
	public static final int TERM_YEARS = 5;

	private final int smallest;

	private final int largest;

	CommitteeKind(int smallest, int largest) {
		this.smallest = smallest;
		this.largest = largest;
	}

	/** The fewest people that the law allows. */
	public int smallest() {
		return smallest;
	}

	/** The most people that the law allows. */
	public int largest() {
		return largest;
	}

	/** Whether the law allows an establishment of this many people. */
	public boolean allows(int people) {
		return people >= smallest && people <= largest;
	}

	/** The day a term that began on this day runs out. */
	public static LocalDate dueOn(LocalDate electedOn) {
		return electedOn.plusYears(TERM_YEARS);
	}

}
