package org.touyan.places.codes;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.acts.Stored;

/** 区划代码变更 */
@Component
class RecodePlace implements Act<RecodePlace.Input> {

	private static final String TAKEN = """
			MATCH (n:Place) WHERE n.territory STARTS WITH $territory RETURN n.id AS id LIMIT 1""";

	private static final String WHOLE = "MATCH (n:Place {id: $id}) RETURN n.id AS id";

	record Input(String place, String code, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.place(), input.version());
		Coded was = Coded.of("place", input.place(), graph);
		Coded is = Coded.of("code", input.code(), graph);
		check(was, is, graph);
		Stored place = graph.node(input.place());
		long nodes = was.nodes(graph);
		var values = new HashMap<String, @Nullable Object>();
		for (String field : new String[] { "name", "aliases", "dataLevel", "sourceRef" }) {
			values.put(field, place.value(field));
		}
		values.put("territory", is.code());
		graph.link(graph.create(place.type(), is.code(), values), "partOf", is.whole());
		graph.merge(is.code(), was.code());
		graph.note(is.code(), "nodes", nodes);
		return is.code();
	}

	private static void check(Coded was, Coded is, GraphWriter graph) {
		if (was.level() != is.level()) {
			throw graph.refusal("INVALID_ARGUMENT", "code is of another level than %s.".formatted(was.code()));
		}
		if (!graph.read(TAKEN, Map.of("territory", is.territory())).isEmpty()) {
			throw graph.refusal("INVALID_ARGUMENT", "The code %s is taken.".formatted(is.code()));
		}
		if (graph.read(WHOLE, Map.of("id", is.whole())).isEmpty()) {
			throw graph.refusal("INVALID_ARGUMENT", "There is no division %s.".formatted(is.whole()));
		}
	}

}
