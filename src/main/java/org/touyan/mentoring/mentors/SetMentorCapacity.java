package org.touyan.mentoring.mentors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 调整帮带容量 */
@Component
class SetMentorCapacity implements Act<SetMentorCapacity.Input> {

	record Input(String registration, int capacity, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.registration(), input.version());
		graph.set(input.registration(), "capacity", MentorCapacity.checked(input.capacity(), graph));
		return input.registration();
	}

}
