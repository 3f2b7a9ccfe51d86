package org.touyan.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.touyan.reserves.ReserveStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample looked at as somebody of the field would, on a day of each of ten years: figures that life would have. */
class SampleYearsTests {

	private static final SampleGraphReader GRAPH = new SampleGraphReader(Samples.DISTRICT);

	static Stream<LocalDate> days() {
		return IntStream.rangeClosed(1, 10).mapToObj(years -> Samples.TODAY.minusYears(10 - years));
	}

	@ParameterizedTest
	@MethodSource("days")
	void teamsAreNearlyFullAndOfAllAges(LocalDate day) {
		List<SampleNode> posts = GRAPH.villagePosts("SECRETARY").toList();
		List<SampleNode> chiefs = posts.stream().flatMap(post -> held(post, day)).map(GRAPH::holder).toList();
		assertThat(posts.size() - chiefs.size()).isBetween(4, 35);
		assertThat(averageAge(chiefs, day)).isBetween(46.0, 53.0);
		assertThat(share(chiefs, one -> age(one, day) >= 60)).isLessThan(0.2);
		assertThat(share(chiefs, one -> one.text("sex").equals("FEMALE"))).isBetween(0.05, 0.2);
		assertThat(share(chiefs, one -> PeopleSample.isMember(one, day))).isEqualTo(1);
		List<SampleNode> teams = GRAPH.nodes("Holding")
			.filter(one -> on(one, day) && !GRAPH.post(one).text("kind").startsWith("SUPERVISION"))
			.map(GRAPH::holder)
			.toList();
		assertThat(averageAge(teams, day)).isBetween(39.0, 47.0);
		assertThat(share(teams, one -> age(one, day) <= 35)).isBetween(0.1, 0.35);
	}

	@ParameterizedTest
	@MethodSource("days")
	void poolsAreFilledWithPeopleWhoMayBe(LocalDate day) {
		List<SampleNode> pool = pool(day);
		assertThat(pool).hasSizeBetween(650, 1000);
		List<SampleNode> people = pool.stream().map(SampleYearsTests::person).toList();
		assertThat(people).doesNotHaveDuplicates();
		assertThat(averageAge(people, day)).isBetween(30.0, 38.0);
		assertThat(share(people, one -> GRAPH.to(one, "HOLDS").anyMatch(held -> on(held, day)))).isBetween(0.08, 0.3);
		assertThat(people.stream().filter(one -> GRAPH.to(one, "EMPLOYED_AS").anyMatch(held -> on(held, day))).count())
			.isGreaterThan(20);
		assertThat(pool.stream()
			.filter(one -> one.text("kind").equals("SECRETARY_RESERVE") && !PeopleSample.isMember(person(one), day)))
			.hasSizeBetween(1, 15);
	}

	@ParameterizedTest
	@MethodSource("days")
	void mentorsAreBusyAndFewHaveTooMuch(LocalDate day) {
		Map<SampleNode, Long> loads = pairs(day).map(SampleYearsTests::mentor)
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		List<SampleNode> list = GRAPH.nodes("MentorRegistration").filter(one -> on(one, day)).toList();
		int room = list.stream().mapToInt(one -> one.number("capacity")).sum();
		long taken = loads.values().stream().mapToLong(Long::longValue).sum();
		assertThat((double) taken / room).isBetween(0.45, 1.0);
		List<Long> beyond = list.stream()
			.map(one -> loads.getOrDefault(GRAPH.from(one, "REGISTERED_AS").findFirst().orElseThrow(), 0L)
					- one.number("capacity"))
			.filter(one -> one > 0)
			.toList();
		assertThat(beyond).hasSizeLessThanOrEqualTo(7).containsOnly(1L);
		assertThat(loads.keySet()).allMatch(one -> GRAPH.to(one, "REGISTERED_AS").anyMatch(entry -> on(entry, day)));
	}

