package org.touyan.governance.acts;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.governance.TaskForceRole;

/** 进入专项小组 */
@Component
class SeatOnTaskForce implements Act<SeatOnTaskForce.Input> {

	record Input(String taskForce, String person, TaskForceRole role, @Nullable String department,
			@Nullable LocalDate from) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		return Seating.begin(input.taskForce(), input.person(), input.role(), input.department(),
				Objects.requireNonNullElse(input.from(), graph.today()), graph);
	}

}
