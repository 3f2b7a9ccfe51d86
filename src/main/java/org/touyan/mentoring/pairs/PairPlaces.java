package org.touyan.mentoring.pairs;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.touyan.acts.ActRefusedException;
import org.touyan.acts.GraphWriter;

/**
 * Where mentees are, and in which fields mentors teach, as a plan takes them.
 *
 * @param territories codes of divisions by mentee
 * @param fields by mentor
 */
record PairPlaces(Map<String, String> territories, Map<String, String> fields) {

	/** In reserve, in office, at work or at home, as {@code MenteeProfile} has it. */
	private static final String TERRITORIES = """
			UNWIND $ids AS id MATCH (person:Entity {id: id})
			RETURN id, head(COLLECT {
				MATCH (person)-[way:HAS_RESERVE|HOLDS|EMPLOYED_AS|LIVES_IN]->(there)
				WHERE way:LIVES_IN OR (there.from <= $day AND (there.to IS NULL OR there.to > $day))
				WITH there, CASE type(way) WHEN 'HAS_RESERVE' THEN 0 WHEN 'HOLDS' THEN 1 WHEN 'EMPLOYED_AS' THEN 2
					ELSE 3 END AS rank
				RETURN there.territory ORDER BY rank, there.id }) AS found""";

	private static final String FIELDS = """
			UNWIND $ids AS id MATCH (person:Entity {id: id})
			RETURN id, head(COLLECT {
				MATCH (person)-[:REGISTERED_AS]->(entry)
				WHERE entry.from <= $day AND (entry.to IS NULL OR entry.to > $day)
				RETURN entry.field ORDER BY entry.id }) AS found""";

	static PairPlaces of(Collection<String> mentees, Collection<String> mentors, LocalDate day, GraphWriter graph) {
		return new PairPlaces(read(TERRITORIES, mentees, day, graph), read(FIELDS, mentors, day, graph));
	}

	private static Map<String, String> read(String statement, Collection<String> ids, LocalDate day,
			GraphWriter graph) {
		var found = new HashMap<String, String>();
		for (Record row : graph.read(statement, Map.of("ids", List.copyOf(ids), "day", day))) {
			if (!row.get("found").isNull()) {
				found.put(row.get("id").asString(), row.get("found").asString());
			}
		}
		return found;
	}

	/**
	 * The code of where a mentee is.
	 * @throws ActRefusedException where that is not known
	 */
	String territory(String mentee, GraphWriter graph) {
		return known(territories.get(mentee), "Nothing tells where %s is.".formatted(mentee), graph);
	}

	/**
	 * The field of work in which a mentor teaches.
	 * @throws ActRefusedException where the mentor is not on the list
	 */
	String field(String mentor, GraphWriter graph) {
		return known(fields.get(mentor), "%s is not on the list of mentors on that day.".formatted(mentor), graph);
	}

	private static String known(@Nullable String found, String otherwise, GraphWriter graph) {
		if (found == null) {
			throw graph.refusal("INVALID_STATE", otherwise);
		}
		return found;
	}

}
