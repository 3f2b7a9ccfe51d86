package org.touyan.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.touyan.api.QueryContext;
import org.touyan.picture.Subgraph.PositionedNode;

/** A walk from some nodes, level by level, along relationships of some kinds. */
final class Walk {

	private final PictureReads reads;

	private final QueryContext question;

	private final Predicate<EdgeDirection> directions;

	private final int most;

	private final Map<String, PositionedNode> nodes = new LinkedHashMap<>();

	private boolean isCut;

	Walk(PictureReads reads, QueryContext question, Predicate<EdgeDirection> directions, int most) {
		this.reads = reads;
		this.question = question;
		this.directions = directions;
		this.most = most;
	}

	/** All that is reached in so many steps; at the beginning only those that are seen and hold on the day. */
	Subgraph from(Collection<String> ids, int depth) {
		Map<String, ReadNode> level = reads.seen(TypedNode.types(ids, question), question);
		for (String id : ids) {
			ReadNode seen = level.get(id);
			if (seen != null) {
				nodes.put(id, new PositionedNode(seen, 0));
			}
		}
		List<ReadNode> last = nodes.values().stream().map(PositionedNode::seen).toList();
		for (int distance = 1; distance <= depth && !last.isEmpty() && !isCut; distance++) {
			last = next(last, distance);
		}
		return new Subgraph(List.copyOf(nodes.values()), edges(), isCut);
	}

	private List<ReadNode> next(List<ReadNode> last, int distance) {
		var met = new TreeMap<String, Neighbour>();
		for (ReadNode node : last) {
			isCut |= node.cut().stream().anyMatch(directions);
			node.neighbours()
				.stream()
				.filter(each -> directions.test(each.direction()) && !nodes.containsKey(each.id()))
				.forEach(each -> met.merge(each.id(), each, Neighbour::known));
		}
		isCut |= nodes.size() + met.size() > most;
		List<Neighbour> taken = met.values().stream().limit(most - nodes.size()).toList();
		var types = new HashMap<String, String>();
		taken.stream().filter(each -> each.type() != null).forEach(each -> types.put(each.id(), each.type()));
		Map<String, ReadNode> read = reads.seen(types, question);
		var reached = new ArrayList<ReadNode>();
		for (Neighbour each : taken) {
			ReadNode seen = each.type() == null ? ReadNode.card(each) : read.get(each.id());
			if (seen != null) {
				nodes.put(each.id(), new PositionedNode(seen, distance));
				reached.add(seen);
			}
		}
		return reached;
	}

	private List<Edge> edges() {
		return nodes.values()
			.stream()
			.flatMap(node -> node.seen().edges(directions))
			.distinct()
			.sorted(Comparator.comparing(Edge::id))
			.toList();
	}

}
