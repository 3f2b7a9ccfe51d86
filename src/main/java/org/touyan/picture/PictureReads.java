package org.touyan.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.touyan.api.QueryContext;
import org.touyan.graph.Period;

/** Reads nodes with all that is related to them, those of each type by one statement. */
@Component
class PictureReads {

	/** Of how many nodes at once, so that the database is done in time. */
	private static final int AT_ONCE = 500;

	private final PictureTypes types;

	private final PictureRows rows;

	private final PictureSettings settings;

	PictureReads(PictureTypes types, PictureRows rows, PictureSettings settings) {
		this.types = types;
		this.rows = rows;
		this.settings = settings;
	}

	/** Those nodes that are seen and hold on the day, by id. */
	Map<String, ReadNode> seen(Map<String, String> typesById, QueryContext question) {
		var idsByType = new TreeMap<String, TreeSet<String>>();
		typesById.forEach((id, type) -> idsByType.computeIfAbsent(type, _ -> new TreeSet<>()).add(id));
		var seen = new HashMap<String, ReadNode>();
		idsByType.forEach((name, all) -> {
			PictureType type = types.type(name);
			List<String> ids = List.copyOf(all);
			for (int begin = 0; type != null && begin < ids.size(); begin += AT_ONCE) {
				read(type, ids.subList(begin, Math.min(ids.size(), begin + AT_ONCE)), question)
					.forEach(node -> seen.put(node.id(), node));
			}
		});
		return seen;
	}

	private List<ReadNode> read(PictureType type, List<String> ids, QueryContext question) {
		var seen = new ArrayList<ReadNode>();
		for (JsonNode node : nodes(type.fragments(settings.most()), ids, question)) {
			if (holds(node, question.day())) {
				List<String> itself = List.of(node.required("id").asString());
				seen.add(rows.seen(type, node, settings.most(),
						numbers -> nodes(List.of(type.counts(numbers)), itself, question).iterator().next()));
			}
		}
		return seen;
	}

	private static Collection<ObjectNode> nodes(List<String> fragments, List<String> ids, QueryContext question) {
		var nodes = new LinkedHashMap<String, ObjectNode>();
		for (String fragment : fragments) {
			for (JsonNode node : question.nodes(fragment, ids)) {
				if (node instanceof ObjectNode seen) {
					nodes.computeIfAbsent(seen.required("id").asString(), _ -> seen).setAll(seen);
				}
			}
		}
		return nodes.values();
	}

	private static boolean holds(JsonNode node, LocalDate day) {
		LocalDate from = Neighbour.day(node, "begin");
		return new Period(from == null ? LocalDate.MIN : from, Neighbour.day(node, "end")).contains(day);
	}

}
