package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Trainings with those who attended, and awards with those who won them. */
final class TrainingSample {

	private static final int AWARDS_PER_YEAR = 8;

	private static final List<String> RESULTS = List.of("EXCELLENT", "PASSED", "FAILED");

	private static final List<String> LEVELS = List.of("DISTRICT", "CITY", "PROVINCE");

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	private final List<SampleNode> learners = new ArrayList<>();

	TrainingSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("trainings");
	}

	void make(List<Reserve> reserves) {
		district.settlements().forEach(settlement -> learners.addAll(settlement.team()));
		reserves.forEach(reserve -> learners.add(reserve.person()));
		List<String> series = SampleWords.list("trainingSeries");
		for (LocalDate day = SampleDates.day(2019, 3, 15); day
			.isBefore(SampleDates.REFERENCE); day = day.plusMonths(3)) {
			training(series.getFirst(), day.plusDays(random.between(0, 14)));
			training(series.get(random.between(1, series.size() - 1)), day.plusDays(random.between(0, 14)));
		}
		for (int year = 2018; year < SampleDates.REFERENCE.getYear(); year++) {
			awards(year);
		}
	}

	private void training(String series, LocalDate heldOn) {
		SampleNode training = graph.add("Training")
			.with("series", series)
			.with("title", random.pick(SampleWords.list("trainingTitles")))
			.with("heldOn", heldOn)
			.with("hours", 4 * random.between(1, 6));
		random.some(of(heldOn), random.between(45, 90))
			.forEach(person -> graph.relate(person, "ATTENDED", training,
					Map.of("result", RESULTS.get(random.weighted(18, 79, 3)))));
	}

	private void awards(int year) {
		for (int i = 0; i < AWARDS_PER_YEAR; i++) {
			LocalDate wonOn = SampleDates.day(year, random.between(5, 12), random.between(1, 28));
			SampleNode award = graph.add("Award")
				.with("name", random.pick(SampleWords.list("awardNames")))
				.with("level", LEVELS.get(random.weighted(70, 25, 5)))
				.with("rank", random.chance(0.5) ? random.pick(SampleWords.list("awardRanks")) : null)
				.with("wonOn", wonOn);
			random.some(of(wonOn), random.between(1, 4)).forEach(person -> graph.relate(person, "WON", award));
		}
	}

	/** Those who were at work by the day. */
	private List<SampleNode> of(LocalDate day) {
		return learners.stream().distinct().filter(person -> person.date("startedWorkOn").isBefore(day)).toList();
	}

}
