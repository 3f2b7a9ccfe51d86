package org.touyan.alliances;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.touyan.Dump;
import org.touyan.Dump.Thing;
import org.touyan.GraphQlRequests;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Suggested partners against scores that are reckoned from the whole of the sample. */
@TouyanTest
class PartnerSuggestionsTests {

	private static final Offset<Double> EXACTLY = Offset.offset(1e-9);

	private final GraphQlRequests requests;

	private final Dump dump;

	PartnerSuggestionsTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@ParameterizedTest
	@CsvSource({ "370112013228, 2026-06-30, true", "370112013226, 2024-01-01, false",
			"370112010009, 2026-06-30, true" })
	void everyOtherPlaceIsJudgedByEveryReason(String placeId, LocalDate day, boolean unpairedFirst) {
		Thing place = dump.thing(placeId);
		Set<String> partners = pairings(place, day).flatMap(pairing -> dump.from(pairing, "PAIRS_IN"))
			.map(Thing::id)
			.collect(Collectors.toSet());
		JsonNode answer = requests.data("""
				{ partnerSuggestions(placeId: "%s", asOf: "%s", unpairedFirst: %s, first: 1000,
				    weights: { industry: 5, product: 1, nearness: 2, unpaired: 0.5, ties: 4 }) {
				  totalCount pairingCount
				  nodes { rank partner { id } kind score isUnpaired
				    reasons { factor value weight contribution text } } } }""".formatted(placeId, day, unpairedFirst))
			.path("partnerSuggestions");
		assertThat(answer.path("pairingCount").asLong()).isEqualTo(pairings(place, day).count());
		Set<String> expected = settlements().map(Thing::id)
			.filter(id -> !id.equals(placeId) && !partners.contains(id))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(answer.path("nodes").valueStream().map(row -> row.path("partner").path("id").asString()))
			.containsExactlyInAnyOrderElementsOf(expected);
		int rank = 0;
		double last = Double.MAX_VALUE;
		for (JsonNode row : answer.path("nodes")) {
			assertThat(row.path("rank").asInt()).isEqualTo(++rank);
			double score = check(row, place, day);
			double order = score + (unpairedFirst && row.path("isUnpaired").asBoolean() ? 10 : 0);
			assertThat(order).isLessThanOrEqualTo(last + 1e-9);
			last = order;
		}
	}

	private double check(JsonNode row, Thing place, LocalDate day) {
		Thing other = dump.thing(row.path("partner").path("id").asString());
		long paired = pairings(other, day).count();
		assertThat(row.path("kind").asString()).isEqualTo(other.is("Village") ? "VILLAGE" : "COMMUNITY");
		assertThat(row.path("isUnpaired").asBoolean()).isEqualTo(paired == 0);
		Map<String, Double> values = Map.of("INDUSTRY", complement(place, other, "DEVELOPS"), "PRODUCT",
				complement(place, other, "PRODUCES"), "NEARNESS",
				place.id().substring(0, 9).equals(other.id().substring(0, 9)) ? 1 : 0.5, "UNPAIRED",
				1.0 / (1 + paired));
		Map<String, Double> weights = Map.of("INDUSTRY", 5.0, "PRODUCT", 1.0, "NEARNESS", 2.0, "UNPAIRED", 0.5, "TIES",
				4.0);
		double score = 0;
		for (JsonNode reason : row.path("reasons")) {
			String factor = reason.path("factor").asString();
			double value = reason.path("value").asDouble();
			if (values.containsKey(factor)) {
				assertThat(value).as(factor).isCloseTo(values.getOrDefault(factor, -1.0), EXACTLY);
			}
			else {
				long alliances = alliances(place, day).filter(each -> alliances(other, day).anyMatch(each::equals))
					.count();
				assertThat(value).as("ties").isBetween(Math.min(1, alliances / 3.0) - 1e-9, 1.0);
				assertThat(reason.path("text").asString()).contains(alliances == 0 ? "联系" : "联建" + alliances);
			}
			double weight = weights.getOrDefault(factor, -1.0);
			assertThat(reason.path("weight").asDouble()).isEqualTo(weight);
			assertThat(reason.path("contribution").asDouble()).isCloseTo(value * weight / 12.5, EXACTLY);
			assertThat(reason.path("text").asString()).isNotBlank();
			score += value * weight / 12.5;
		}
		assertThat(row.path("reasons")).hasSize(5);
		assertThat(row.path("score").asDouble()).isCloseTo(score, EXACTLY);
		return score;
	}

