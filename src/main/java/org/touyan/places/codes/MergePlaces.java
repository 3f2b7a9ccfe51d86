package org.touyan.places.codes;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 区划合并 */
@Component
class MergePlaces implements Act<MergePlaces.Input> {

	private static final String PARTS = """
			MATCH (n:Place) WHERE n.territory STARTS WITH $territory AND n.territory <> $code RETURN n.id AS id LIMIT 1""";

	record Input(String place, String merged, @Nullable Integer version, @Nullable Integer mergedVersion) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.place(), input.version());
		graph.expect(input.merged(), input.mergedVersion());
		Coded stays = Coded.of("place", input.place(), graph);
		Coded goes = Coded.of("merged", input.merged(), graph);
		if (stays.equals(goes) || !graph.node(stays.code()).type().equals(graph.node(goes.code()).type())) {
			throw graph.refusal("INVALID_ARGUMENT",
					"%s and %s are not two divisions of one kind.".formatted(stays.code(), goes.code()));
		}
		if (!graph.read(PARTS, Map.of("territory", goes.territory(), "code", goes.code())).isEmpty()) {
			throw graph.refusal("INVALID_STATE",
					"%s has villages or communities; re-code these first.".formatted(goes.code()));
		}
		long nodes = goes.nodes(graph);
		graph.merge(stays.code(), goes.code());
		graph.note(stays.code(), "nodes", nodes);
		return stays.code();
	}

}
