package org.touyan.alliances;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.NodeRef;
import org.touyan.api.Rows;

/** An alliance with those who were members of it or led it, as the queries of this room read them. */
record AllianceTime(String id, LocalDate foundedOn, @Nullable LocalDate dissolvedOn, Edges<Spell> memberCards,
		Edges<Spell> leaderCards) {

	record All(Rows<AllianceTime> alliances) {
	}

	List<Spell> members() {
		return cut(memberCards);
	}

	List<Spell> leaders() {
		return cut(leaderCards);
	}

	private List<Spell> cut(Edges<Spell> spells) {
		return spells.edges().stream().map(spell -> spell.within(dissolvedOn)).sorted(Spell.IN_ORDER).toList();
	}

	/** Days on which something began or ended. */
	Stream<LocalDate> days() {
		return Stream.concat(Stream.ofNullable(dissolvedOn), Stream.concat(members().stream(), leaders().stream())
			.flatMap(spell -> Stream.concat(Stream.of(spell.from()), Stream.ofNullable(spell.to()))));
	}

	/** The members of a role on a day, or those who lead it. */
	static List<NodeRef> on(List<Spell> spells, @Nullable AllianceRole role, LocalDate day) {
		return spells.stream()
			.filter(spell -> spell.role() == role && spell.holdsOn(day))
			.map(spell -> new NodeRef(spell.node().id()))
			.distinct()
			.toList();
	}

}
