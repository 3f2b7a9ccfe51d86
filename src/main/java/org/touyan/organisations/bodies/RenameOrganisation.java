package org.touyan.organisations.bodies;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;

/** 组织更名 */
@Component
class RenameOrganisation implements Act<RenameOrganisation.Input> {

	record Input(String organisation, String name, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.organisation(), input.version());
		graph.set(input.organisation(), "name", input.name());
		return input.organisation();
	}

}