	@ParameterizedTest
	@MethodSource("days")
	void menteesHaveOneMentorOrTwoAndAllKindsOfStatesAreThere(LocalDate day) {
		Map<SampleNode, List<SampleNode>> pairs = pairs(day).collect(Collectors.groupingBy(SampleYearsTests::mentee));
		assertThat(pairs.values()).allMatch(all -> all.size() == 1
				|| (all.size() == 2 && all.stream().allMatch(one -> one.text("mode").equals("DUAL"))));
		List<SampleNode> pool = pool(day).stream().map(SampleYearsTests::person).toList();
		assertThat(share(pool, pairs::containsKey)).isBetween(0.15, 0.6);
		Map<String, Long> states = pairs(day)
			.map(one -> GRAPH.to(one, "HAS_STAGE").filter(stage -> on(stage, day)).findFirst().orElseThrow())
			.collect(Collectors.groupingBy(one -> one.text("state"), Collectors.counting()));
		assertThat(states.keySet()).containsExactlyInAnyOrder("PROPOSED", "ACTIVE", "DUE_FOR_REVIEW", "EXTENDED");
		assertThat(states.getOrDefault("ACTIVE", 0L)).isGreaterThan(states.getOrDefault("DUE_FOR_REVIEW", 0L) * 3);
	}

	@ParameterizedTest
	@MethodSource("days")
	void workersCertificatesAndGridsGrowToThoseOfTheArticle(LocalDate day) {
		List<SampleNode> workers = GRAPH.nodes("WorkerRecord").filter(one -> on(one, day)).toList();
		assertThat(workers).hasSizeBetween(1350, 1850);
		assertThat(workers.stream().map(one -> GRAPH.from(one, "EMPLOYED_AS").findFirst().orElseThrow()))
			.doesNotHaveDuplicates();
		Collection<Long> sizes = workers.stream()
			.collect(Collectors.groupingBy(one -> one.text("territory"), Collectors.counting()))
			.values();
		assertThat(sizes.stream().distinct()).hasSizeGreaterThan(8);
	}

	@Test
	void aPairInOneToOneIsTheOnlyOneOfItsMentor() {
		assertThat(GRAPH.nodes("Mentorship").filter(one -> one.text("mode").equals("ONE_TO_ONE")).filter(one -> {
			LocalDate day = one.date("from");
			return GRAPH.to(mentor(one), "MENTORS_IN").filter(other -> on(other, day)).count() > 1;
		})).hasSizeLessThan(8);
	}

	@Test
	void whoGraduatesWasAssessedBeforeAndDidWell() {
		assertThat(GRAPH.nodes("Mentorship").filter(one -> last(one).equals("GRADUATED"))).hasSizeGreaterThan(1000)
			.allSatisfy(one -> assertThat(GRAPH.to(one, "ASSESSED_BY"))
				.anyMatch(assessment -> !assessment.date("assessedOn").isAfter(one.date("to"))
						&& assessment.number("score") >= 70));
	}

	@Test
	void nothingIsHeldAtWeekendsOrAfterItsEnd() {
		assertThat(GRAPH.nodes("Mentorship")).allSatisfy(one -> assertThat(GRAPH.to(one, "HAS_ACTIVITY"))
			.allMatch(held -> one.has("to") ? held.date("heldOn").isBefore(one.date("to")) : true)
			.noneMatch(held -> weekend(held.date("heldOn"))));
		assertThat(Stream.of("Training", "AllianceMeeting").flatMap(GRAPH::nodes))
			.noneMatch(held -> weekend(held.date("heldOn")));
	}

	@Test
	void electionsTakeOneAutumnAndSomePlacesATrialInSpring() {
		Map<Integer, List<LocalDate>> years = GRAPH.nodes("CommitteeTerm")
			.map(one -> one.date("from"))
			.collect(Collectors.groupingBy(LocalDate::getYear));
		assertThat(years).containsOnlyKeys(2016, 2021, 2026);
		List<LocalDate> autumn = years.getOrDefault(2021, List.of())
			.stream()
			.filter(one -> one.getMonthValue() >= 9)
			.sorted()
			.toList();
		assertThat(autumn.getFirst().plusDays(100)).isAfter(autumn.getLast());
		assertThat(autumn.size() * 100 / years.getOrDefault(2021, List.of()).size()).isBetween(90, 98);
	}

