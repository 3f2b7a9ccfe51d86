package org.touyan.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Rows that one statement writes.
 *
 * @param nodes
 *            how many of the rows make nodes
 * @param relationships
 *            how many of the rows make relationships
 */
record SampleBatch(String statement, List<Map<String, Object>> rows, int nodes, int relationships) {

	private static final int SIZE = 2_000;

	/** The whole of a graph, nodes before relationships; the same at every call. */
	static List<SampleBatch> of(SampleGraph graph) {
		List<SampleBatch> batches = new ArrayList<>();
		Map<String, List<Map<String, Object>>> nodes = new LinkedHashMap<>();
		graph.nodes().forEach(
				node -> nodes.computeIfAbsent(String.join(":", node.labels()), _ -> new ArrayList<>()).add(row(node)));
		nodes.forEach((labels, rows) -> cut(rows).forEach(
				part -> batches.add(new SampleBatch("UNWIND $rows AS row CREATE (n:%s) SET n = row".formatted(labels),
						part, part.size(), 0))));
		List<Map<String, Object>> stored = graph.stored().stream().filter(node -> node.labels().isEmpty())
				.map(SampleBatch::row).toList();
		cut(stored).forEach(part -> batches
				.add(new SampleBatch("UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n += row", part, 0, 0)));
		Map<String, List<Map<String, Object>>> relationships = new LinkedHashMap<>();
		graph.relationships()
				.forEach(one -> relationships.computeIfAbsent(one.type(), _ -> new ArrayList<>()).add(row(one)));
		relationships.forEach((type, rows) -> cut(rows).forEach(part -> batches.add(new SampleBatch("""
				UNWIND $rows AS row
				MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
				CREATE (a)-[r:%s]->(b) SET r = row.properties""".formatted(type), part, 0, part.size()))));
		return batches;
	}

	private static Map<String, Object> row(SampleNode node) {
		Map<String, Object> row = new HashMap<>(node.properties());
		row.put("id", node.id());
		return row;
	}

	private static Map<String, Object> row(SampleRelationship one) {
		return Map.of("from", one.from(), "to", one.to(), "properties", one.properties());
	}

	private static Stream<List<Map<String, Object>>> cut(List<Map<String, Object>> rows) {
		return Stream.iterate(0, first -> first < rows.size(), first -> first + SIZE)
				.map(first -> rows.subList(first, Math.min(first + SIZE, rows.size())));
	}

}
