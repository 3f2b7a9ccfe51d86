package org.touyan.alliances.history;

import java.time.LocalDate;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

import org.touyan.alliances.AllianceRole;
import org.touyan.alliances.Id;
import org.touyan.graph.Period;

/**
 * A time during which somebody was a member of an alliance or led it.
 *
 * @param role of a member; null for a Party organisation that leads
 * @param to the first day after it; null while it lasts
 */
record Membership(@Nullable AllianceRole role, LocalDate from, @Nullable LocalDate to, Id node) {

	static final Comparator<Membership> IN_ORDER = Comparator.comparing(Membership::from)
		.thenComparing(membership -> membership.node.id());

	/** The same for no longer than the alliance stood. */
	Membership within(@Nullable LocalDate dissolvedOn) {
		return dissolvedOn == null ? this : new Membership(role, from, period().until(dissolvedOn).to(), node);
	}

	Period period() {
		return new Period(from, to);
	}

	boolean endsOn(LocalDate day) {
		return day.equals(to);
	}

}
