package org.touyan.picture;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;

/** A node and the name of its type, as queries answer them. */
record TypedNode(@JsonProperty("__typename") String type, String id) {

	@ReadBy("picture/types")
	record All(List<@Nullable TypedNode> nodes) {
	}

	/** The types of those nodes that the caller sees, by id. */
	static Map<String, String> types(Collection<String> ids, QueryContext question) {
		var types = new HashMap<String, String>();
		for (TypedNode node : question.rows(Map.of("ids", List.copyOf(ids)), All.class).nodes()) {
			if (node != null) {
				types.put(node.id(), node.type());
			}
		}
		return types;
	}

}
