package org.touyan.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.GraphQlRequests;
import org.touyan.StatementCounter;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What code computes of nodes is there wherever these are, as the question about them has it, at once for all. */
@TouyanTest
class ComputedFieldTests {

	private static final String DAY = "2026-06-30";

	private static final String FIGURES = """
			{ memberCount villageCount places { id name } villageGrowth { years rates isMet } investment
			  years { year villageIncome meetingsDue meetingsMissing } }""";

	private final GraphQlRequests requests;

	private final StatementCounter counter;

	ComputedFieldTests(@Autowired GraphQlRequests requests, @Autowired StatementCounter counter) {
		this.requests = requests;
		this.counter = counter;
	}

	private Map<String, JsonNode> scorecards() {
		JsonNode answer = requests
			.data("{ allianceScorecards(asOf: \"%s\", first: 100) { nodes { alliance { id } scorecard %s } } }"
				.formatted(DAY, FIGURES));
		var scorecards = new TreeMap<String, JsonNode>();
		answer.at("/allianceScorecards/nodes")
			.forEach(row -> scorecards.put(row.at("/alliance/id").asString(), row.path("scorecard")));
		assertThat(scorecards).hasSizeGreaterThan(3);
		return scorecards;
	}

	@Test
	void aPageHasWhatTheQuestionSays() {
		JsonNode page = requests
			.data("{ alliances(asOf: \"%s\", first: 100) { nodes { id scorecard %s } } }".formatted(DAY, FIGURES))
			.at("/alliances/nodes");
		var found = new TreeMap<String, JsonNode>();
		page.forEach(node -> found.put(node.path("id").asString(), node.path("scorecard")));
		assertThat(found).isEqualTo(scorecards());
	}

	@Test
	void itIsReadOnceForAllThatAreReachedOnTheWay() {
		counter.drain();
		JsonNode villages = requests
			.data("""
					{ villages(asOf: "%s", first: 20) { nodes { alliances { nodes { scorecard %s } edges { node { id again: scorecard { memberCount } } } } } } }
					"""
				.formatted(DAY, FIGURES))
			.at("/villages/nodes");
		int statements = counter.drain().size();
		Map<String, JsonNode> scorecards = scorecards();
		var seen = new ArrayList<String>();
		villages.forEach(village -> village.at("/alliances/edges").forEach(edge -> {
			String id = edge.at("/node/id").asString();
			JsonNode expected = Objects.requireNonNull(scorecards.get(id));
			assertThat(edge.at("/node/again/memberCount")).isEqualTo(expected.path("memberCount"));
			assertThat(village.at("/alliances/nodes").valueStream().map(node -> node.path("scorecard")))
				.contains(expected);
			seen.add(id);
		}));
		assertThat(seen).hasSizeGreaterThan(3);
		// The page, the alliances with what is their own, their members, and the names of these.
		assertThat(statements).isEqualTo(4);
	}

	@Test
	void itIsThereByIdInASearchAndInAnAnswer() {
		Map<String, JsonNode> scorecards = scorecards();
		String id = scorecards.keySet().iterator().next();
		JsonNode data = requests.data("""
				query { node(id: "%1$s", asOf: "%2$s") { id ... on Alliance { it: scorecard %3$s } }
				  nodes(ids: ["%1$s"], asOf: "%2$s") { ... on Alliance { scorecard %3$s } }
				  allianceScorecards(ids: ["%1$s"], asOf: "%2$s") { nodes { alliance { scorecard %3$s } } } }
				""".formatted(id, DAY, FIGURES));
		assertThat(List.of(data.at("/node/it"), data.at("/nodes/0/scorecard"),
				data.at("/allianceScorecards/nodes/0/alliance/scorecard")))
			.containsOnly(scorecards.get(id));
	}

	/** An alliance with a village that makes several products. */
	private String ofProducts() {
		return requests.data("""
				{ alliances(where: {members: {some: {onVillage: {products: {count: {gt: 1}}}}}}, asOf: "%s", first: 1) {
				  nodes { id } } }""".formatted(DAY)).at("/alliances/nodes/0/id").asString();
	}

	@Test
	void variablesReachWhatItRefersTo() {
		String id = ofProducts();
		String query = """
				query ($id: ID!, $first: Int!, $asOf: Date) { alliance(id: $id, asOf: $asOf) { scorecard { __typename
				  places { __typename ... on Village { products(first: $first) { nodes { name } } } } } } }""";
		for (int first = 1; first <= 2; first++) {
			JsonNode answer = requests
				.answer(Map.of("query", query, "variables", Map.of("id", id, "first", first, "asOf", DAY)));
			assertThat(answer.path("errors").isMissingNode()).as("%s", answer).isTrue();
			assertThat(answer.at("/data/alliance/scorecard/__typename").asString()).isEqualTo("AllianceFigures");
			int most = first;
			assertThat(answer.at("/data/alliance/scorecard/places")
				.valueStream()
				.mapToInt(place -> place.at("/products/nodes").size())
				.max()
				.orElse(0)).isEqualTo(most);
		}
	}

