package org.touyan.sample;

import java.util.List;
import java.util.stream.Stream;

/** Puts mentors on the lists of the district, the subdistricts, the villages and the communities. */
final class MentorSample {

	private static final int OF_DISTRICT = 40;

	private static final int OF_SUBDISTRICT = 6;

	private static final int OF_SETTLEMENTS = 150;

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	private final MentorRegister register;

	MentorSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("mentors");
		this.register = new MentorRegister(graph, random);
	}

	List<Mentor> make() {
		var root = district.root();
		var leaders = Stream.concat(district.departments().stream(), Stream.of(district.superior(root.id()))).toList();
		random.some(present(leaders), OF_DISTRICT).forEach(one -> register.present(one, root, "DISTRICT", "HONOURED"));
		former(leaders, 10).forEach(one -> register.former(one, root, "DISTRICT", "HONOURED"));
		district.superiors().forEach((code, office) -> {
			if (!code.equals(root.id())) {
				subdistrict(office, graph.stored(code));
			}
		});
		settlements();
		return register.mentors();
	}

	private void subdistrict(Office office, SampleNode place) {
		var people = random.some(present(List.of(office)), OF_SUBDISTRICT);
		for (var i = 0; i < people.size(); i++) {
			register.present(people.get(i), place, "SUBDISTRICT", i < 4 ? "LEADING_TEAM" : "TECHNICAL_EXPERT");
		}
		former(List.of(office), 4).forEach(one -> register.former(one, place, "SUBDISTRICT", "LEADING_TEAM"));
	}

	/** Village and community secretaries of long standing, and those who were mentors before them. */
	private void settlements() {
		var line = SampleDates.day(1996, 1, 1);
		var veterans = district.settlements()
			.stream()
			.filter(one -> one.secretary()
				.filter(secretary -> secretary.person().date("startedWorkOn").isBefore(line))
				.isPresent())
			.toList();
		random.some(veterans, OF_SETTLEMENTS)
			.forEach(one -> one.secretary()
				.filter(it -> !it.person().labels().contains("Mentor"))
				.ifPresent(secretary -> register.present(secretary.person(), one.place(), "VILLAGE_COMMUNITY",
						random.pick(List.of("VETERAN_SECRETARY", "TWO_COMMITTEES", "ENTREPRENEUR", "HONOURED")))));
	}

	private static List<SampleNode> present(List<Office> offices) {
		return offices.stream().flatMap(Office::current).map(Incumbency::person).distinct().toList();
	}

	private List<SampleNode> former(List<Office> offices, int count) {
		var all = offices.stream().flatMap(Office::incumbencies).filter(one -> !one.span().isOpen());
		return random.some(all.map(Incumbency::person).toList(), count);
	}

}
