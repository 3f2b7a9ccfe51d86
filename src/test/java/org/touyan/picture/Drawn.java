package org.touyan.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;

/** Pictures as tests ask for them and compare them. */
final class Drawn {

	/** All that a picture says. */
	static final String FIELDS = """
			truncated totalNodes totalEdges leftOut pageInfo { hasNextPage endCursor }
			nodes { id kind label subtitle distance children x y node { id __typename }
			  degrees { kind direction label count } }
			edges { id kind label source target from to }""";

	private Drawn() {
	}

	static List<String> ids(JsonNode picture, String list) {
		var ids = new ArrayList<String>();
		picture.path(list).forEach(each -> ids.add(each.path("id").asString()));
		return ids;
	}

	static Map<String, Integer> distances(JsonNode picture) {
		var distances = new LinkedHashMap<String, Integer>();
		picture.path("nodes").forEach(node -> distances.put(node.path("id").asString(), node.path("distance").asInt()));
		return distances;
	}

	static Map<String, Integer> degrees(JsonNode node) {
		var degrees = new TreeMap<String, Integer>();
		node.path("degrees")
			.forEach(each -> degrees.put(each.path("kind").asString() + " " + each.path("direction").asString(),
					each.path("count").asInt()));
		return degrees;
	}

}
