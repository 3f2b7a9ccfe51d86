package org.touyan.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.touyan.mentoring.MentorshipState;
import org.touyan.reserves.ReserveStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** What the district of the article must hold, and what no sample may. */
@Execution(ExecutionMode.CONCURRENT)
class SampleTests {

	private final SampleGraph graph = Samples.DISTRICT;

	private final Map<String, SampleNode> byId = graph.nodes()
		.stream()
		.collect(Collectors.toMap(SampleNode::id, Function.identity()));

	private final Map<String, List<SampleRelationship>> byType = graph.relationships()
		.stream()
		.collect(Collectors.groupingBy(SampleRelationship::type));

	@Test
	void hasTheCommunityWorkersOfTheArticle() {
		Set<String> workers = ends("EMPLOYED_AS", SampleTests::open, SampleRelationship::from);
		assertThat(ends("EMPLOYED_AS", SampleTests::open, SampleRelationship::to)).hasSameSizeAs(workers);
		assertThat(workers).hasSizeBetween(1770, 1830);
		Set<String> certified = ends("HOLDS_CERTIFICATE", _ -> true, SampleRelationship::from);
		assertThat(workers.stream().filter(certified::contains)).hasSizeBetween(1500, 1580);
	}

	@Test
	void hasTheReserveOfficialsOfTheArticle() {
		assertThat(inPool()).hasSizeBetween(840, 900);
		assertThat(nodes("ReserveRecord").filter(SampleTests::open)).hasSizeGreaterThan(inPool().size());
	}

	@Test
	void hasTheAdvisersAndEstatesOfTheArticle() {
		assertThat(relationships("MEMBER_OF").filter(one -> !one.properties().containsKey("to"))).hasSizeBetween(315,
				328);
		assertThat(nodes("Estate")).hasSize(600);
		assertThat(relationships("PART_OF").filter(one -> node(one.from()).labels().contains("Building"))
			.map(SampleRelationship::to)
			.distinct()).hasSize(600);
	}

	@Test
	void hasTheGridsOfTheArticleSomeWithoutAndSomeWithASharedWorker() {
		assertThat(nodes("Grid").filter(one -> one.text("kind").equals("BASIC"))).hasSize(1419);
		assertThat(nodes("Grid").filter(one -> one.text("kind").equals("DEDICATED"))).hasSize(44);
		List<SampleRelationship> serving = relationships("SERVES_GRID")
			.filter(one -> !one.properties().containsKey("to"))
			.toList();
		assertThat(serving).hasSizeBetween(1350, 1462).extracting(SampleRelationship::to).doesNotHaveDuplicates();
		assertThat(serving.stream().map(SampleRelationship::from).distinct().count()).isLessThan(serving.size());
		assertThat(relationships("SERVES_GRID").filter(one -> one.properties().containsKey("to"))).isNotEmpty();
	}

	@Test
	void noMentorAndMenteeAreKin() {
		Map<String, String> mentors = relationships("MENTORS_IN")
			.collect(Collectors.toMap(SampleRelationship::to, SampleRelationship::from));
		Set<List<String>> pairs = relationships("MENTEE_IN").map(one -> List.of(mentors.get(one.to()), one.from()))
			.collect(Collectors.toSet());
		assertThat(relationships("KIN_OF").map(one -> List.of(one.from(), one.to()))).isNotEmpty()
			.doesNotContainAnyElementsOf(pairs);
	}

	@Test
	void aboutHalfOfTheReserveOfficialsHaveAMentor() {
		Set<String> mentored = ends("MENTEE_IN", SampleTests::open, SampleRelationship::from);
		assertThat(inPool().stream().filter(mentored::contains).count()).isBetween(340L, 520L);
	}

	@Test
	void nothingEndsBeforeItBeginsOrAfterTheReferenceDate() {
		Stream<Map<String, Object>> all = Stream.concat(graph.nodes().stream().map(SampleNode::properties),
				graph.relationships().stream().map(SampleRelationship::properties));
		assertThat(all.filter(one -> one.containsKey("from"))).allSatisfy(one -> {
			assertThat(day(one, "from")).isBeforeOrEqualTo(Samples.TODAY);
			LocalDate to = day(one, "to");
			assertThat(to).isBetween(day(one, "from"), Samples.TODAY);
		});
	}

	@Test
	void nothingHappensAfterTheReferenceDate() {
		Set<String> planned = Set.of("dueOn", "reviewDueOn", "retiresOn");
		graph.nodes().forEach(node -> node.properties().forEach((name, value) -> {
			if (value instanceof LocalDate day && !planned.contains(name)) {
				assertThat(day).as(node.toString()).isBeforeOrEqualTo(Samples.TODAY);
			}
		}));
	}

	@Test
	void stagesFollowOneAnotherAsTheRulesAllow() {
		assertThat(stages("Mentorship")).allSatisfy(stages -> {
			for (int i = 1; i < stages.size(); i++) {
				assertThat(MentorshipState.valueOf(stages.get(i - 1).text("state")).next())
					.contains(MentorshipState.valueOf(stages.get(i).text("state")));
			}
		});
		assertThat(stages("ReserveRecord")).allSatisfy(stages -> {
			for (int i = 1; i < stages.size(); i++) {
				assertThat(ReserveStatus.valueOf(stages.get(i - 1).text("status")).next())
					.contains(ReserveStatus.valueOf(stages.get(i).text("status")));
			}
		});
	}

