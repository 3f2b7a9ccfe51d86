package org.touyan.services.models;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.services.ServiceModel;

/** Services with their brands, as {@code questions/services/models.graphql} reads them. */
@ReadBy("services/models")
record Services(Rows<Service> services) {

	record Service(String kind, ServiceModel model, boolean isFree, long incomeYearly, long costYearly,
			@Nullable Brand brand) {

		/** It earns something, and at least what it costs. */
		boolean isSelfEarning() {
			return incomeYearly > 0 && incomeYearly >= costYearly;
		}

	}

	record Brand(String id) {
	}

	static Services read(QueryContext question) {
		return question.figures(Map.of("area", question.area()), Services.class);
	}

}
