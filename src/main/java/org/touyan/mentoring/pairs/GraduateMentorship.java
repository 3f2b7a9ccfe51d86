package org.touyan.mentoring.pairs;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.mentoring.MentorshipState;

/** 出师：经考核合格 */
@Component
class GraduateMentorship implements Act<GraduateMentorship.Input> {

	private static final String PASSED = """
			MATCH (:Entity {id: $id})-[:ASSESSED_BY]->(last:Assessment)
			RETURN last.grade IN ['EXCELLENT', 'COMPETENT'] AS passed ORDER BY last.assessedOn DESC, last.id DESC LIMIT 1""";

	record Input(String mentorship, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		boolean hasPassed = graph.read(PASSED, Map.of("id", input.mentorship()))
			.stream()
			.anyMatch(row -> row.get("passed").asBoolean());
		if (!hasPassed) {
			throw graph.refusal("INVALID_STATE",
					"%s has no assessment, or was not found competent by the last.".formatted(input.mentorship()));
		}
		MentorshipStages.advance(graph, input.mentorship(), input.version(), MentorshipState.GRADUATED, input.on());
		return input.mentorship();
	}

}