	private double complement(Thing place, Thing other, String type) {
		Set<Thing> own = dump.to(place, type).collect(Collectors.toSet());
		Set<Thing> others = dump.to(other, type).collect(Collectors.toSet());
		var brought = new HashSet<>(others);
		brought.removeAll(own);
		var taken = new HashSet<>(own);
		taken.removeAll(others);
		return (others.isEmpty() ? 0 : 0.5 * brought.size() / others.size())
				+ (own.isEmpty() ? 0 : 0.5 * taken.size() / own.size());
	}

	private Stream<String> alliances(Thing place, LocalDate day) {
		return dump.tiesTo(place, "HAS_MEMBER").stream().filter(link -> link.holdsOn(day)).map(Dump.Tie::from);
	}

	private Stream<Thing> pairings(Thing place, LocalDate day) {
		return dump.to(place, "PAIRS_IN").filter(each -> each.holdsOn(day));
	}

	private Stream<Thing> settlements() {
		return Stream.concat(dump.all("Village").stream(), dump.all("Community").stream());
	}

	/** The ties are those of a path of one step, which is tested against another search. */
	@Test
	void tiesAreAsManyAsThePathsOfOneStep() {
		JsonNode nodes = requests.data("""
				{ partnerSuggestions(placeId: "370112013228", asOf: "2026-06-30", first: 4, unpairedFirst: false,
				    weights: { industry: 0, product: 0, nearness: 0, unpaired: 0, ties: 1 }) {
				  nodes { partner { id } reasons { factor value } } } }""").path("partnerSuggestions").path("nodes");
		for (JsonNode row : nodes) {
			int links = requests.data("""
					{ alliancePath(from: "370112013228", to: "%s", maxHops: 1, first: 20, asOf: "2026-06-30") {
					  paths { hops } } }""".formatted(row.path("partner").path("id").asString()))
				.path("alliancePath")
				.path("paths")
				.size();
			assertThat(links).isPositive();
			assertThat(row.path("reasons").get(4).path("value").asDouble()).isCloseTo(Math.min(1, links / 3.0),
					EXACTLY);
		}
	}

	@Test
	void onlyPartnersOfTheKindAndAreaThatAreAskedForAreSuggested() {
		JsonNode nodes = requests.data("""
				{ partnerSuggestions(placeId: "370112013228", asOf: "2026-06-30", kinds: [COMMUNITY], area: "370112013",
				    first: 100) { nodes { kind partner { id } } } }""").path("partnerSuggestions").path("nodes");
		assertThat(nodes).isNotEmpty();
		assertThat(nodes.findValuesAsString("kind")).containsOnly("COMMUNITY");
		assertThat(nodes.findValuesAsString("id")).allMatch(id -> id.startsWith("370112013"));
	}

	@Test
	void whatCannotBeAskedIsRefusedAndWhatIsNotThereIsNull() {
		for (String weights : List.of("ties: -1", "industry: 1001",
				"industry: 0, product: 0, nearness: 0, unpaired: 0, ties: 0")) {
			JsonNode error = requests.error(
					"{ partnerSuggestions(placeId: \"370112013228\", asOf: \"2026-06-30\", weights: { %s }) { totalCount } }"
						.formatted(weights));
			assertThat(error.path("extensions").path("code").asString()).isEqualTo("INVALID_ARGUMENT");
		}
		String query = "{ partnerSuggestions(placeId: \"370112018260\", asOf: \"2026-06-30\") { totalCount } }";
		assertThat(requests.data(query).path("partnerSuggestions").isNull()).isFalse();
		JsonNode answer = requests.answerTo("organiser", "SUBDISTRICT_ORGANISER", "370112013", Map.of("query", query));
		assertThat(answer.path("data").path("partnerSuggestions").isNull()).isTrue();
		JsonNode refused = requests.answerTo("reports", "REPORT_WRITER", "370112", Map.of("query", query));
		assertThat(refused.path("errors").get(0).path("extensions").path("code").asString()).isEqualTo("FIGURES_ONLY");
	}

}
