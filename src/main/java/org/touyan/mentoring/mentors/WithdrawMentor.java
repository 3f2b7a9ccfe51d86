package org.touyan.mentoring.mentors;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 导师出库 */
@Component
class WithdrawMentor implements Act<WithdrawMentor.Input> {

	record Input(String registration, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.registration(), input.version());
		graph.end(input.registration(), input.on());
		return input.registration();
	}

}
