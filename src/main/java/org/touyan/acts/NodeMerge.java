package org.touyan.acts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;

import org.touyan.query.NodeForm.LinkForm;

/**
 * Makes one node of two. The second is left with its id alone, and the way to the first; no query of the graph finds
 * it, as it has none of its labels.
 */
final class NodeMerge {

	/** Whether the first is tied to the same node in the same way, from the same day on. */
	private static final String THERE = """
			EXISTS {
				MATCH (first)%s-[same]-%s(other)
				WHERE type(same) = type(tie) AND coalesce(same.from = tie.from, same.from IS NULL AND tie.from IS NULL) }""";

	private static final String BOTH = "MATCH (first:Entity {id: $first}) MATCH (second:Entity {id: $second})\n";

	private static final String READ = BOTH
			+ """
					RETURN properties(second) AS properties,
						COLLECT { MATCH (second)-[seen:SEEN_IN]->() RETURN DISTINCT seen.territory } AS territories,
						COLLECT { MATCH (first)-[tie]->(other:Entity) WHERE other <> second RETURN DISTINCT '>' + type(tie) }
						+ COLLECT { MATCH (first)<-[tie]-(other:Entity) WHERE other <> second RETURN DISTINCT '<' + type(tie) } AS has,
						COLLECT { MATCH (second)-[tie]->(other:Entity) WHERE type(tie) <> 'SEEN_IN'
							RETURN {tie: '>' + type(tie), id: other.id, days: [tie.from, other.from],
						isThere: other = first OR %s} }
						+ COLLECT { MATCH (second)<-[tie]-(other:Entity) WHERE type(tie) <> 'SEEN_IN'
							RETURN {tie: '<' + type(tie), id: other.id, days: [tie.from, other.from],
						isThere: other = first OR %s} } AS ties"""
				.formatted(THERE.formatted("", ">"), THERE.formatted("<", ""));

	private static final String MOVE = BOTH + """
			CALL (first, second) {
				MATCH (second)-[tie]->(other) WHERE other <> first AND NOT '>' + type(tie) IN $kept AND NOT %s
				CREATE (first)-[moved:$(type(tie))]->(other) SET moved = properties(tie)
			}
			CALL (first, second) {
				MATCH (second)<-[tie]-(other) WHERE other <> first AND NOT '<' + type(tie) IN $kept AND NOT %s
				CREATE (first)<-[moved:$(type(tie))]-(other) SET moved = properties(tie)
			}""".formatted(THERE.formatted("", ">"), THERE.formatted("<", ""));

	private static final String LEAVE = BOTH + """
			CALL (second) { MATCH (second)-[tie]-() DELETE tie }
			SET first:$(labels(second)), first += $missing
			REMOVE second:$(labels(second))
			SET second = {id: $second}, second:Merged
			CREATE (second)-[:MERGED_INTO]->(first)""";

	private final SimpleQueryRunner transaction;

	private final WriteTrace trace;

	private final NodeState first;

	private final NodeState second;

	/** Kinds of ties that stay as they are: of those of which there is one, the first has one. */
	private final Set<String> kept = new HashSet<>(Set.of(">SEEN_IN", "<SEEN_IN"));

	/** Values that the first lacks, by property. */
	private final Map<String, Object> missing = new HashMap<>();

	NodeMerge(SimpleQueryRunner transaction, WriteTrace trace, NodeState first, NodeState second) {
		this.transaction = transaction;
		this.trace = trace;
		this.first = first;
		this.second = second;
	}

	/**
	 * Merges them.
	 * @param keys those of the names of a node
	 */
	void merge(Function<NodeState, Map<String, Object>> keys) {
		Map<String, Object> ids = Map.of("first", first.id(), "second", second.id());
		var read = transaction.run(READ, ids).single();
		Set<String> has = Set.copyOf(read.get("has").asList(Value::asString));
		first.form()
			.links()
			.values()
			.stream()
			.filter(link -> !link.isMany())
			.map(NodeMerge::tie)
			.filter(has::contains)
			.forEach(kept::add);
		take(read.get("properties").asMap(Value::asObject));
		missing.putAll(keys.apply(first));
		note(read.get("ties").asList(value -> value));
		first.linked("merged", true, null, second.id());
		second.leave(read.get("territories").asList(Value::asString));
		trace.touch(first.id());
		trace.touch(second.id());
		transaction.run(MOVE, with(ids, "kept", List.copyOf(kept)));
		transaction.run(LEAVE, with(ids, "missing", missing));
	}

	private static Map<String, Object> with(Map<String, Object> ids, String name, Object value) {
		var parameters = new HashMap<>(ids);
		parameters.put(name, value);
		return parameters;
	}

	private static String tie(LinkForm link) {
		return (link.isOutgoing() ? ">" : "<") + link.relationship();
	}

	/** Takes values as the database has them: what is sealed stays so. */
	private void take(Map<String, @Nullable Object> properties) {
		second.form().fields().forEach((field, form) -> {
			Object value = properties.get(form.property());
			if (value != null && !field.equals("id")) {
				second.noted(field, null);
				if (first.value(field) == null) {
					missing.put(form.property(), value);
					if (form.digest() != null && properties.get(form.digest()) != null) {
						missing.put(form.digest(), properties.get(form.digest()));
					}
					first.noted(field, value);
				}
			}
		});
		trace.note(properties.values());
	}

	/** Notes for the log, and for the rules, what was tied to the second. */
	private void note(List<Value> ties) {
		Map<String, List<Value>> byTie = ties.stream().collect(Collectors.groupingBy(tie -> tie.get("tie").asString()));
		first.form().links().forEach((field, link) -> {
			// Of several fields that follow the same relationships the first stands for all.
			for (Value other : byTie.getOrDefault(tie(link), List.of())) {
				String id = other.get("id").asString();
				second.linked(field, link.isMany(), id, null);
				if (!other.get("isThere").asBoolean() && !kept.contains(tie(link))) {
					first.linked(field, link.isMany(), null, id);
				}
			}
			byTie.remove(tie(link));
		});
		for (Value other : ties) {
			trace.touch(other.get("id").asString());
			trace.note(other.get("days").asList(Value::asObject));
		}
	}

}
