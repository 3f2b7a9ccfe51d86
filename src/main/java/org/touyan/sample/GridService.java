package org.touyan.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.touyan.graph.Period;

/** Finds who serves the grids: people of the village's team, community workers and people who do nothing else. */
final class GridService {

	/** Grids were laid out in these years. */
	private static final Period FIRST = new Period(SampleDates.day(2016, 3, 1), SampleDates.day(2017, 12, 31));

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	private final Map<String, List<Worker>> workers;

	GridService(SampleDistrict district, SampleRandom random, List<Worker> workers) {
		this.district = district;
		this.graph = district.graph();
		this.random = random;
		this.workers = workers.stream().collect(Collectors.groupingBy(one -> one.record().text("territory")));
	}

	/** Who serves a grid, one after the other; now and then nobody for a time. */
	void staff(Settlement settlement, SampleNode grid) {
		LocalDate day = random.day(FIRST.from(), SampleDates.end(FIRST));
		Set<SampleNode> served = new HashSet<>();
		while (day.isBefore(SampleDates.END)) {
			LocalDate from = SampleDates.workday(day);
			Service service = service(settlement, from, served);
			served.add(service.person());
			graph.relate(service.person().label("GridWorker"), "SERVES_GRID", grid, new Period(from, service.until()),
					Map.of());
			day = service.until().plusDays(random.chance(0.2) ? random.between(100, 600) : 0);
		}
	}

	private Service service(Settlement settlement, LocalDate from, Set<SampleNode> served) {
		LocalDate longest = from.plusDays(random.between(600, 2500));
		List<Service> able = (settlement.village() ? team(settlement, from) : staff(settlement, from))
			.filter(one -> one.until().isAfter(from.plusDays(150)) && !served.contains(one.person()))
			.toList();
		if (able.isEmpty() || random.chance(0.35)) {
			return new Service(other(settlement, from), longest);
		}
		Service one = random.pick(able);
		return new Service(one.person(), SampleDates.earlier(longest, one.until()));
	}

	private Stream<Service> staff(Settlement settlement, LocalDate from) {
		return workers.getOrDefault(settlement.code(), List.of())
			.stream()
			.filter(one -> one.span().contains(from))
			.map(one -> new Service(one.person(), SampleDates.end(one.span())));
	}

	private static Stream<Service> team(Settlement settlement, LocalDate from) {
		LocalDate day = SampleDates.later(from, SampleDates.BEGINNING);
		return settlement.incumbencies()
			.entrySet()
			.stream()
			.filter(one -> one.getValue().stream().anyMatch(held -> held.span().contains(day)))
			.map(one -> new Service(one.getKey(),
					one.getValue()
						.stream()
						.map(held -> SampleDates.end(held.span()))
						.max(Comparator.naturalOrder())
						.orElseThrow()));
	}

	private SampleNode other(Settlement settlement, LocalDate day) {
		PeopleSample made = district.people();
		Calling calling = settlement.village() ? Calling.VILLAGE : Calling.COMMUNITY;
		return made.person(calling, made.sex(0.6), made.bornOn(random.between(28, 52), day), settlement.place(), day,
				false);
	}

	/**
	 * Somebody who serves a grid.
	 *
	 * @param until the day of the end
	 */
	private record Service(SampleNode person, LocalDate until) {
	}

}
