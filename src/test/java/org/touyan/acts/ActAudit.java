package org.touyan.acts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.touyan.acts.Clerk.Sent;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares what clients were told of their acts with what a service has of them. */
final class ActAudit {

	private static final String FEED = """
			query ($after: String) { changeFeed(after: $after, first: 500) { cursor hasMore nodes { seq act reason answer
			  changes { node { id } type fields { field after } } } } }""";

	/** Of each type, what its acts write and anybody may read; what leads to another node by the id of that. */
	private static final String NODES = """
			query ($ids: [ID!]!) { nodes(ids: $ids) { id
			  ... on Person { name sex }
			  ... on Holding { from to person { id } post { id } }
			  ... on PartyOrganisation { orgName: name level }
			  ... on Post { title approved organisation { id } }
			  ... on MentorRegistration { from capacity person { id } }
			  ... on Mentorship { from agreementNo mentor { id } mentee { id } } } }""";

	private static final String MADE = """
			query ($home: ID!, $after: String) { people(where: {home: {id: {eq: $home}}}, first: 100, after: $after) {
			  pageInfo { hasNextPage endCursor } nodes { id holdings(during: {from: "2000-01-01"}) { nodes { id } }
			  mentorRegistrations(during: {from: "2000-01-01"}) { nodes { id } }
			  menteeships(during: {from: "2000-01-01"}) { nodes { id } } } } }""";

	private final Function<Map<String, ?>, JsonNode> service;

	private final String village;

	ActAudit(Function<Map<String, ?>, JsonNode> service, String village) {
		this.service = service;
		this.village = village;
	}

	/** What was told is there, nothing is there in part or twice, and nothing that is not in the log. */
	void check(Collection<Sent> sent) {
		List<JsonNode> records = records();
		Map<String, List<JsonNode>> byReason = records.stream()
			.collect(Collectors.groupingBy(record -> record.path("reason").asString()));
		for (Sent act : sent) {
			List<String> answers = answers(byReason, act);
			if (act.isAcknowledged()) {
				assertThat(answers).as("%s", act).hasSize(act.records()).isEqualTo(act.answers());
			}
			else {
				assertThat(answers.size()).as("%s", act).isIn(0, act.records());
			}
		}
		Map<String, Map<String, JsonNode>> told = told(records);
		assertAsTold(told);
		assertThat(told.keySet()).containsAll(made());
		assertNothingBroken();
	}

	private static List<String> answers(Map<String, List<JsonNode>> records, Sent act) {
		return records.getOrDefault(act.reason(), List.of())
			.stream()
			.map(record -> record.path("answer").asString())
			.toList();
	}

	/** All of the log, in its order. */
	private List<JsonNode> records() {
		var records = new ArrayList<JsonNode>();
		JsonNode page;
		String after = "0";
		do {
			page = data(FEED, Map.of("after", after)).path("changeFeed");
			page.path("nodes").forEach(records::add);
			after = page.path("cursor").asString();
		}
		while (page.path("hasMore").asBoolean());
		return records;
	}

	/** What the last record of each node tells of each field, as JSON. */
	private static Map<String, Map<String, JsonNode>> told(List<JsonNode> records) {
		var told = new LinkedHashMap<String, Map<String, JsonNode>>();
		records.stream()
			.flatMap(record -> record.path("changes").valueStream())
			.forEach(change -> change.path("fields")
				.forEach(field -> told.computeIfAbsent(change.at("/node/id").asString(), _ -> new LinkedHashMap<>())
					.put(field.path("field").asString(),
							JsonMapper.shared().readTree(field.path("after").asString("null")))));
		return told;
	}

	private void assertAsTold(Map<String, Map<String, JsonNode>> told) {
		List<String> ids = List.copyOf(told.keySet());
		for (int from = 0; from < ids.size(); from += 100) {
			List<String> some = ids.subList(from, Math.min(ids.size(), from + 100));
			JsonNode nodes = data(NODES, Map.of("ids", some)).path("nodes");
			assertThat(nodes.valueStream().map(node -> node.path("id").asString())).containsExactlyElementsOf(some);
			nodes.forEach(node -> assertAsTold(node, Objects.requireNonNull(told.get(node.path("id").asString()))));
		}
	}

	private static void assertAsTold(JsonNode node, Map<String, JsonNode> told) {
		told.forEach((field, value) -> {
			JsonNode is = node.path(field);
			if (!is.isMissingNode() && !value.isArray()) {
				assertThat(is.isObject() ? is.path("id") : is).as("%s of %s", field, node).isEqualTo(value);
			}
		});
	}

	/** All that the acts have made of people of the village. */
	private Set<String> made() {
		var made = new HashSet<String>();
		JsonNode page;
		var variables = new LinkedHashMap<String, String>(Map.of("home", village));
		do {
			page = data(MADE, variables).path("people");
			made.addAll(page.path("nodes").findValuesAsString("id"));
			variables.put("after", page.at("/pageInfo/endCursor").asString(""));
		}
		while (page.at("/pageInfo/hasNextPage").asBoolean());
		return made;
	}

	private void assertNothingBroken() {
		JsonNode broken = data(
				"query ($area: Area) { ruleViolations(area: $area) { nodes { rule severity sentence } } }",
				Map.of("area", village));
		assertThat(broken.at("/ruleViolations/nodes")
			.valueStream()
			.filter(violation -> violation.path("severity").asString().equals("ERROR"))).isEmpty();
	}

	private JsonNode data(String query, Map<String, ?> variables) {
		JsonNode answer = service.apply(Map.of("query", query, "variables", variables));
		assertThat(answer.path("errors").isMissingNode()).as("%s", answer.path("errors")).isTrue();
		return answer.path("data");
	}

}
