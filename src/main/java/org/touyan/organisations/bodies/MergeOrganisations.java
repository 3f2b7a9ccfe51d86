package org.touyan.organisations.bodies;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.acts.Stored;

/** 组织合并 */
@Component
class MergeOrganisations implements Act<MergeOrganisations.Input> {

	record Input(String organisation, String merged, @Nullable Integer version, @Nullable Integer mergedVersion) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		if (input.organisation().equals(input.merged())) {
			throw graph.refusal("INVALID_ARGUMENT", "organisation and merged are one.");
		}
		graph.expect(input.organisation(), input.version());
		graph.expect(input.merged(), input.mergedVersion());
		Stored stays = graph.node(input.organisation());
		Stored goes = graph.node(input.merged());
		if (!stays.type().equals(goes.type()) || !stays.text("territory").equals(goes.text("territory"))) {
			throw graph.refusal("INVALID_ARGUMENT",
					"%s and %s are of different kinds or divisions.".formatted(stays.id(), goes.id()));
		}
		graph.merge(stays.id(), goes.id());
		return stays.id();
	}

}