	@Test
	void stagesFillTheTimeOfTheirOwner() {
		for (SampleNode owner : nodes("Mentorship", "ReserveRecord").toList()) {
			List<SampleNode> stages = stagesOf(owner);
			assertThat(stages.getFirst().date("from")).isEqualTo(owner.date("from"));
			for (int i = 1; i < stages.size(); i++) {
				assertThat(stages.get(i - 1).date("to")).isEqualTo(stages.get(i).date("from"));
			}
			assertThat(open(stages.getLast())).isTrue();
			String last = stages.getLast().text(owner.labels().contains("Mentorship") ? "state" : "status");
			boolean over = Set
				.of("GRADUATED", "REASSIGNED", "ENDED", "APPOINTED", "ADJUSTED", "NOT_CONFIRMED", "DECEASED", "OTHER")
				.contains(last);
			assertThat(over).isEqualTo(owner.has("to"));
			if (over) {
				assertThat(stages.getLast().date("from")).isEqualTo(owner.date("to"));
			}
		}
	}

	@Test
	void aPostForOneIsHeldByOneAtATime() {
		Map<String, List<SampleNode>> holdings = new HashMap<>();
		relationships("OF_POST").filter(one -> node(one.to()).number("approved") == 1)
			.filter(one -> Set.of("SECRETARY", "DIRECTOR").contains(node(one.to()).text("kind")))
			.forEach(one -> holdings.computeIfAbsent(one.to(), _ -> new ArrayList<>()).add(node(one.from())));
		assertThat(holdings.values()).hasSizeGreaterThan(1000).allSatisfy(all -> {
			all.sort(Comparator.comparing(holding -> holding.date("from")));
			for (int i = 1; i < all.size(); i++) {
				assertThat(all.get(i - 1).date("to")).isBeforeOrEqualTo(all.get(i).date("from"));
			}
		});
	}

	@Test
	void nobodyHoldsOfficeOrJoinsThePartyBeforeEighteen() {
		relationships("HOLDS").forEach(one -> assertThat(node(one.to()).date("from"))
			.isAfterOrEqualTo(node(one.from()).date("bornOn").plusYears(18)));
		nodes("Person").filter(one -> one.has("joinedPartyOn"))
			.forEach(one -> assertThat(one.date("joinedPartyOn")).isAfterOrEqualTo(one.date("bornOn").plusYears(18)));
	}

	@Test
	void aMentorIsSomebodyElseLongerInService() {
		Map<String, SampleNode> mentors = new HashMap<>();
		relationships("MENTORS_IN").forEach(one -> mentors.put(one.to(), node(one.from())));
		relationships("MENTEE_IN").forEach(one -> assertThat(mentors.get(one.to())).satisfies(
				mentor -> assertThat(mentor.date("startedWorkOn")).isBefore(node(one.from()).date("startedWorkOn"))));
	}

	@Test
	void someLinksOfTheChainAreMissing() {
		assertThat(nodes("Estate")
			.filter(estate -> relationships("SEATED_IN").noneMatch(one -> one.to().equals(estate.id())))
			.count()).isBetween(15L, 50L);
	}

	@Test
	void namesRepeatAsInLifeButNotGrossly() {
		Map<String, Long> names = nodes("Person")
			.collect(Collectors.groupingBy(one -> one.text("name"), Collectors.counting()));
		assertThat(names.values()).allMatch(times -> times <= 3);
		assertThat(names.values().stream().filter(times -> times > 1).count()).isBetween(50L, (long) names.size() / 3);
		assertThat(
				nodes("Person").filter(one -> one.text("name").startsWith("王")).count() * 100 / nodes("Person").count())
			.isBetween(5L, 14L);
	}

	@Test
	void isTheSameForTheSameSeedAndAnotherForAnother() {
		assertThat(print(SampleParts.district(Samples.SEED, 0, Samples.TODAY))).isEqualTo(print(graph));
		assertThat(print(SampleParts.district(Samples.SEED + 1, 0, Samples.TODAY))).isNotEqualTo(print(graph));
	}

	@Test
	void furtherDistrictsHaveCodesAndPeopleOfTheirOwn() {
		SampleGraph other = SampleParts.district(Samples.SEED, 1, Samples.TODAY);
		assertThat(other.nodes()).noneMatch(node -> byId.containsKey(node.id()));
		assertThat(other.stored()).allMatch(node -> node.id().startsWith("990001"));
	}

	private static int print(SampleGraph graph) {
		return graph.nodes().toString().hashCode() * 31 + graph.relationships().toString().hashCode();
	}

	private Set<String> inPool() {
		return ends("HAS_RESERVE",
				entry -> open(entry) && ReserveStatus.valueOf(stagesOf(entry).getLast().text("status")).isInPool(),
				SampleRelationship::from);
	}

	private List<List<SampleNode>> stages(String type) {
		return nodes(type).map(this::stagesOf).toList();
	}

	private List<SampleNode> stagesOf(SampleNode owner) {
		return stages.getOrDefault(owner.id(), List.of());
	}

	private final Map<String, List<SampleNode>> stages = relationships("HAS_STAGE").collect(Collectors
		.groupingBy(SampleRelationship::from, Collectors.mapping(one -> node(one.to()), Collectors.toList())));

	private Set<String> ends(String type, Predicate<SampleNode> to, Function<SampleRelationship, String> end) {
		return relationships(type).filter(one -> to.test(node(one.to()))).map(end).collect(Collectors.toSet());
	}

	private Stream<SampleNode> nodes(String... types) {
		return graph.nodes().stream().filter(node -> Stream.of(types).anyMatch(node.labels()::contains));
	}

	private Stream<SampleRelationship> relationships(String type) {
		return byType.getOrDefault(type, List.of()).stream();
	}

	private SampleNode node(String id) {
		return Objects.requireNonNullElseGet(byId.get(id), () -> new SampleNode(id));
	}

	private static LocalDate day(Map<String, Object> properties, String name) {
		return (LocalDate) properties.getOrDefault(name, Samples.TODAY);
	}

	private static boolean open(SampleNode node) {
		return !node.has("to");
	}

}
