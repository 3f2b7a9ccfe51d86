package org.touyan.picture;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

import org.touyan.query.LinkedType.Link;

/** What the answer to a query of {@link PictureType} says of a node. */
@Component
class PictureRows {

	private final PictureTypes types;

	private final Labels labels;

	private final Terms terms;

	PictureRows(PictureTypes types, Labels labels, Terms terms) {
		this.types = types;
		this.labels = labels;
		this.terms = terms;
	}

	/**
	 * A node that was read.
	 * @param most rows of a page
	 * @param counts reads how many are related along the fields with these numbers
	 */
	ReadNode seen(PictureType type, JsonNode node, int most, Function<Set<Integer>, JsonNode> counts) {
		var neighbours = new LinkedHashMap<String, Neighbour>();
		var full = new TreeSet<Integer>();
		for (int number = 0; number < type.links().size(); number++) {
			Link link = type.links().get(number);
			List<Neighbour> read = neighbours(link, node.required("l" + number));
			read.forEach(each -> neighbours.merge(each.key(), each, Neighbour::known));
			if (link.many() && read.size() >= most) {
				full.add(number);
			}
		}
		var degrees = new LinkedHashMap<EdgeDirection, Long>();
		neighbours.values().forEach(each -> degrees.merge(each.direction(), 1L, Long::sum));
		var cut = new HashSet<EdgeDirection>();
		JsonNode counted = full.isEmpty() ? node : counts.apply(full);
		for (int number : full) {
			long count = counted.required("l" + number).path("totalCount").asLong();
			degrees.merge(EdgeDirection.of(type.links().get(number)), count, Math::max);
			if (count > most) {
				cut.add(EdgeDirection.of(type.links().get(number)));
			}
		}
		return new ReadNode(node.required("id").asString(), type, labels.called(type, node), degrees(type, degrees),
				List.copyOf(neighbours.values()), cut);
	}

	private List<Neighbour> neighbours(Link link, JsonNode value) {
		return rows(link, value).map(row -> Neighbour.of(link, row, terms)).toList();
	}

	private List<Degree> degrees(PictureType type, Map<EdgeDirection, Long> degrees) {
		return degrees.entrySet()
			.stream()
			.map(each -> new Degree(each.getKey().kind(), each.getKey().direction(), types.term(each.getKey(), type),
					each.getValue()))
			.toList();
	}

	private static Stream<JsonNode> rows(Link link, JsonNode value) {
		if (value.isNull()) {
			return Stream.empty();
		}
		return link.many() ? value.required(link.from() == null ? "nodes" : "edges").valueStream() : Stream.of(value);
	}

}
