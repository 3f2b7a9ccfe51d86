package org.touyan.picture;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
import static org.assertj.core.api.Assertions.within;

/** Key people against counts of all shortest paths and of what is left when somebody is taken out. */
@TouyanTest
class KeyPeopleTests {

	private final GraphQlRequests requests;

	private final Dump dump;

	KeyPeopleTests(@Autowired GraphQlRequests requests, @Autowired Dump dump) {
		this.requests = requests;
		this.dump = dump;
	}

	@ParameterizedTest
	@CsvSource({ "MENTORING, 370112013, 2026-06-30", "MENTORING, 370112, 2024-01-01",
			"MENTORING, 370112013228, 2023-07-01", "ALLIANCES, '', 2026-06-30", "ALLIANCES, 370112013, 2024-01-01" })
	void figuresAreThoseOfTheNetwork(String network, String area, LocalDate day) {
		Map<String, Set<String>> joined = network.equals("MENTORING") ? mentoring(area, day) : alliances(area, day);
		JsonNode answer = requests
			.data("""
					{ keyPeople(network: %s, area: "%s", asOf: "%s", first: 1000) {
					  totalCount edges components cutPoints isSampled sampleSize communities { number size }
					  nodes { id label node { id } degree betweenness share community isCutPoint pieces cutOff } } }"""
				.formatted(network, area, day))
			.path("keyPeople");
		Map<String, Double> scores = Brute.betweenness(joined);
		Set<String> ids = joined.keySet();
		assertThat(ids).isNotEmpty();
		assertThat(Drawn.ids(answer, "nodes")).containsExactlyInAnyOrderElementsOf(ids);
		assertThat(answer.path("edges").asInt()).isEqualTo(joined.values().stream().mapToInt(Set::size).sum() / 2);
		assertThat(answer.path("components").asInt()).isEqualTo(Brute.parts(joined, ids).size());
		assertThat(answer.path("isSampled").asBoolean()).isFalse();
		assertThat(answer.path("sampleSize").asInt()).isEqualTo(ids.size());
		int cutPoints = 0;
		double last = Double.MAX_VALUE;
		for (JsonNode row : answer.path("nodes")) {
			String id = row.path("id").asString();
			double score = Objects.requireNonNull(scores.get(id));
			assertThat(row.path("betweenness").asDouble()).isEqualTo(score, within(1e-6))
				.isLessThanOrEqualTo(last + 1e-9);
			last = row.path("betweenness").asDouble();
			double pairs = (ids.size() - 1.0) * (ids.size() - 2.0) / 2;
			assertThat(row.path("share").asDouble()).isEqualTo(pairs == 0 ? 0 : score / pairs, within(1e-9));
			assertThat(row.path("degree").asInt()).isEqualTo(Objects.requireNonNull(joined.get(id)).size());
			assertThat(row.path("label").asString()).isEqualTo(dump.thing(id).text("name"));
			assertThat(row.at("/node/id").asString()).isEqualTo(id);
			List<Integer> pieces = Brute.pieces(joined, id);
			assertThat(row.path("isCutPoint").asBoolean()).isEqualTo(pieces.size() > 1);
			assertThat(row.path("pieces").valueStream().map(JsonNode::asInt).toList()).isEqualTo(pieces);
			assertThat(row.path("cutOff").asInt()).isEqualTo(pieces.stream().skip(1).mapToInt(size -> size).sum());
			cutPoints += pieces.size() > 1 ? 1 : 0;
		}
		assertThat(answer.path("cutPoints").asInt()).isEqualTo(cutPoints);
		compareCommunities(answer, joined);
	}

