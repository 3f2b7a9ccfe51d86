package org.touyan.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.touyan.places.DivisionLevel;

/**
 * Makes kin of some reserve officials and mentors of one subdistrict and surname, for the check of kin (回避) alone;
 * never within a village's team ({@link TeamKinSample}).
 */
final class KinSample {

	private final SampleGraph graph;

	private final SampleRandom random;

	KinSample(SampleDistrict district) {
		this.graph = district.graph();
		this.random = district.random("kin");
	}

	void make(List<Reserve> reserves, List<Mentor> mentors) {
		Set<String> paired = paired();
		var done = new HashSet<String>();
		for (Reserve reserve : reserves) {
			mentors.stream()
				.filter(mentor -> DivisionLevel.SUBDISTRICT.isShared(mentor.territory(), reserve.settlement().code())
						&& surname(mentor.person()) == surname(reserve.person()) && mentor.person() != reserve.person()
						&& !paired.contains(mentor.person().id() + reserve.person().id()))
				.filter(_ -> random.chance(0.25))
				.findFirst()
				.filter(mentor -> !reserve.settlement().incumbencies().containsKey(mentor.person()))
				.filter(mentor -> done.add(mentor.person().id() + reserve.person().id()))
				.ifPresent(mentor -> graph.relate(mentor.person(), "KIN_OF", reserve.person()));
		}
	}

	private static char surname(SampleNode person) {
		return person.text("name").charAt(0);
	}

	/** Those who are or were bound as mentor and mentee; nobody found anything against it. */
	private Set<String> paired() {
		var mentors = graph.relationships()
			.stream()
			.filter(one -> one.type().equals("MENTORS_IN"))
			.collect(Collectors.toMap(SampleRelationship::to, SampleRelationship::from));
		return graph.relationships()
			.stream()
			.filter(one -> one.type().equals("MENTEE_IN"))
			.map(one -> mentors.get(one.to()) + one.from())
			.collect(Collectors.toSet());
	}

}
