package org.touyan.reserves.succession;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.neo4j.driver.Query;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

import org.touyan.api.FieldContext;
import org.touyan.graph.Graph;
import org.touyan.reserves.succession.PoolRecords.Entry;

/**
 * Whether those in reserve for a place have kin in its team, and whether a team has kin in it (任职回避). It is told as yes
 * or no, and not whose kin they are; where there is one other person, yes would tell it, so only to who may know.
 */
@Component
class TeamKin {

	private static final String LEVEL = "FAMILY";

	private static final String KIN = """
			MATCH (person:Person)-[:KIN_OF]-(:Person)-[:HOLDS]->(held:Holding)-[:OF_POST]->(:Post)-[:POST_IN]->(body)
			WHERE person.id IN $ids AND held.from <= $day AND (held.to IS NULL OR held.to > $day)
			AND (body.kind IN $kinds OR body.level IN $levels)
			WITH DISTINCT person, held.territory AS territory
			WHERE $mayKnow OR COUNT {
			  MATCH (other:Person)-[:HOLDS]->(held:Holding {territory: territory})-[:OF_POST]->(:Post)-[:POST_IN]->(body)
			  WHERE other <> person AND held.from <= $day AND (held.to IS NULL OR held.to > $day)
			  AND (body.kind IN $kinds OR body.level IN $levels)
			  RETURN DISTINCT other
			} > 1
			RETURN collect([person.id, territory])
			""";

	/** How many people a team must be for its kin to be told to who may not know who they are. */
	private static final int TOLD_FROM = 3;

	private static final String WITHIN = """
			MATCH (member:Person)-[:HOLDS]->(held:Holding)-[:OF_POST]->(:Post)-[:POST_IN]->(body)
			WHERE held.territory IN $territories AND held.from <= $day AND (held.to IS NULL OR held.to > $day)
			AND (body.kind IN $kinds OR body.level IN $levels)
			WITH held.territory AS territory, collect(DISTINCT member) AS members
			WHERE $mayKnow OR size(members) >= $toldFrom
			RETURN collect([territory, any(one IN members WHERE EXISTS {
			  MATCH (one)-[:KIN_OF]-(other:Person) WHERE other IN members
			})])
			""";

	private static final List<String> KINDS = List.of("VILLAGERS", "RESIDENTS");

	private static final List<String> LEVELS = List.of("VILLAGE_PARTY_ORG", "COMMUNITY_PARTY_ORG");

	private final Graph graph;

	TeamKin(Graph graph) {
		this.graph = graph;
	}

	/** That somebody has kin in the team of a place. */
	record Case(String person, String territory) {

		static Case of(Entry entry) {
			return new Case(entry.person() == null ? "" : entry.person().id(), entry.territory());
		}

	}

	/** Those of them who have, in whichever place. */
	Set<Case> of(Collection<Entry> entries, FieldContext context) {
		List<String> ids = entries.stream()
			.map(Entry::person)
			.filter(Objects::nonNull)
			.map(PoolRecords.Person::id)
			.distinct()
			.toList();
		List<Value> found = graph.read(List.of(new Query(KIN, Map.of("ids", ids, "day", context.day(), "kinds", KINDS,
				"levels", LEVELS, "mayKnow", context.opens(LEVEL)))), Duration.ofSeconds(10));
		var cases = new HashSet<Case>();
		found.getFirst().values().forEach(each -> cases.add(new Case(each.get(0).asString(), each.get(1).asString())));
		return cases;
	}

	/**
	 * Whether there are kin in the team of each place, where it may be told. Who may read figures only is told of no
	 * place by itself, so all of them count.
	 */
	Map<String, Boolean> within(Collection<String> territories, FieldContext context) {
		boolean mayKnow = context.opens(LEVEL) || context.isForFigures();
		Map<String, Object> parameters = Map.of("territories", List.copyOf(territories), "day", context.day(), "kinds",
				KINDS, "levels", LEVELS, "mayKnow", mayKnow, "toldFrom", TOLD_FROM);
		List<Value> found = graph.read(List.of(new Query(WITHIN, parameters)), Duration.ofSeconds(10));
		var teams = new HashMap<String, Boolean>();
		found.getFirst().values().forEach(each -> teams.put(each.get(0).asString(), each.get(1).asBoolean()));
		return teams;
	}

}
