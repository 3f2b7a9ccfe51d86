package org.touyan.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

	/** Who is secretary on a day, where the post is not vacant. */
	Optional<Incumbency> secretary(LocalDate day) {
		return party.on(day).filter(one -> one.kind() == PostKind.SECRETARY).findFirst();
	}

	/** Those who hold a post of the two committees on a day, each once; a first secretary is sent and none of them. */
	List<SampleNode> team(LocalDate day) {
		return own().filter(one -> one.span().contains(day)).map(Incumbency::person).distinct().toList();
	}

	private Stream<Incumbency> own() {
		return Stream.concat(party.incumbencies(), committee.incumbencies())
			.filter(one -> one.kind() != PostKind.FIRST_SECRETARY);
	}

	/** All times in office in the two committees that there were, by person. */
	Map<SampleNode, List<Incumbency>> incumbencies() {
		return own().collect(Collectors.groupingBy(Incumbency::person, LinkedHashMap::new, Collectors.toList()));
	}

	Office officeOf(PostKind kind) {
		return party.has(kind) ? party : committee;
	}

}
