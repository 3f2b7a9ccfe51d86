package org.touyan.alliances.markets;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.touyan.acts.Act;
import org.touyan.acts.GraphWriter;
import org.touyan.places.GivenName;

/** 登记企业 */
@Component
class RegisterEnterprise implements Act<RegisterEnterprise.Input> {

	record Input(String name, String place, @Nullable LocalDate foundedOn, @Nullable String business) {
	}

	@Override
	public String carryOut(Input input, GraphWriter graph) {
		var values = new HashMap<String, @Nullable Object>();
		values.put("name", GivenName.of("name", input.name(), graph));
		values.put("territory", graph.node(input.place()).text("territory"));
		values.put("foundedOn", Objects.requireNonNullElse(input.foundedOn(), graph.today()));
		values.put("business", input.business() == null ? null : GivenName.of("business", input.business(), graph));
		return graph.create("Enterprise", values);
	}

}
