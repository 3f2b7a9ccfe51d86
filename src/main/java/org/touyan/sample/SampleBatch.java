package org.touyan.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rows that one statement writes. The statements are three in all, with labels and types in the rows, so that the
 * database plans each only once.
 *
 * @param nodes how many of the rows make nodes
 * @param relationships how many of the rows make relationships
 */
record SampleBatch(String statement, List<List<Object>> rows, int nodes, int relationships) {

	private static final int SIZE = 5_000;

	private static final String CREATE = "UNWIND $rows AS row CREATE (n:$(row[0])) SET n = row[1]";

	private static final String DESCRIBE = "UNWIND $rows AS row MATCH (n:Entity {id: row[0]}) SET n += row[1]";

	private static final String RELATE = """
			UNWIND $rows AS row
			MATCH (a:Entity {id: row[0]}) MATCH (b:Entity {id: row[2]})
			CREATE (a)-[r:$(row[1])]->(b) SET r = row[3]""";

	/** The whole of a graph, nodes before relationships; the same at every call but for the seals. */
	static List<SampleBatch> of(SampleGraph graph, SampleNumbers numbers) {
		List<SampleBatch> batches = new ArrayList<>();
		cut(graph.nodes(), node -> created(node, numbers))
			.forEach(rows -> batches.add(new SampleBatch(CREATE, rows, rows.size(), 0)));
		List<SampleNode> stored = graph.stored().stream().filter(node -> node.labels().isEmpty()).toList();
		cut(stored, node -> List.of(node.id(), node.properties()))
			.forEach(rows -> batches.add(new SampleBatch(DESCRIBE, rows, 0, 0)));
		cut(graph.relationships(), one -> List.of(one.from(), one.type(), one.to(), one.properties()))
			.forEach(rows -> batches.add(new SampleBatch(RELATE, rows, 0, rows.size())));
		return batches;
	}

	/** The ids of the nodes from which it makes relationships. */
	List<Object> related() {
		return relationships == 0 ? List.of() : rows.stream().map(List::getFirst).distinct().toList();
	}

	private static List<Object> created(SampleNode node, SampleNumbers numbers) {
		Map<String, Object> properties = new HashMap<>(node.properties());
		properties.put("id", node.id());
		properties.putAll(SampleReadings.keys(node));
		if (node.labels().contains("Person")) {
			properties.putAll(numbers.next(node));
		}
		return List.of(List.copyOf(node.labels()), properties);
	}

	private static <T> Stream<List<List<Object>>> cut(List<T> all, Function<T, List<Object>> row) {
		return Stream.iterate(0, first -> first < all.size(), first -> first + SIZE)
			.map(first -> all.subList(first, Math.min(first + SIZE, all.size())).stream().map(row).toList());
	}

}
