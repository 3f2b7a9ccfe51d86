package org.touyan.people.levels;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.people.LevelReason;

/** 等级调整 */
@Component
class ChangeLevel implements Act<ChangeLevel.Input> {

	private static final String OPEN = """
			MATCH (:Entity {id: $id})-[:AT_LEVEL]->(level:WorkerLevel) WHERE level.to IS NULL
			RETURN level.id AS id ORDER BY id""";

	record Input(String record, int level, LevelReason levelReason, @Nullable LocalDate from,
			@Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.record(), input.version());
		LocalDate from = Objects.requireNonNullElse(input.from(), graph.today());
		graph.read(OPEN, Map.of("id", input.record())).forEach(row -> graph.end(row.get("id").asString(), from));
		String level = graph.create("WorkerLevel",
				Map.of("level", (long) input.level(), "from", from, "reason", input.levelReason()));
		graph.link(level, "record", input.record());
		return input.record();
	}

}
