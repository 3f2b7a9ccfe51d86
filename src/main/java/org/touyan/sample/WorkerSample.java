package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.touyan.graph.Period;
import org.touyan.people.WorkerBand;

/**
 * Engages the community workers: whoever holds office in a community, and staff, more where more people live, up to the
 * number of the article. Some of those in office were staff before, and some stay as staff when they leave it.
 */
final class WorkerSample {

	/** Places for staff; with those in office there are about 1800. */
	private static final int STAFF = 620;

	private static final LocalDate FIRST = SampleDates.day(2010, 1, 1);

	private static final LocalDate GROWN = SampleDates.day(2025, 6, 30);

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	private final List<Worker> workers = new ArrayList<>();

	WorkerSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("workers");
	}

	/** Makes them. */
	List<Worker> make() {
		var communities = district.settlements().stream().filter(one -> !one.village()).toList();
		int[] shares = Slots.of(STAFF, communities, one -> one.place().number("households"));
		for (var i = 0; i < shares.length; i++) {
			Settlement community = communities.get(i);
			community.incumbencies().forEach((person, posts) -> officer(community, person, posts));
			for (int place = 0; place < shares[i]; place++) {
				staff(community, random.chance(0.6) ? random.day(FIRST, SampleDates.BEGINNING)
						: random.day(SampleDates.BEGINNING, GROWN));
			}
		}
		return workers;
	}

	/** One place of the staff and those who had it one after the other. */
	private void staff(Settlement community, LocalDate opened) {
		LocalDate day = SampleDates.workday(opened);
		while (day.isBefore(SampleDates.END)) {
			LocalDate left = day.plusDays(random.between(700, 6200));
			var people = district.people();
			var person = people.person(Calling.COMMUNITY, people.sex(0.72), people.bornOn(random.between(23, 38), day),
					community.place(), day, false);
			engage(community, person, WorkerBand.STAFF, new Period(day, left));
			day = SampleDates.workday(left.plusDays(random.between(5, 120)));
		}
	}

	private void officer(Settlement community, SampleNode person, List<Incumbency> posts) {
		var days = new TreeSet<LocalDate>();
		posts.forEach(one -> {
			days.add(one.span().from());
			days.add(SampleDates.end(one.span()));
		});
		LocalDate from = days.first();
		if (random.chance(0.35)) {
			from = random.day(SampleDates.later(person.date("startedWorkOn"), from.minusYears(8)), from);
		}
		WorkerBand band = WorkerBand.STAFF;
		for (LocalDate day : days) {
			List<Incumbency> held = posts.stream().filter(one -> one.span().contains(day)).toList();
			WorkerBand next = held.isEmpty() ? WorkerBand.STAFF : Incumbency.band(held);
			if (next != band) {
				engage(community, person, band, new Period(from, day));
				from = day;
				band = next;
			}
		}
		LocalDate left = days.last().plusDays(random.chance(0.15) ? random.between(400, 2000) : 0);
		engage(community, person, band, new Period(from, left));
	}

	private void engage(Settlement community, SampleNode person, WorkerBand band, Period span) {
		if (!span.contains(span.from())) {
			return;
		}
		var entry = graph.add("WorkerRecord").during(span).with("band", band).with("territory", community.code());
		graph.relate(person.label("CommunityWorker"), "EMPLOYED_AS", entry);
		graph.relate(entry, "WORKS_AT", community.place());
		workers.add(new Worker(person, entry, band, span));
	}

}
