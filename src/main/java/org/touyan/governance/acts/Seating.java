package org.touyan.governance.acts;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.acts.GraphWriter;
import org.touyan.governance.TaskForceRole;

/** Seats of a task force. */
final class Seating {

	private Seating() {
	}

	/**
	 * Gives somebody a seat.
	 * @param department that sends a member; null of leaders
	 * @return the id of the seat
	 */
	static String begin(String force, String person, TaskForceRole role, @Nullable String department, LocalDate from,
			GraphWriter graph) {
		if ((role == TaskForceRole.MEMBER) != (department != null)) {
			throw graph.refusal("INVALID_ARGUMENT", "department is given of a member, and only there.");
		}
		String seat = graph.create("TaskForceSeat", Map.of("role", role, "from", from));
		graph.link(seat, "taskForce", force);
		graph.link(seat, "person", person);
		if (department != null) {
			graph.link(seat, "department", department);
		}
		return seat;
	}

}
