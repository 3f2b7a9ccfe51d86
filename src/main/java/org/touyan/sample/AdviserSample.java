package org.touyan.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.touyan.graph.Period;

/** The think tank for rural revitalisation and the villages that its members advise. */
final class AdviserSample {

	private static final int PLACES = 328;

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	AdviserSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("advisers");
	}

	void make() {
		SampleNode group = graph.add("AdviserGroup").with("name", "乡村振兴“智囊团”");
		List<Settlement> villages = district.settlements().stream().filter(Settlement::village).toList();
		for (int i = 0; i < PLACES; i++) {
			LocalDate day = random.day(SampleDates.day(2019, 6, 1), SampleDates.day(2023, 12, 31));
			while (day.isBefore(SampleDates.END)) {
				Period span = new Period(day, day.plusDays(random.between(900, 3600)));
				SampleNode person = person(day);
				graph.relate(person, "MEMBER_OF", group, span,
						Map.of("field", random.pick(SampleWords.list("adviceFields"))));
				int count = random.weighted(20, 50, 22, 8);
				random.some(villages, count).forEach(village -> advise(person, village, span));
				day = SampleDates.end(span).plusDays(random.between(0, 120));
			}
		}
	}

	private void advise(SampleNode person, Settlement village, Period span) {
		Period time = new Period(random.day(span.from(), span.from().plusDays(800)), span.to());
		graph.relate(person, "ADVISES", village.place(), time, Map.of());
	}

	private SampleNode person(LocalDate day) {
		PeopleSample people = district.people();
		LocalDate bornOn = people.bornOn(random.between(33, 62), day);
		return people.person(Calling.ADVISER, people.sex(0.3), bornOn, district.root(), day, false)
			.label("TalentAdviser");
	}

}
