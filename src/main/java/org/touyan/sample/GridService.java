package org.touyan.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.touyan.graph.Period;

/** Finds who serves the grids: people of the village's team, community workers and people who do nothing else. */
final class GridService {

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	/** Who each community worker's record is of. */
	private final Map<String, String> workers;

	private final Set<String> serving = new HashSet<>();

	private final Map<String, SampleNode> people = new HashMap<>();

	GridService(SampleDistrict district, SampleRandom random) {
		this.district = district;
		this.graph = district.graph();
		this.random = random;
		this.workers = graph.relationships()
			.stream()
			.filter(one -> one.type().equals("EMPLOYED_AS"))
			.collect(Collectors.toMap(SampleRelationship::to, SampleRelationship::from));
		graph.nodes().stream().filter(one -> one.labels().contains("Person")).forEach(one -> people.put(one.id(), one));
	}

	/** Who serves a grid since the day, and at times who did before and became a community worker. */
	void staff(Settlement settlement, SampleNode grid, LocalDate since, List<SampleNode> records) {
		serve(worker(settlement, since, records), grid, Period.since(since));
		records.stream()
			.filter(record -> record.date("from").isAfter(since.minusYears(2)) && !record.date("from").isAfter(since))
			.map(this::worker)
			.filter(person -> person.date("startedWorkOn").isBefore(since.minusYears(3)) && serving.add(person.id()))
			.findFirst()
			.ifPresent(person -> serve(person, grid, new Period(since.minusYears(3), since)));
	}

	private SampleNode worker(Settlement settlement, LocalDate since, List<SampleNode> records) {
		List<SampleNode> candidates = settlement.village() ? settlement.team()
				: records.stream()
					.filter(record -> !record.has("to") && record.date("from").isBefore(since))
					.map(this::worker)
					.toList();
		List<SampleNode> able = candidates.stream()
			.filter(person -> person.date("startedWorkOn").isBefore(since))
			.toList();
		return able.isEmpty() || random.chance(0.35) ? other(settlement, since) : random.pick(able);
	}

	private SampleNode worker(SampleNode entry) {
		return Objects.requireNonNull(people.get(Objects.requireNonNull(workers.get(entry.id()))));
	}

	private SampleNode other(Settlement settlement, LocalDate since) {
		PeopleSample made = district.people();
		Calling calling = settlement.village() ? Calling.VILLAGE : Calling.COMMUNITY;
		LocalDate bornOn = made.bornOn(random.between(33, 55), since);
		return made.person(calling, made.sex(0.6), bornOn, settlement.place(), false);
	}

	private void serve(SampleNode person, SampleNode grid, Period span) {
		serving.add(person.id());
		graph.relate(person.label("GridWorker"), "SERVES_GRID", grid, span, Map.of());
	}

}
