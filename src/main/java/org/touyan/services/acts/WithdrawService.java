package org.touyan.services.acts;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 停办社区服务 */
@Component
class WithdrawService implements Act<WithdrawService.Input> {

	record Input(String service, @Nullable LocalDate on, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.service(), input.version());
		graph.end(input.service(), input.on());
		return input.service();
	}

}
