package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.touyan.graph.Period;
import org.touyan.organisations.PostKind;
import org.touyan.organisations.Sex;

/**
 * Keeps the lists of mentors of the district, the subdistricts, the villages and communities. Each spring those who
 * have left their office or do it no longer come off, and others come on.
 */
final class MentorSample {

	private static final int FIRST_YEAR = 2016;

	private static final int OF_DISTRICT = 40;

	private static final int OF_SUBDISTRICT = 6;

	private static final int OF_SETTLEMENTS = 150;

	private static final int OLDEST = 63;

	private static final int YEARS_AS_SECRETARY = 4;

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	private final List<Mentor> mentors = new ArrayList<>();

	MentorSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("mentors");
	}

	/** All who are ever on a list, the first ones first. */
	List<Mentor> make() {
		var root = district.root();
		var leaders = Stream.concat(district.departments().stream(), Stream.of(district.superior(root.id()))).toList();
		keep(OF_DISTRICT, "DISTRICT", List.of("HONOURED", "TECHNICAL_EXPERT", "HONOURED"),
				day -> leaders.stream()
					.flatMap(office -> office.on(day))
					.map(one -> new Candidate(one.person(), root))
					.toList());
		district.superiors().forEach((code, office) -> {
			if (!code.equals(root.id())) {
				keep(OF_SUBDISTRICT, "SUBDISTRICT", List.of("LEADING_TEAM", "LEADING_TEAM", "TECHNICAL_EXPERT"),
						day -> office.on(day).map(one -> new Candidate(one.person(), graph.stored(code))).toList());
			}
		});
		keep(OF_SETTLEMENTS, "VILLAGE_COMMUNITY",
				List.of("VETERAN_SECRETARY", "VETERAN_SECRETARY", "TWO_COMMITTEES", "ENTREPRENEUR", "HONOURED"),
				this::veterans);
		mentors.sort(Comparator.comparing(mentor -> mentor.span().from()));
		return mentors;
	}

	/** Secretaries of some years. */
	private List<Candidate> veterans(LocalDate day) {
		return district.settlements()
			.stream()
			.flatMap(place -> place.secretary(day)
				.filter(now -> place.party()
					.on(SampleDates.later(day.minusYears(YEARS_AS_SECRETARY), SampleDates.BEGINNING))
					.anyMatch(then -> then.kind() == PostKind.SECRETARY && then.person() == now.person()))
				.map(one -> new Candidate(one.person(), place.place()))
				.stream())
			.toList();
	}

	/** Keeps one list from year to year. */
	private void keep(int size, String tier, List<String> kinds, Function<LocalDate, List<Candidate>> able) {
		List<Entry> list = new ArrayList<>();
		Set<SampleNode> known = mentors.stream().map(Mentor::person).collect(Collectors.toSet());
		for (int year = FIRST_YEAR; year <= SampleDates.END.getYear(); year++) {
			LocalDate day = SampleDates.workday(SampleDates.day(year, 3, 1).plusDays(random.between(0, 75)));
			List<Candidate> candidates = able.apply(SampleDates.later(day, SampleDates.BEGINNING));
			Set<SampleNode> there = candidates.stream().map(Candidate::person).collect(Collectors.toSet());
			List<Entry> off = list.stream().filter(one -> leaves(one.person(), there, day)).toList();
			off.forEach(one -> register(one, day, tier, kinds));
			list.removeAll(off);
			off.forEach(one -> known.add(one.person()));
			list.forEach(one -> known.add(one.person()));
			int wanted = size * Math.min(10, 5 + year - FIRST_YEAR) / 10 - list.size();
			List<Candidate> fresh = candidates.stream().filter(one -> !known.contains(one.person())).toList();
			random.some(fresh, wanted).forEach(one -> list.add(new Entry(one.person(), one.place(), day)));
		}
		list.forEach(one -> register(one, SampleDates.END.plusDays(1), tier, kinds));
	}

	private boolean leaves(SampleNode person, Set<SampleNode> there, LocalDate day) {
		int oldest = Sex.valueOf(person.text("sex")) == Sex.MALE ? OLDEST : OLDEST - 5;
		boolean retired = person.date("bornOn").plusYears(oldest).isBefore(day);
		return retired || random.chance(there.contains(person) ? 0.04 : 0.5);
	}

	private void register(Entry entry, LocalDate off, String tier, List<String> kinds) {
		Period span = new Period(entry.since(), off);
		var registration = graph.add("MentorRegistration")
			.during(span)
			.with("tier", tier)
			.with("kind", random.pick(kinds))
			.with("field", random.pick(SampleWords.list("fields")))
			.with("capacity", random.chance(0.3) ? 1 : random.between(2, 4))
			.with("territory", entry.place().id());
		graph.relate(entry.person().label("Mentor"), "REGISTERED_AS", registration);
		graph.relate(registration, "REGISTERED_IN", entry.place());
		mentors.add(new Mentor(entry.person(), registration, span));
	}

	/** Somebody who may come on the list of a place. */
	private record Candidate(SampleNode person, SampleNode place) {
	}

	/** Somebody on the list. */
	private record Entry(SampleNode person, SampleNode place, LocalDate since) {
	}

}
