package org.touyan.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.touyan.graph.Period;

/** The think tank for rural revitalisation and the villages that its members advise. */
final class AdviserSample {

	private static final int MEMBERS = 320;

	private static final int FORMER = 25;

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
		for (int i = 0; i < MEMBERS + FORMER; i++) {
			LocalDate from = random.day(SampleDates.day(2019, 6, 1), SampleDates.day(2024, 12, 31));
			Period span = i < MEMBERS ? Period.since(from)
					: new Period(from, random.day(from.plusDays(200), SampleDates.REFERENCE));
			SampleNode person = person();
			graph.relate(person, "MEMBER_OF", group, span,
					Map.of("field", random.pick(SampleWords.list("adviceFields"))));
			int count = random.weighted(20, 50, 22, 8);
			random.some(villages, count).forEach(village -> advise(person, village, span));
		}
	}

	private void advise(SampleNode person, Settlement village, Period span) {
		LocalDate latest = span.to() == null ? SampleDates.day(2026, 3, 31) : span.to();
		Period time = new Period(random.day(span.from(), latest), span.to());
		graph.relate(person, "ADVISES", village.place(), time, Map.of());
	}

	private SampleNode person() {
		PeopleSample people = district.people();
		LocalDate bornOn = people.bornOn(random.between(33, 66), SampleDates.REFERENCE);
		return people.person(Calling.ADVISER, people.sex(0.3), bornOn, district.root(), false).label("TalentAdviser");
	}

}
