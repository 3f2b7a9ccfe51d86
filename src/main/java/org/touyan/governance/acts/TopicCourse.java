package org.touyan.governance.acts;

import java.time.LocalDate;
import java.util.List;

import org.touyan.acts.ActRefusedException;
import org.touyan.acts.GraphWriter;

/** The order in which a topic is raised, discussed and settled. */
final class TopicCourse {

	private TopicCourse() {
	}

	/**
	 * Refuses what has been done already, and a day before what came first.
	 * @param done fields with the day of what must not be done yet
	 * @param before fields with the day of what comes first, where it was
	 * @throws ActRefusedException with INVALID_STATE, or INVALID_ARGUMENT
	 */
	static void check(String topic, List<String> done, List<String> before, LocalDate day, GraphWriter graph) {
		for (String field : done) {
			LocalDate was = graph.node(topic).day(field);
			if (was != null) {
				throw graph.refusal("INVALID_STATE", "The topic has %s %s.".formatted(field, was));
			}
		}
		for (String field : before) {
			LocalDate was = graph.node(topic).day(field);
			if (was != null && day.isBefore(was)) {
				throw graph.refusal("INVALID_ARGUMENT", "%s is before %s, which is %s.".formatted(day, field, was));
			}
		}
	}

}
