package org.touyan.alliances;

import java.util.List;
import java.util.Map;

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;

/** Which of some places are seen, as {@code questions/alliances/seen.graphql} reads them. */
@ReadBy("alliances/seen")
record SeenPlaces(Rows<Id> places) {

	/** Whether these are all seen. */
	static boolean are(List<String> ids, QueryContext question) {
		return question.rows(Map.of("ids", ids), SeenPlaces.class).places.nodes().size() == ids.size();
	}

}
