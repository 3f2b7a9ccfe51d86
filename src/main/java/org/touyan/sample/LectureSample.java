package org.touyan.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Lectures in the communities, given by secretaries and by mentors who are Party members. */
final class LectureSample {

	private static final LocalDate FIRST = SampleDates.day(2023, 1, 16);

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	private final List<Mentor> mentors;

	LectureSample(SampleDistrict district, List<Mentor> mentors) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("lectures");
		this.mentors = mentors;
	}

	/** Two or three a month. */
	void make() {
		for (LocalDate month = FIRST; month.isBefore(SampleDates.END); month = month.plusMonths(1)) {
			lecture("党课开讲啦", month);
			lecture("追光讲堂", month.plusDays(2));
			if (random.chance(0.4)) {
				lecture("党课开讲啦", month.plusDays(4));
			}
		}
	}

	private void lecture(String series, LocalDate about) {
		LocalDate day = SampleDates.workday(about.plusDays(random.between(0, 8)));
		Settlement place = random.pick(district.settlements().stream().filter(one -> !one.village()).toList());
		List<SampleNode> able = able(day, random.chance(0.4));
		SampleNode lecture = graph.add("Lecture")
			.with("series", series)
			.with("title", random.pick(SampleWords.list("lectureTitles")))
			.with("heldOn", day);
		graph.relate(lecture, "GIVEN_AT", place.place());
		graph.relate(random.pick(able), "LECTURED", lecture);
	}

	/** Who is on a list of mentors on the day, or secretary. */
	private List<SampleNode> able(LocalDate day, boolean mentor) {
		Stream<SampleNode> some = mentor ? mentors.stream().filter(one -> one.span().contains(day)).map(Mentor::person)
				: district.settlements().stream().flatMap(one -> one.secretary(day).stream()).map(Incumbency::person);
		return some.filter(one -> PeopleSample.isMember(one, day)).distinct().toList();
	}

}
