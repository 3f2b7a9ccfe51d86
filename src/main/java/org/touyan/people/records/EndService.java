package org.touyan.people.records;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 人员去世、离任 */
@Component
class EndService implements Act<EndService.Input> {

	private static final String OPEN = """
			MATCH (:Entity {id: $id})-[:HOLDS|EMPLOYED_AS|HAS_RESERVE|REGISTERED_AS|MENTORS_IN|MENTEE_IN]->(record:Entity)
			WHERE record.to IS NULL
			OPTIONAL MATCH (record)-[:HAS_STAGE]->(stage:Entity) WHERE stage.to IS NULL
			RETURN record.id AS id, record:Mentorship AS isPair, min(stage.id) AS stage ORDER BY id""";

	record Input(String person, PersonnelState state, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		if (input.state() == PersonnelState.IN_SERVICE) {
			throw graph.refusal("INVALID_ARGUMENT", "state is IN_SERVICE, which ends nothing.");
		}
		graph.expect(input.person(), input.version());
		LocalDate day = Objects.requireNonNullElse(input.on(), graph.today());
		graph.set(input.person(), Map.of("personnelState", input.state(), "stateOn", day));
		for (Record open : graph.read(OPEN, Map.of("id", input.person()))) {
			graph.end(open.get("id").asString(), day);
			if (!open.get("stage").isNull()) {
				boolean isPair = open.get("isPair").asBoolean();
				String status = isPair ? "ENDED" : input.state() == PersonnelState.DECEASED ? "DECEASED" : "OTHER";
				graph.set(open.get("stage").asString(), "to", day);
				graph.link(open.get("id").asString(), "stages",
						graph.create(isPair ? "MentorshipStage" : "ReserveStage",
								Map.of("from", day, isPair ? "state" : "status", status)));
			}
		}
		return input.person();
	}

}
