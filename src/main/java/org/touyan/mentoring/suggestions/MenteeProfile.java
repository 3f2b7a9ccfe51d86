package org.touyan.mentoring.suggestions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.places.Territory;

/** What a pair is judged by on the mentee's side, as {@code questions/mentoring/mentees.graphql} reads it. */
public record MenteeProfile(String id, @Nullable List<String> specialities, @Nullable LocalDate startedWorkOn,
		Rows<Located> reserveRecords, Rows<Located> holdings, Rows<Located> workerRecords, @Nullable Located home,
		Rows<Pair> menteeships) {

	@ReadBy("mentoring/mentees")
	record All(Rows<MenteeProfile> people) {
	}

	/** Where somebody is. */
	public record Located(String territory) {
	}

	record Pair(String id, @Nullable Card mentorCard) {
	}

	record Card(String id) {
	}

	/** Those of these people who are seen. */
	public static List<MenteeProfile> read(Set<String> ids, QueryContext question) {
		return question.rows(Map.of("ids", List.copyOf(ids)), All.class).people().nodes();
	}

	/** The code of where the mentee is in reserve, in office, at work or at home, the first of these that is known. */
	public String territory() {
		for (Rows<Located> rows : List.of(reserveRecords, holdings, workerRecords)) {
			if (!rows.nodes().isEmpty()) {
				return rows.nodes().getFirst().territory();
			}
		}
		return home == null ? "" : home.territory();
	}

	/** The first six digits of that code; nothing where it is not known. */
	public String district() {
		return Territory.district(territory());
	}

	boolean isMentoredBy(String mentor) {
		return menteeships.nodes()
			.stream()
			.anyMatch(pair -> pair.mentorCard() != null && pair.mentorCard().id().equals(mentor));
	}

}
