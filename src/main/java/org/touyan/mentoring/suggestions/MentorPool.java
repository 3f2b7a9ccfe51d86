package org.touyan.mentoring.suggestions;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;

/** Those on the list of mentors with the kinds of places, as {@code questions/mentoring/pool.graphql} reads them. */
@ReadBy("mentoring/pool")
public record MentorPool(Rows<Candidate> mentors, Rows<VillageKind> villages, Rows<Community> communities) {

	/** The land a village lies in. 地形 */
	enum Terrain {

		/** 山区 */
		MOUNTAIN,
		/** 丘陵 */
		HILL,
		/** 平原 */
		PLAIN,
		/** 城郊 */
		SUBURB

	}

	record VillageKind(String id, @Nullable Terrain terrain, Rows<Named> industries) {
	}

	record Community(String id) {
	}

	record Named(String name) {
	}

	/** Under which the pool of an area is kept. */
	private record Kept(String area) {
	}

	/**
	 * The mentors of an area.
	 * @param area the beginning of codes, not below a district, as it is the districts that keep the lists
	 */
	public static MentorPool read(String area, QueryContext question) {
		String until = question.day().plusDays(1).toString();
		return question.snapshot(new Kept(area),
				() -> question.rows(Map.of("until", until, "area", area), MentorPool.class));
	}

	Set<String> communityCodes() {
		return communities.nodes().stream().map(Community::id).collect(Collectors.toSet());
	}

	Map<String, VillageKind> villagesByCode() {
		return villages.nodes().stream().collect(Collectors.toMap(VillageKind::id, village -> village));
	}

}
