package org.touyan.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.touyan.people.WorkerBand;

import static org.assertj.core.api.Assertions.assertThat;

/** What makes the sample life-like, so that the questions of the domain have answers in it. */
class SampleLifeTests {

	private final SampleGraphReader graph = new SampleGraphReader(Samples.DISTRICT);

	@Test
	void mentoringReachesOverThreeGenerations() {
		assertThat(graph.nodes("Mentor").filter(one -> taught(one).anyMatch(two -> taught(two).findAny().isPresent())))
			.hasSizeGreaterThan(5);
	}

	private Stream<SampleNode> taught(SampleNode mentor) {
		return graph.to(mentor, "MENTORS_IN").flatMap(one -> graph.from(one, "MENTEE_IN"));
	}

	@Test
	void mentorAndMenteeDiffer() {
		assertThat(graph.nodes("Mentorship"))
			.allSatisfy(one -> assertThat(graph.from(one, "MENTORS_IN").toList()).hasSize(1)
				.doesNotContainAnyElementsOf(graph.from(one, "MENTEE_IN").toList()));
	}

	@Test
	void aHandfulOfMentorsHaveMoreMenteesThanRoom() {
		assertThat(graph.nodes("Mentor").filter(this::overloaded).count()).isBetween(3L, 7L);
	}

	private boolean overloaded(SampleNode mentor) {
		long load = graph.to(mentor, "MENTORS_IN").filter(one -> !one.has("to")).count();
		return graph.to(mentor, "REGISTERED_AS")
			.filter(one -> !one.has("to"))
			.anyMatch(one -> one.number("capacity") < load);
	}

	@Test
	void nobodyIsOnTwoListsOfMentorsAtATime() {
		assertThat(graph.nodes("Mentor"))
			.allMatch(one -> graph.to(one, "REGISTERED_AS").filter(entry -> !entry.has("to")).count() <= 1);
	}

	@Test
	void vacantPostsOfSecretaryAreFewAndScattered() {
		List<SampleNode> posts = graph.villagePosts("SECRETARY")
			.sorted(Comparator.comparing(one -> one.text("territory")))
			.toList();
		List<Integer> vacant = IntStream.range(0, posts.size())
			.filter(i -> holders(posts.get(i)) == 0)
			.boxed()
			.toList();
		assertThat(vacant.size() * 1000 / posts.size()).isBetween(30, 50);
		assertThat(vacant.stream().map(i -> posts.get(i).text("territory").substring(0, 9)).distinct().count())
			.isGreaterThanOrEqualTo(6);
		Set<Integer> gaps = new HashSet<>();
		for (int i = 1; i < vacant.size(); i++) {
			gaps.add(vacant.get(i) - vacant.get(i - 1));
		}
		assertThat(gaps).hasSizeGreaterThan(6);
	}

	private long holders(SampleNode post) {
		return graph.from(post, "OF_POST").filter(one -> !one.has("to")).count();
	}

	@Test
	void nearlyEveryCommitteeHasAWoman() {
		List<SampleNode> committees = graph.nodes("Committee")
			.filter(one -> !one.text("kind").equals("SUPERVISION"))
			.toList();
		assertThat(committees.stream().filter(this::hasWoman).count() * 100 / committees.size()).isBetween(95L, 99L);
	}

	private boolean hasWoman(SampleNode committee) {
		return graph.from(committee, "POST_IN")
			.flatMap(post -> graph.from(post, "OF_POST"))
			.filter(one -> !one.has("to"))
			.anyMatch(one -> graph.holder(one).text("sex").equals("FEMALE"));
	}

	@Test
	void levelsFollowOneAnotherWithinTheBand() {
		assertThat(graph.nodes("WorkerRecord")).allSatisfy(entry -> {
			WorkerBand band = WorkerBand.valueOf(entry.text("band"));
			List<SampleNode> levels = graph.to(entry, "AT_LEVEL")
				.sorted(Comparator.comparing(one -> one.date("from")))
				.toList();
			assertThat(levels)
				.allSatisfy(one -> assertThat(band.within(one.number("level"))).isEqualTo(one.number("level")));
			assertThat(levels.getFirst().date("from")).isEqualTo(entry.date("from"));
			for (int i = 1; i < levels.size(); i++) {
				assertThat(levels.get(i).date("from")).isEqualTo(levels.get(i - 1).date("to"));
				assertThat(levels.get(i).number("level")).isBetween(levels.get(i - 1).number("level"),
						levels.get(i - 1).number("level")
								+ (levels.get(i).text("reason").equals("CERTIFICATE") ? 4 : 1));
			}
			assertThat(levels.getLast().properties().get("to")).isEqualTo(entry.properties().get("to"));
		});
	}

	@Test
	void officialsRetireWhenTheirTimeHasCome() {
		List<SampleNode> officials = graph.held()
			.filter(one -> one.text("territory").endsWith("000"))
			.map(graph::holder)
			.distinct()
			.toList();
		assertThat(officials).hasSizeGreaterThan(200)
			.allMatch(one -> one.date("retiresOn").isAfter(Samples.TODAY.minusMonths(8)));
		assertThat(officials).filteredOn(one -> one.date("retiresOn").isBefore(Samples.TODAY.plusYears(1)))
			.isNotEmpty();
	}

