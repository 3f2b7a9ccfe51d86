package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Trainings with those who attended, and awards with those who won them. */
final class TrainingSample {

	private static final int AWARDS_PER_YEAR = 8;

	private static final List<String> RESULTS = List.of("EXCELLENT", "PASSED", "FAILED");

	private static final List<String> LEVELS = List.of("DISTRICT", "CITY", "PROVINCE");

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	private final List<Reserve> reserves = new ArrayList<>();

	TrainingSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("trainings");
	}

	void make(List<Reserve> reserves) {
		this.reserves.addAll(reserves);
		List<String> series = SampleWords.list("trainingSeries");
		for (LocalDate day = SampleDates.day(2017, 3, 13); day.isBefore(SampleDates.END); day = day.plusMonths(3)) {
			training(series.getFirst(), day.plusDays(random.between(0, 14)));
			training(series.get(random.between(1, series.size() - 1)), day.plusDays(random.between(0, 14)));
		}
		for (int year = 2017; year < SampleDates.END.getYear(); year++) {
			awards(year);
		}
	}

	private void training(String series, LocalDate day) {
		LocalDate heldOn = SampleDates.workday(day);
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
			String name = random.pick(SampleWords.list("awardNames"));
			SampleNode award = graph.add("Award")
				.with("name", name)
				.with("level", LEVELS.get(random.weighted(70, 25, 5)))
				.with("rank", name.endsWith("大赛") ? random.pick(SampleWords.list("awardRanks")) : null)
				.with("wonOn", wonOn);
			List<SampleNode> able = of(wonOn).stream()
				.filter(one -> !name.contains("党") || PeopleSample.isMember(one, wonOn))
				.toList();
			random.some(able, random.between(1, 4)).forEach(person -> graph.relate(person, "WON", award));
		}
	}

	/** Those who were in a team or a pool on the day. */
	private List<SampleNode> of(LocalDate day) {
		return Stream
			.concat(district.settlements().stream().flatMap(one -> one.team(day).stream()),
					reserves.stream().filter(one -> one.isInPool(day)).map(Reserve::person))
			.distinct()
			.toList();
	}

}
