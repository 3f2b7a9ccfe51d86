package org.touyan.organisations.appointments;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 核定职数 */
@Component
class SetEstablishment implements Act<SetEstablishment.Input> {

	private static final int MOST = 100;

	record Input(String post, int approved, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		if (input.approved() < 0 || input.approved() > MOST) {
			throw graph.refusal("INVALID_ARGUMENT",
					"approved is %d; it can be 0 to %d.".formatted(input.approved(), MOST));
		}
		graph.expect(input.post(), input.version());
		graph.set(input.post(), "approved", (long) input.approved());
		return input.post();
	}

}
