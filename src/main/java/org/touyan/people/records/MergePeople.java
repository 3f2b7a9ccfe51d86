package org.touyan.people.records;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 合并人员 */
@Component
class MergePeople implements Act<MergePeople.Input> {

	private static final String OTHER_NUMBER = """
			MATCH (a:Entity {id: $person}) MATCH (b:Entity {id: $duplicate})
			WHERE a.identityNumberDigest <> b.identityNumberDigest RETURN a.id AS id""";

	record Input(String person, String duplicate, @Nullable Integer version, @Nullable Integer duplicateVersion) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		if (input.person().equals(input.duplicate())) {
			throw graph.refusal("INVALID_ARGUMENT", "person and duplicate are one record.");
		}
		graph.expect(input.person(), input.version());
		graph.expect(input.duplicate(), input.duplicateVersion());
		for (String field : List.of("sex", "bornOn")) {
			Object one = graph.node(input.person()).value(field);
			Object other = graph.node(input.duplicate()).value(field);
			if (one != null && other != null && !one.equals(other)) {
				throw graph.refusal("INVALID_ARGUMENT",
						"The two have another %s; where they are one person, correct it first.".formatted(field));
			}
		}
		if (!graph.read(OTHER_NUMBER, Map.of("person", input.person(), "duplicate", input.duplicate())).isEmpty()) {
			throw graph.refusal("INVALID_ARGUMENT", "The two have another identityNumber.");
		}
		graph.merge(input.person(), input.duplicate());
		return input.person();
	}

}
