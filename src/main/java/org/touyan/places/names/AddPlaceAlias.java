package org.touyan.places.names;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.acts.Stored;
import org.touyan.places.GivenName;

/** 增加地名别名 */
@Component
class AddPlaceAlias implements Act<AddPlaceAlias.Input> {

	private static final int MOST = 20;

	record Input(String place, String alias, @Nullable Integer version) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		graph.expect(input.place(), input.version());
		String alias = GivenName.of("alias", input.alias(), graph);
		Stored place = graph.node(input.place());
		var aliases = new ArrayList<Object>();
		if (place.value("aliases") instanceof List<?> there) {
			aliases.addAll(there);
		}
		if (aliases.contains(alias) || alias.equals(place.value("name")) || aliases.size() >= MOST) {
			throw graph.refusal("INVALID_ARGUMENT",
					"The place has the name %s already, or %d others.".formatted(alias, MOST));
		}
		aliases.add(alias);
		graph.set(input.place(), "aliases", List.copyOf(aliases));
		return input.place();
	}

}
