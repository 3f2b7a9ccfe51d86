package org.touyan.sample;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.touyan.organisations.PostKind;
import org.touyan.places.Division;
import org.touyan.places.DivisionKind;
import org.touyan.places.Territory;

/** A village or community with its Party organisation and its committee. */
record Settlement(Division division, SampleNode place, Office party, Office committee) {

	boolean village() {
		return division.kind() == DivisionKind.VILLAGE;
	}

	String code() {
		return division.code();
	}

	/** The code of the subdistrict it lies in. */
	String subdistrict() {
		return Territory.code(Territory.subdistrict(code()));
	}

	/** Who is secretary, where the post is not vacant. */
	Optional<Incumbency> secretary() {
		return party.current().filter(one -> one.kind() == PostKind.SECRETARY).findFirst();
	}

	/** Those who hold a post now, each once. */
	List<SampleNode> team() {
		return Stream.concat(party.current(), committee.current()).map(Incumbency::person).distinct().toList();
	}

	Office officeOf(PostKind kind) {
		return party.has(kind) ? party : committee;
	}

}