	/** Each is joined within itself, they share nothing, and each node is where most of those it is joined with are. */
	private static void compareCommunities(JsonNode answer, Map<String, Set<String>> joined) {
		var numbers = new HashMap<String, Integer>();
		var members = new TreeMap<Integer, Set<String>>();
		for (JsonNode row : answer.path("nodes")) {
			numbers.put(row.path("id").asString(), row.path("community").asInt());
			members.computeIfAbsent(row.path("community").asInt(), _ -> new TreeSet<>()).add(row.path("id").asString());
		}
		int number = 0;
		int last = Integer.MAX_VALUE;
		for (JsonNode community : answer.path("communities")) {
			assertThat(community.path("number").asInt()).isEqualTo(++number);
			assertThat(community.path("size").asInt()).isEqualTo(Objects.requireNonNull(members.get(number)).size())
				.isLessThanOrEqualTo(last);
			last = community.path("size").asInt();
		}
		assertThat(number).isEqualTo(members.size());
		joined.forEach((id, others) -> {
			var counts = new HashMap<Integer, Integer>();
			others.forEach(other -> counts.merge(Objects.requireNonNull(numbers.get(other)), 1, Integer::sum));
			int most = counts.values().stream().mapToInt(count -> count).max().orElse(0);
			assertThat(counts.getOrDefault(Objects.requireNonNull(numbers.get(id)), 0)).isEqualTo(most);
		});
	}

	private Map<String, Set<String>> mentoring(String area, LocalDate day) {
		var joined = new TreeMap<String, Set<String>>();
		dump.all("Mentorship").stream().filter(one -> one.isIn(area) && one.holdsOn(day)).forEach(one -> {
			String mentor = dump.from(one, "MENTORS_IN").findFirst().orElseThrow().id();
			String mentee = dump.from(one, "MENTEE_IN").findFirst().orElseThrow().id();
			Brute.join(joined, mentor, mentee);
		});
		return joined;
	}

	private Map<String, Set<String>> alliances(String area, LocalDate day) {
		var joined = new TreeMap<String, Set<String>>();
		for (Thing alliance : dump.all("Alliance")) {
			LocalDate dissolved = alliance.day("dissolvedOn");
			if (alliance.isIn(area) && alliance.happenedBy("foundedOn", day)
					&& (dissolved == null || dissolved.isAfter(day))) {
				dump.ties(alliance, "HAS_MEMBER")
					.stream()
					.filter(edge -> edge.holdsOn(day))
					.forEach(edge -> Brute.join(joined, alliance.id(), edge.to()));
			}
		}
		return joined;
	}

	@Test
	void theSameIsAnsweredAgainAndPageByPage() {
		String query = "{ keyPeople(area: \"370112013\", asOf: \"2026-06-30\", first: %s) { nodes { id community } pageInfo { hasNextPage endCursor } } }";
		JsonNode whole = requests.data(query.formatted("1000")).path("keyPeople");
		var nodes = new HashSet<String>();
		String after = "";
		JsonNode page;
		do {
			page = requests.data(query.formatted("7" + after)).path("keyPeople");
			page.path("nodes").forEach(node -> assertThat(nodes.add(node.toString())).isTrue());
			after = ", after: \"%s\"".formatted(page.at("/pageInfo/endCursor").asString());
		}
		while (page.at("/pageInfo/hasNextPage").asBoolean());
		var all = new HashSet<String>();
		whole.path("nodes").forEach(node -> all.add(node.toString()));
		assertThat(nodes).isEqualTo(all);
	}

	@Test
	void whoeverHasATerritorySeesTheMentorshipsThereAndMentorsFromElsewhereByName() {
		JsonNode seen = requests.answerTo("keys", "VILLAGE_CLERK", "370112013228", Map.of("query",
				"{ keyPeople(asOf: \"2026-06-30\") { nodes { id label node { id } } } mentorships(asOf: \"2026-06-30\") { nodes { mentorCard { id } menteeCard { id } } } }"))
			.path("data");
		var people = new HashSet<>(seen.path("mentorships").findValuesAsString("id"));
		assertThat(people).isNotEmpty().isEqualTo(new HashSet<>(Drawn.ids(seen.path("keyPeople"), "nodes")));
		assertThat(seen.at("/keyPeople/nodes")).anySatisfy(row -> assertThat(row.path("node").isNull()).isTrue());
		JsonNode refused = requests.answerTo("keys", "REPORT_WRITER", "370112",
				Map.of("query", "{ keyPeople(asOf: \"2026-06-30\") { totalCount } }"));
		assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("FIGURES_ONLY");
		assertThat(requests.error("{ keyPeople(area: \"x\", asOf: \"2026-06-30\") { totalCount } }")
			.at("/extensions/code")
			.asString()).isEqualTo("INVALID_ARGUMENT");
	}

}
