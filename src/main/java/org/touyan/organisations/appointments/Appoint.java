package org.touyan.organisations.appointments;

import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.organisations.Appointment;

/** 任职 */
@Component
class Appoint implements Act<Appointment> {

	@Override
	public String carryOut(Appointment input, GraphWriter graph) {
		return input.write(graph);
	}

}
