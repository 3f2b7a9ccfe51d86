package org.touyan.services.gaps;

import java.util.List;
import java.util.Map;

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.services.FacilityKind;

/** Communities and open facilities, as {@code questions/services/facilities.graphql} reads them. */
@ReadBy("services/facilities")
record Facilities(Rows<Community> communities, Rows<Facility> facilities) {

	record Community(String id) {
	}

	/**
	 * One that is open.
	 *
	 * @param territory the village or community that it is in
	 */
	record Facility(FacilityKind kind, String territory, boolean lateOpening) {
	}

	static Facilities read(QueryContext question) {
		return question.figures(Map.of("area", question.area()), Facilities.class);
	}

	/** The codes of the communities. */
	List<String> codes() {
		return communities.nodes().stream().map(Community::id).toList();
	}

}
