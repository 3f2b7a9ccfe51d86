package org.touyan.sample;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/** What the article states of services holds on whatever day the sample is loaded. */
@Execution(ExecutionMode.CONCURRENT)
class ServicesSampleTests {

	private static final String CITY_LIGHT = "370112010009";

	private static final SampleGraphReader GRAPH = new SampleGraphReader(
			SampleParts.district(Samples.SEED, 0, SampleDates.END));

	private static Stream<LocalDate> days() {
		return SampleDates.day(2025, 12, 1).datesUntil(SampleDates.END, Period.ofDays(17));
	}

	private Stream<SampleNode> there(String type) {
		return GRAPH.nodes(type).filter(one -> one.text("territory").equals(CITY_LIGHT));
	}

	private static boolean on(SampleNode node, LocalDate day) {
		return !node.date("from").isAfter(day) && (!node.has("to") || node.date("to").isAfter(day));
	}

	@Test
	void theBrandOffersWhatTheArticleStates() {
		List<SampleNode> all = there("Service").toList();
		assertThat(days()).allSatisfy(day -> {
			List<SampleNode> services = all.stream().filter(one -> on(one, day)).toList();
			assertThat(services).hasSize(722);
			assertThat(services.stream().filter(one -> Boolean.TRUE.equals(one.properties().get("isFree"))))
				.hasSize(20);
			assertThat(services.stream().map(one -> one.text("kind")).distinct()).hasSizeBetween(100, 110);
		});
		assertThat(all).hasSizeGreaterThan(900);
	}

	@Test
	void itsEventsOfAYearAreSixHundredOdd() {
		List<SampleNode> counted = there("ActivityFigures").filter(one -> one.text("kind").equals("SERVICE_EVENT"))
			.toList();
		assertThat(days()).allSatisfy(day -> assertThat(counted.stream()
			.filter(one -> !one.date("countedOn").isAfter(day))
			.sorted((one, other) -> other.date("month").compareTo(one.date("month")))
			.limit(12)
			.mapToInt(one -> one.number("events"))
			.sum()).isBetween(601, 659));
	}

	@Test
	void coursesFitTheirRooms() {
		assertThat(GRAPH.nodes("Course")).isNotEmpty().allSatisfy(course -> {
			SampleNode room = GRAPH.to(course, "TAUGHT_AT").findFirst().orElseThrow();
			assertThat(course.number("seats")).isBetween(1, room.number("seats"));
			assertThat(course.number("enrolled")).isBetween(1, course.number("seats"));
			assertThat(course.number("waiting") == 0 || course.number("enrolled") == course.number("seats")).isTrue();
			assertThat(on(room, course.date("from"))).isTrue();
		});
	}

	@Test
	void whoLecturesIsAtWorkOnTheDay() {
		assertThat(GRAPH.nodes("Lecture")).isNotEmpty().allSatisfy(lecture -> {
			SampleNode lecturer = GRAPH.from(lecture, "LECTURED").findFirst().orElseThrow();
			LocalDate day = lecture.date("heldOn");
			assertThat(PeopleSample.isMember(lecturer, day)).isTrue();
			assertThat(Stream.of("HOLDS", "REGISTERED_AS").flatMap(type -> GRAPH.to(lecturer, type)))
				.anyMatch(one -> on(one, day));
		});
	}

}