	/** Every row of a question is what the node has that it is about. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					reserveCoverage(area: "370112013") | place | VillageOrCommunity | reserveCoverage | { state figures { required actual gap rate kinds { kind gap } } }
					teamStructure(area: "370112013", kinds: [VILLAGE, COMMUNITY]) | place | VillageOrCommunity | team | { kind isShort organisations { id } figures { people women meanAge establishment { approved filled } ages { band people } } }
					teamStructure(area: "370112013", by: ORGANISATION) | organisations | Organisation | team | { isShort place { id } figures { people newlyPromoted } }
					mentorLoads(area: "370112013") | mentor | Person | mentorLoad | { capacity load proposed free room registrations { id } }
					""")
	void aNodeHasTheRowOfTheQuestionAboutIt(String question, String about, String type, String field, String figures) {
		String open = question.replace(")", ", asOf: \"" + DAY + "\", first: 100)");
		JsonNode rows = requests
			.data("{ %s { nodes { %s { id ... on %s { it: %s %s } } row: __typename %s } } }".formatted(open, about,
					type, field, figures, figures.substring(1, figures.length() - 1)))
			.at("/" + question.substring(0, question.indexOf('(')) + "/nodes");
		assertThat(rows).hasSizeGreaterThan(3);
		for (JsonNode row : rows) {
			JsonNode node = row.path(about).isArray() ? row.path(about).get(0) : row.path(about);
			assertThat(node.path("it").isObject()).as("%s", row).isTrue();
			node.path("it").properties().forEach(figure -> {
				if (!figure.getKey().equals("organisations")) {
					assertThat(figure.getValue()).as("%s of %s", figure.getKey(), node)
						.isEqualTo(row.path(figure.getKey()));
				}
			});
		}
	}

	@Test
	void readinessIsThatOfTheBoard() {
		JsonNode posts = requests
			.data("""
					{ successionBoard(area: "370112013", asOf: "%s", first: 100) { nodes { successors {
					  readiness { level score } record { id readiness { level score reasons { text } } } person { readiness { score } } } } } }
					"""
				.formatted(DAY))
			.at("/successionBoard/nodes");
		List<JsonNode> successors = posts.valueStream().flatMap(post -> post.path("successors").valueStream()).toList();
		assertThat(successors).hasSizeGreaterThan(3).allSatisfy(each -> {
			assertThat(each.at("/record/readiness/score")).isEqualTo(each.at("/readiness/score"));
			assertThat(each.at("/record/readiness/level")).isEqualTo(each.at("/readiness/level"));
			assertThat(each.at("/person/readiness/score").asDouble())
				.isGreaterThanOrEqualTo(each.at("/readiness/score").asDouble());
		});
	}

	@Test
	void aNodeWithoutTheFigureHasNull() {
		JsonNode people = requests
			.data("""
					{ people(asOf: "%s", first: 100) { nodes { mentorLoad { load } readiness { score } career { promotions steps { kind holding { id } } }
					  mentorRegistrations(first: 1) { nodes { id } } holdings(during: {to: "2026-07-01"}, first: 100) { totalCount } } } }
					"""
				.formatted(DAY))
			.at("/people/nodes");
		assertThat(people).isNotEmpty().allSatisfy(person -> {
			assertThat(person.path("mentorLoad").isNull()).isEqualTo(person.at("/mentorRegistrations/nodes").isEmpty());
			assertThat(person.at("/career/steps").size()).isEqualTo(person.at("/holdings/totalCount").asInt());
		});
		assertThat(people.valueStream().map(person -> person.path("mentorLoad").isNull())).contains(true);
	}

	@Test
	void itHoldsOnTheDateOfItsPlace() {
		String query = """
				{ villages(asOf: "%s", first: 5, where: {territory: {startsWith: "370112013"}}) { nodes { id reserveCoverage { figures { actual } }
				  reserveRecords(where: {isInPool: {eq: true}}) { totalCount } } } }""";
		for (String day : List.of("2023-06-30", DAY)) {
			assertThat(requests.data(query.formatted(day)).at("/villages/nodes")).isNotEmpty()
				.allSatisfy(village -> assertThat(village.at("/reserveCoverage/figures/actual"))
					.isEqualTo(village.at("/reserveRecords/totalCount")));
		}
	}

	@Test
	void theScopeOfWhoAsksHoldsInIt() {
		String query = "{ people(first: 100) { nodes { id career { steps { holding { id territory } } } } } }";
		JsonNode answer = requests.answerTo("clerk", "VILLAGE_CLERK", "370112013228", Map.of("query", query));
		assertThat(answer.at("/data/people/nodes")).as("%s", answer).isNotEmpty();
		List<String> territories = answer.at("/data/people/nodes")
			.valueStream()
			.flatMap(person -> person.at("/career/steps").valueStream())
			.map(step -> step.at("/holding/territory").asString())
			.toList();
		JsonNode plain = requests.answerTo("clerk", "VILLAGE_CLERK", "370112013228", Map.of("query",
				"{ people(first: 100) { nodes { holdings(during: {to: \"2100-01-01\"}, first: 100) { nodes { territory } } } } }"));
		assertThat(territories).containsExactlyInAnyOrderElementsOf(plain.at("/data/people/nodes")
			.valueStream()
			.flatMap(person -> person.at("/holdings/nodes").valueStream())
			.map(holding -> holding.path("territory").asString())
			.toList());
	}

	@Test
	void whoMayReadFiguresOnlyIsRefused() {
		JsonNode answer = requests.answerTo("figures", "REPORT_WRITER", "370112",
				Map.of("query", "{ alliances { nodes { name scorecard { memberCount } } } }"));
		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FIGURES_ONLY");
		assertThat(answer.at("/data").isNull() || answer.at("/data").isMissingNode()).isTrue();
	}

}