	@Test
	void thePearlsEarnATenthMoreInEachOfTheLastTwoYears() {
		SampleNode alliance = graph.nodes("Alliance")
			.filter(one -> one.text("name").startsWith("港九"))
			.findFirst()
			.orElseThrow();
		Map<Integer, Integer> incomes = graph.to(alliance, "EARNED")
			.collect(Collectors.toMap(one -> one.number("year"), one -> one.number("amount")));
		for (int year : new int[] { 2024, 2025 }) {
			assertThat(incomes.getOrDefault(year, 0) * 100L)
				.isGreaterThanOrEqualTo(incomes.getOrDefault(year - 1, 0) * 110L)
				.isPositive();
		}
	}

	@Test
	void anAllianceEarnsNothingAfterItsEnd() {
		List<SampleNode> dissolved = graph.nodes("Alliance").filter(one -> one.has("dissolvedOn")).toList();
		assertThat(dissolved).hasSize(1).allSatisfy(alliance -> {
			LocalDate end = alliance.date("dissolvedOn");
			assertThat(graph.to(alliance, "EARNED")).allMatch(one -> !one.date("closedOn").isAfter(end));
			assertThat(graph.to(alliance, "RECEIVED")).allMatch(one -> !one.date("countedOn").isAfter(end));
			assertThat(graph.from(alliance, "BRAND_OF")).allMatch(one -> !one.date("launchedOn").isAfter(end));
		});
	}

	@Test
	void onePersonHoldsPostsInTwoVillages() {
		Map<SampleNode, Set<String>> villages = graph.held()
			.filter(SampleGraphReader::village)
			.collect(Collectors.groupingBy(graph::holder,
					Collectors.mapping(one -> one.text("territory"), Collectors.toSet())));
		assertThat(villages.values().stream().filter(one -> one.size() > 1)).hasSize(1);
	}

	@Test
	void somePostsAreHeldByMoreThanTheEstablishmentAllows() {
		assertThat(graph.nodes("Post").filter(one -> holders(one) > one.number("approved")).count()).isBetween(10L,
				200L);
	}

	@Test
	void namesAreThoseOfLife() {
		List<String> names = graph.nodes("Person").map(one -> one.text("name")).toList();
		List<String> compound = names.stream().filter(one -> one.matches("(欧阳|上官|司马|诸葛).+")).toList();
		assertThat(compound).isNotEmpty().hasSizeLessThan(names.size() / 100);
		assertThat(names).doesNotContainAnyElementsOf(SampleWords.list("unwantedNames"))
			.noneMatch(one -> one.matches(".*[乃一有]"));
	}

	@Test
	void someLinksOfTheChainAreMissing() {
		assertThat(brokenPerThousand("ESTATE_BRANCH", true)).isBetween(10L, 60L);
		assertThat(brokenPerThousand("ESTATE_BRANCH", false)).isBetween(15L, 80L);
		assertThat(brokenPerThousand("BUILDING_GROUP", false)).isBetween(20L, 80L);
	}

	/** Organisations of a level without a superior, or without subordinates. */
	private long brokenPerThousand(String level, boolean superior) {
		List<SampleNode> all = graph.nodes("PartyOrganisation").filter(one -> one.text("level").equals(level)).toList();
		return all.stream()
			.filter(one -> (superior ? graph.to(one, "SUBORDINATE_TO") : graph.from(one, "SUBORDINATE_TO")).findAny()
				.isEmpty())
			.count() * 1000 / all.size();
	}

	@Test
	void appointmentsHaveADocumentAndFallIntoATermWhereOneFits() {
		assertThat(graph.nodes("Holding").filter(one -> one.text("manner").equals("APPOINTED")))
			.allSatisfy(one -> assertThat(one.text("docNo")).matches("历组任〔" + one.date("from").getYear() + "〕\\d+号"));
		List<SampleNode> first = graph.nodes("Holding")
			.filter(one -> graph.post(one).text("kind").equals("FIRST_SECRETARY"))
			.toList();
		assertThat(first.stream().filter(one -> graph.to(one, "WITHIN_TERM").findAny().isPresent()).count())
			.isGreaterThan(first.size() / 3);
		assertThat(first).allSatisfy(one -> assertThat(graph.to(one, "WITHIN_TERM"))
			.allMatch(term -> !one.date("from").isBefore(term.date("from"))));
	}

	@Test
	void probationLastsAYearAndIsNoTimeForASecretary() {
		List<SampleNode> probationary = graph.nodes("Person")
			.filter(one -> one.text("politicalStatus").equals("PROBATIONARY_MEMBER"))
			.toList();
		assertThat(probationary).isNotEmpty().allSatisfy(one -> {
			assertThat(one.date("joinedPartyOn")).isAfterOrEqualTo(Samples.TODAY.minusYears(1));
			assertThat(graph.to(one, "HOLDS").map(graph::post).map(post -> post.text("kind")))
				.doesNotContain("SECRETARY");
		});
	}

}
