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

import org.touyan.api.Question;
import org.touyan.picture.Drawing.Spot;

/** A walk from some nodes, level by level, along relationships of some kinds. */
final class Walk {

	private final PictureReads reads;

	private final Question question;

	private final Predicate<Way> ways;

	private final int most;

	private final Map<String, Spot> spots = new LinkedHashMap<>();

	private boolean isCut;

	Walk(PictureReads reads, Question question, Predicate<Way> ways, int most) {
		this.reads = reads;
		this.question = question;
		this.ways = ways;
		this.most = most;
	}

	/** All that is reached in so many steps; at the beginning only those that are seen and hold on the day. */
	Drawing from(Collection<String> ids, int depth) {
		Map<String, Seen> level = reads.seen(TypedNode.types(ids, question), question);
		for (String id : ids) {
			Seen seen = level.get(id);
			if (seen != null) {
				spots.put(id, new Spot(seen, 0));
			}
		}
		List<Seen> last = spots.values().stream().map(Spot::seen).toList();
		for (int distance = 1; distance <= depth && !last.isEmpty() && !isCut; distance++) {
			last = next(last, distance);
		}
		return new Drawing(List.copyOf(spots.values()), ties(), isCut);
	}

	private List<Seen> next(List<Seen> last, int distance) {
		var met = new TreeMap<String, Neighbour>();
		for (Seen node : last) {
			isCut |= node.cut().stream().anyMatch(ways);
			node.neighbours()
				.stream()
				.filter(each -> ways.test(each.way()) && !spots.containsKey(each.id()))
				.forEach(each -> met.merge(each.id(), each, Neighbour::known));
		}
		isCut |= spots.size() + met.size() > most;
		List<Neighbour> taken = met.values().stream().limit(most - spots.size()).toList();
		var types = new HashMap<String, String>();
		taken.stream().filter(each -> each.type() != null).forEach(each -> types.put(each.id(), each.type()));
		Map<String, Seen> read = reads.seen(types, question);
		var reached = new ArrayList<Seen>();
		for (Neighbour each : taken) {
			Seen seen = each.type() == null ? Seen.card(each) : read.get(each.id());
			if (seen != null) {
				spots.put(each.id(), new Spot(seen, distance));
				reached.add(seen);
			}
		}
		return reached;
	}

	private List<Tie> ties() {
		return spots.values()
			.stream()
			.flatMap(spot -> spot.seen().ties(ways))
			.distinct()
			.sorted(Comparator.comparing(Tie::id))
			.toList();
	}

}
