package org.touyan.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Walks a sample along its relationships. */
final class SampleGraphReader {

	private final Map<String, List<SampleNode>> labelled = new HashMap<>();

	private final Map<String, SampleNode> byId;

	private final Map<String, List<SampleRelationship>> out;

	private final Map<String, List<SampleRelationship>> in;

	SampleGraphReader(SampleGraph graph) {
		graph.nodes()
			.forEach(node -> node.labels()
				.forEach(label -> labelled.computeIfAbsent(label, _ -> new ArrayList<>()).add(node)));
		this.byId = Stream.concat(graph.nodes().stream(), graph.stored().stream())
			.collect(Collectors.toMap(SampleNode::id, Function.identity(), (one, _) -> one));
		this.out = graph.relationships().stream().collect(Collectors.groupingBy(one -> one.type() + one.from()));
		this.in = graph.relationships().stream().collect(Collectors.groupingBy(one -> one.type() + one.to()));
	}

	Stream<SampleNode> nodes(String label) {
		return labelled.getOrDefault(label, List.of()).stream();
	}

	Stream<SampleNode> to(SampleNode node, String type) {
		return out.getOrDefault(type + node.id(), List.of()).stream().map(one -> node(one.to()));
	}

	Stream<SampleNode> from(SampleNode node, String type) {
		return in.getOrDefault(type + node.id(), List.of()).stream().map(one -> node(one.from()));
	}

	SampleNode node(String id) {
		return Objects.requireNonNull(byId.get(id), id);
	}

	SampleNode post(SampleNode holding) {
		return to(holding, "OF_POST").findFirst().orElseThrow();
	}

	SampleNode holder(SampleNode holding) {
		return from(holding, "HOLDS").findFirst().orElseThrow();
	}

	/** Holdings that last. */
	Stream<SampleNode> held() {
		return nodes("Holding").filter(one -> !one.has("to"));
	}

	/** The posts of one kind in villages. */
	Stream<SampleNode> villagePosts(String kind) {
		return nodes("Post").filter(one -> one.text("kind").equals(kind) && village(one));
	}

	/** Whether what belongs to a territory belongs to a village. */
	static boolean village(SampleNode node) {
		return Integer.parseInt(node.text("territory").substring(9)) >= 200;
	}

}
