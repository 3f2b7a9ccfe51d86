package org.touyan.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.Dump;
import org.touyan.Dump.Thing;
import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Those who supervise a village are in neither of its two committees, and nothing that counts these counts them. */
@TouyanTest
class SupervisionTests {

	private static final String VILLAGE = "370112013228";

	private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

	private final GraphQlRequests requests;

	private final Dump dump;

	SupervisionTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@Test
	void aVillagesTeamAndTermAreOfItsTwoCommittees() {
		JsonNode village = requests
			.data("""
					{ villages(where: {id: {eq: "%s"}}, asOf: "%s") { nodes {
					  organisations { nodes { id ... on Committee { kind } team { kind figures { people } } } }
					  team { kind organisations { ... on Committee { kind } } figures { people establishment { approved } } }
					  termBoard { members committeeMembers approved terms { number } } } } }"""
				.formatted(VILLAGE, DAY))
			.at("/villages/nodes/0");
		Set<Thing> team = members(VILLAGE, Set.of("VILLAGERS", "PARTY"));
		assertThat(village.at("/organisations/nodes")).hasSize(3);
		assertThat(village.at("/team/organisations").toString()).doesNotContain("SUPERVISION").contains("VILLAGERS");
		assertThat(village.at("/team/figures/people").asInt()).isEqualTo(team.size()).isPositive();
		assertThat(village.at("/termBoard/members").asInt()).isEqualTo(team.size());
		assertThat(village.at("/termBoard/terms")).hasSize(2);
		assertThat(village.at("/termBoard/approved").asInt())
			.isEqualTo(village.at("/team/figures/establishment/approved").asInt());
		JsonNode alone = village.at("/organisations/nodes")
			.valueStream()
			.filter(each -> each.path("kind").asString("").equals("SUPERVISION"))
			.findFirst()
			.orElseThrow();
		assertThat(alone.at("/team/kind").asString()).isEqualTo("SUPERVISION");
		assertThat(alone.at("/team/figures/people").asInt()).isEqualTo(members(VILLAGE, Set.of("SUPERVISION")).size())
			.isBetween(3, 5);
	}

	@Test
	void theyAreTeamsOfTheirOwnWhereTheyAreAskedFor() {
		String kinds = """
				{ teamStructure(area: "370112013", asOf: "%s" %s) { total { people } kinds { kind figures { people } } } }""";
		JsonNode all = requests.data(kinds.formatted(DAY, "")).path("teamStructure");
		assertThat(all.path("kinds").toString()).contains("VILLAGE").doesNotContain("SUPERVISION");
		JsonNode asked = requests.data(kinds.formatted(DAY, ", kinds: [SUPERVISION]")).path("teamStructure");
		assertThat(asked.path("kinds")).hasSize(1);
		assertThat(asked.at("/total/people").asInt()).isEqualTo(members("370112013", Set.of("SUPERVISION")).size())
			.isPositive();
	}

	/** They are on no rung, follow nobody, and no ages of teams are theirs. */
	@Test
	void noFigureOfTheTwoCommitteesHasThem() {
		Set<Thing> team = members("370112013", Set.of("VILLAGERS", "RESIDENTS", "PARTY"));
		JsonNode answer = requests
			.data("""
					{ ageProjection(area: "370112013", asOf: "%s", on: "2031-06-30", level: VILLAGE_COMMUNITY,
					    kinds: [%s]) { all { people } }
					  successionBoard(area: "370112013", asOf: "%s", kinds: [SUPERVISION_HEAD, SUPERVISION_MEMBER]) { totalCount }
					  ladder(area: "370112013", asOf: "%s", from: "2026-01-01") { rungs { rung people } } }"""
				.formatted(DAY, Stream.of(PostKind.values()).map(PostKind::name).collect(Collectors.joining(" ")), DAY,
						DAY));
		assertThat(answer.at("/ageProjection/all/people").asInt()).isEqualTo(team.size());
		assertThat(answer.at("/successionBoard/totalCount").asInt()).isZero();
		int rungs = answer.at("/ladder/rungs")
			.valueStream()
			.filter(each -> List.of("SECRETARY", "DEPUTY_SECRETARY", "TWO_COMMITTEES_MEMBER")
				.contains(each.path("rung").asString()))
			.mapToInt(each -> each.path("people").asInt())
			.sum();
		assertThat(rungs).isPositive().isLessThanOrEqualTo(team.size());
	}

	/** Those who hold posts in bodies of such kinds on the day. */
	private Set<Thing> members(String area, Set<String> kinds) {
		return Stream.concat(dump.all("Committee").stream(), dump.all("PartyOrganisation").stream())
			.filter(body -> body.isIn(area) && kinds.contains(kind(body)))
			.flatMap(body -> dump.from(body, "POST_IN"))
			.flatMap(post -> dump.from(post, "OF_POST"))
			.filter(holding -> holding.holdsOn(DAY))
			.flatMap(holding -> dump.from(holding, "HOLDS"))
			.collect(Collectors.toSet());
	}

	private static String kind(Thing body) {
		return body.is("Committee") ? body.text("kind")
				: Set.of("VILLAGE_PARTY_ORG", "COMMUNITY_PARTY_ORG").contains(body.text("level")) ? "PARTY" : "";
	}

}