	@Test
	void whoIsCalledAGraduateIsOne() {
		assertThat(GRAPH.nodes("ReserveRecord")
			.filter(one -> Set.of("RETURNED_GRADUATE", "GRADUATE_OFFICIAL", "SELECTED_GRADUATE")
				.contains(one.text("source")))
			.map(SampleYearsTests::person)).hasSizeGreaterThan(300)
			.allMatch(one -> Set.of("GRADUATE", "UNIVERSITY", "COLLEGE").contains(one.text("education")));
	}

	@Test
	void someWhoWereMentoredRoseAndSomeWhoWereAppointedLeft() {
		List<SampleNode> appointed = GRAPH.nodes("ReserveRecord").filter(one -> last(one).equals("APPOINTED")).toList();
		assertThat(appointed).hasSizeGreaterThan(300);
		assertThat(appointed.stream()
			.map(SampleYearsTests::person)
			.filter(one -> GRAPH.to(one, "HOLDS").noneMatch(held -> on(held, Samples.TODAY)))).hasSizeGreaterThan(50);
		assertThat(appointed.stream()
			.filter(one -> GRAPH.to(person(one), "HOLDS").anyMatch(held -> held.date("from").isBefore(one.date("to")))))
			.hasSizeGreaterThan(50);
	}

	/** A past day has the same sample whenever it was loaded. */
	@Test
	void thePastDoesNotChangeWithTheDayOfTheLoad() {
		LocalDate day = Samples.TODAY.minusYears(2);
		SampleGraph later = SampleCut.of(SampleParts.district(Samples.SEED, 0, Samples.TODAY.plusMonths(5)), day);
		SampleGraph then = SampleParts.district(Samples.SEED, 0, day);
		assertThat(later.relationships()).isEqualTo(then.relationships());
		assertThat(later.nodes().stream().map(SampleNode::id))
			.isEqualTo(then.nodes().stream().map(SampleNode::id).toList());
	}

	private static boolean weekend(LocalDate day) {
		return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

	private static String last(SampleNode owner) {
		SampleNode stage = GRAPH.to(owner, "HAS_STAGE").filter(one -> !one.has("to")).findFirst().orElseThrow();
		return stage.text(stage.has("state") ? "state" : "status");
	}

	private static Stream<SampleNode> pairs(LocalDate day) {
		return GRAPH.nodes("Mentorship").filter(one -> on(one, day));
	}

	private static List<SampleNode> pool(LocalDate day) {
		return GRAPH.nodes("ReserveRecord")
			.filter(one -> GRAPH.to(one, "HAS_STAGE")
				.anyMatch(stage -> on(stage, day) && ReserveStatus.valueOf(stage.text("status")).isInPool()))
			.toList();
	}

	private static SampleNode person(SampleNode entry) {
		return GRAPH.from(entry, "HAS_RESERVE").findFirst().orElseThrow();
	}

	private static SampleNode mentor(SampleNode pair) {
		return GRAPH.from(pair, "MENTORS_IN").findFirst().orElseThrow();
	}

	private static SampleNode mentee(SampleNode pair) {
		return GRAPH.from(pair, "MENTEE_IN").findFirst().orElseThrow();
	}

	private static Stream<SampleNode> held(SampleNode post, LocalDate day) {
		return GRAPH.from(post, "OF_POST").filter(one -> on(one, day));
	}

	private static boolean on(SampleNode node, LocalDate day) {
		return !node.date("from").isAfter(day) && (!node.has("to") || node.date("to").isAfter(day));
	}

	private static int age(SampleNode person, LocalDate day) {
		return Period.between(person.date("bornOn"), day).getYears();
	}

	private static double averageAge(List<SampleNode> people, LocalDate day) {
		return people.stream().mapToInt(one -> age(one, day)).average().orElseThrow();
	}

	private static double share(List<SampleNode> people, Predicate<SampleNode> some) {
		return (double) people.stream().filter(some).count() / people.size();
	}

}
