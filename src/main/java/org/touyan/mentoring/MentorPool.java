package org.touyan.mentoring;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;

/** Those on the list of mentors and the kinds of villages, as {@code questions/mentoring/pool.graphql} reads them. */
@ReadBy("mentoring/pool")
record MentorPool(Rows<Candidate> mentors, Rows<VillageKind> villages) {

	record VillageKind(String id, @Nullable Terrain terrain, Rows<Named> industries) {
	}

	record Named(String name) {
	}

	/**
	 * The mentors of an area.
	 * @param area the beginning of codes, not below a district, as it is the districts that keep the lists
	 */
	static MentorPool read(String area, QueryContext question) {
		String until = question.day().plusDays(1).toString();
		return question.snapshot(List.of(MentorPool.class, area),
				() -> question.rows(Map.of("until", until, "area", area), MentorPool.class));
	}

	Map<String, VillageKind> villagesByCode() {
		return villages.nodes().stream().collect(Collectors.toMap(VillageKind::id, village -> village));
	}

}
