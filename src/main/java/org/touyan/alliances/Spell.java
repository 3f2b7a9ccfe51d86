package org.touyan.alliances;

import java.time.LocalDate;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * A time during which somebody was a member of an alliance or led it.
 *
 * @param role of a member; null for a Party organisation that leads
 * @param to the first day after it; null while it lasts
 */
record Spell(@Nullable AllianceRole role, LocalDate from, @Nullable LocalDate to, Id node) {

	static final Comparator<Spell> IN_ORDER = Comparator.comparing(Spell::from).thenComparing(spell -> spell.node.id());

	/** The same for no longer than the alliance stood. */
	Spell within(@Nullable LocalDate dissolvedOn) {
		boolean isCut = dissolvedOn != null && (to == null || to.isAfter(dissolvedOn));
		return isCut ? new Spell(role, from, dissolvedOn, node) : this;
	}

	boolean holdsOn(LocalDate day) {
		return !from.isAfter(day) && (to == null || to.isAfter(day));
	}

	boolean endsOn(LocalDate day) {
		return day.equals(to);
	}

}
