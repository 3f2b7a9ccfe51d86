package org.touyan.sample;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.touyan.reserves.ReserveStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** Those who supervise villages, kin in their teams, and who died in office, on a day of each of ten years. */
class SampleVillagesTests {

	private static final SampleGraphReader GRAPH = new SampleGraphReader(Samples.DISTRICT);

	/** The two bodies of villages, by code; those of communities are without supervision. */
	private static final Map<String, List<SampleNode>> BODIES = Stream
		.concat(GRAPH.nodes("PartyOrganisation").filter(one -> one.text("level").equals("VILLAGE_PARTY_ORG")),
				GRAPH.nodes("Committee").filter(one -> one.text("kind").equals("VILLAGERS")))
		.collect(Collectors.groupingBy(one -> one.text("territory")));

	static Stream<LocalDate> days() {
		return SampleYearsTests.days();
	}

	@ParameterizedTest
	@MethodSource("days")
	void everyVillageIsSupervisedByVillagersOutsideOfItsTeam(LocalDate day) {
		List<SampleNode> committees = GRAPH.nodes("Committee")
			.filter(one -> one.text("kind").equals("SUPERVISION"))
			.toList();
		assertThat(committees).hasSize(520).extracting(one -> one.text("territory")).doesNotHaveDuplicates();
		assertThat(committees).allSatisfy(committee -> {
			List<SampleNode> holdings = holdings(committee, day).toList();
			List<SampleNode> members = holdings.stream().map(GRAPH::holder).toList();
			assertThat(members).hasSizeBetween(3, 5).doesNotHaveDuplicates();
			assertThat(holdings.stream().filter(one -> GRAPH.post(one).text("kind").equals("SUPERVISION_HEAD")))
				.hasSize(1);
			assertThat(members).extracting(one -> one.properties().getOrDefault("specialities", List.of()).toString())
				.anyMatch(known -> known.contains("财务管理"));
			assertThat(members).allMatch(one -> GRAPH.to(one, "LIVES_IN")
				.findFirst()
				.orElseThrow()
				.id()
				.equals(committee.text("territory")));
			Set<SampleNode> team = team(committee.text("territory"), day);
			assertThat(team).isNotEmpty().doesNotContainAnyElementsOf(members);
			assertThat(members.stream().flatMap(SampleVillagesTests::kin)).doesNotContainAnyElementsOf(team);
			assertThat(GRAPH.from(committee, "TERM_OF").filter(one -> on(one, day)).map(one -> one.date("from")))
				.isEqualTo(GRAPH.from(committee(committee.text("territory")), "TERM_OF")
					.filter(one -> on(one, day))
					.map(one -> one.date("from"))
					.toList());
		});
	}

	@Test
	void kinAreInTheTeamsOfTwoVillagesAndOneReserveHasKinInTheTeam() {
		LocalDate day = Samples.TODAY;
		assertThat(BODIES.keySet().stream().filter(code -> {
			Set<SampleNode> team = team(code, day);
			return team.stream().flatMap(SampleVillagesTests::kin).anyMatch(team::contains);
		})).hasSize(2).extracting(code -> code.substring(0, 9)).doesNotHaveDuplicates();
		assertThat(GRAPH.nodes("ReserveRecord")
			.filter(one -> BODIES.containsKey(one.text("territory")) && isInPool(one, day))
			.filter(one -> kin(GRAPH.from(one, "HAS_RESERVE").findFirst().orElseThrow())
				.anyMatch(team(one.text("territory"), day)::contains)))
			.hasSize(1);
	}

	/** Nothing of theirs goes on, and some of their places were filled again. */
	@Test
	void someDiedInOfficeAndNobodyDoesAnythingAfterDeath() {
		List<SampleNode> dead = GRAPH.nodes("Person")
			.filter(one -> one.text("personnelState").equals("DECEASED"))
			.toList();
		assertThat(dead).allSatisfy(one -> {
			LocalDate day = one.date("stateOn");
			assertThat(Stream.of("HOLDS", "REGISTERED_AS", "MENTORS_IN", "MENTEE_IN", "HAS_RESERVE", "EMPLOYED_AS")
				.flatMap(type -> GRAPH.to(one, type))).allMatch(tie -> tie.has("to") && !tie.date("to").isAfter(day));
			assertThat(GRAPH.to(one, "ATTENDED")).allMatch(training -> !training.date("heldOn").isAfter(day));
		});
		List<SampleNode> ended = dead.stream()
			.flatMap(one -> GRAPH.to(one, "HOLDS").filter(held -> one.date("stateOn").equals(held.date("to"))))
			.toList();
		assertThat(ended).allMatch(held -> BODIES.containsKey(held.text("territory")));
		assertThat(ended.stream().map(GRAPH::holder).distinct()).hasSizeBetween(4, 12);
		assertThat(ended.stream().map(held -> held.date("to").getYear()).distinct()).hasSizeGreaterThan(3);
		assertThat(ended.stream()
			.filter(held -> GRAPH.from(GRAPH.post(held), "OF_POST")
				.anyMatch(later -> later.date("from").isAfter(held.date("to")))))
			.hasSizeGreaterThan(2);
	}

	private static Set<SampleNode> team(String village, LocalDate day) {
		return BODIES.getOrDefault(village, List.of())
			.stream()
			.flatMap(body -> holdings(body, day))
			.map(GRAPH::holder)
			.collect(Collectors.toCollection(HashSet::new));
	}

	private static SampleNode committee(String village) {
		return BODIES.getOrDefault(village, List.of())
			.stream()
			.filter(one -> one.labels().contains("Committee"))
			.findFirst()
			.orElseThrow();
	}

	private static Stream<SampleNode> holdings(SampleNode body, LocalDate day) {
		return GRAPH.from(body, "POST_IN").flatMap(post -> GRAPH.from(post, "OF_POST")).filter(one -> on(one, day));
	}

	private static Stream<SampleNode> kin(SampleNode person) {
		return Stream.concat(GRAPH.to(person, "KIN_OF"), GRAPH.from(person, "KIN_OF"));
	}

	private static boolean isInPool(SampleNode record, LocalDate day) {
		return GRAPH.to(record, "HAS_STAGE")
			.anyMatch(stage -> on(stage, day) && ReserveStatus.valueOf(stage.text("status")).isInPool());
	}

	private static boolean on(SampleNode node, LocalDate day) {
		return !node.date("from").isAfter(day) && (!node.has("to") || node.date("to").isAfter(day));
	}

}
