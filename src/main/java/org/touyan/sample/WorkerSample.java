package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.touyan.graph.Period;
import org.touyan.people.WorkerBand;

/** Engages the community workers: whoever holds office in a community, and staff up to the number of the article. */
final class WorkerSample {

	private static final int WORKERS = 1800;

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	private final List<Worker> workers = new ArrayList<>();

	WorkerSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("workers");
	}

	/** Makes them and returns those who still work, and then those who have left. */
	List<Worker> make() {
		var communities = district.settlements().stream().filter(one -> !one.village()).toList();
		for (var i = 0; i < communities.size(); i++) {
			var share = WORKERS / communities.size() + (i < WORKERS % communities.size() ? 1 : 0);
			staff(communities.get(i), share);
		}
		return workers;
	}

	private void staff(Settlement community, int share) {
		var team = community.team();
		team.forEach(person -> officer(community, person));
		for (var i = team.size(); i < share; i++) {
			var born = district.people().bornOn(random.between(24, 52), SampleDates.REFERENCE);
			var person = person(community, born);
			engage(community, person, WorkerBand.STAFF, Period.since(start(person, SampleDates.day(2026, 3, 31))));
		}
		if (random.chance(0.8)) {
			var person = person(community, district.people().bornOn(random.between(27, 50), SampleDates.REFERENCE));
			var from = start(person, SampleDates.day(2021, 6, 30));
			engage(community, person, WorkerBand.STAFF,
					new Period(from, random.day(from.plusYears(1), SampleDates.REFERENCE)));
		}
	}

	private void officer(Settlement community, SampleNode person) {
		var posts = Stream.concat(community.party().current(), community.committee().current())
			.filter(one -> one.person() == person)
			.toList();
		var band = Incumbency.band(posts);
		var since = posts.stream().map(one -> one.span().from()).min(LocalDate::compareTo).orElseThrow();
		if (band != WorkerBand.STAFF) {
			var before = start(person, since.minusYears(1));
			if (before.isBefore(since.minusYears(1))) {
				engage(community, person, WorkerBand.STAFF, new Period(before, since));
			}
		}
		engage(community, person, band, Period.since(since));
	}

	private SampleNode person(Settlement community, LocalDate bornOn) {
		var people = district.people();
		return people.person(Calling.COMMUNITY, people.sex(0.72), bornOn, community.place(), false);
	}

	private LocalDate start(SampleNode person, LocalDate latest) {
		return random.day(SampleDates.later(person.date("startedWorkOn"), SampleDates.day(2009, 1, 1)), latest);
	}

	private void engage(Settlement community, SampleNode person, WorkerBand band, Period span) {
		var entry = graph.add("WorkerRecord").during(span).with("band", band).with("territory", community.code());
		graph.relate(person.label("CommunityWorker"), "EMPLOYED_AS", entry);
		graph.relate(entry, "WORKS_AT", community.place());
		workers.add(new Worker(person, entry, band, span));
	}

}
