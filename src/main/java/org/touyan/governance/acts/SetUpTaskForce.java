package org.touyan.governance.acts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.governance.TaskForceRole;
import org.touyan.places.GivenName;

/** 成立专项小组 */
@Component
class SetUpTaskForce implements Act<SetUpTaskForce.Input> {

	record Input(String name, String plan, String place, @Nullable LocalDate foundedOn, List<Seat> seats) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		LocalDate day = Objects.requireNonNullElse(input.foundedOn(), graph.today());
		String force = graph.create("TaskForce", Map.of("name", GivenName.of("name", input.name(), graph), "foundedOn",
				day, "territory", graph.node(input.place()).text("territory")));
		graph.link(force, "plan", input.plan());
		input.seats().forEach(seat -> Seating.begin(force, seat.person(), seat.role(), seat.department(), day, graph));
		return force;
	}

	record Seat(String person, TaskForceRole role, @Nullable String department) {
	}

}
