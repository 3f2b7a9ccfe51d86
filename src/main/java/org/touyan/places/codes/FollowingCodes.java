package org.touyan.places.codes;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.SimpleQueryRunner;
import org.springframework.stereotype.Component;

import org.touyan.acts.Derivation;
import org.touyan.places.Territory;

/**
 * Has everything follow that lies in a division whose code has become another: parts with codes of their own, what
 * bears its code, where people are seen, and the numbers of grids. An id that was a code leads to what it has become.
 */
@Component
class FollowingCodes implements Derivation {

	private static final String BECAME = """
			MATCH (was:Merged)-[:MERGED_INTO]->(place:Place) WHERE place.id IN $ids AND was.id <> place.id
			RETURN was.id AS was, place.id AS code""";

	private static final List<String> FOLLOW = List.of(
			"""
					MATCH (part:Place) WHERE part.territory STARTS WITH $from AND part.id STARTS WITH $from AND size(part.id) = 12
					WITH part, part.id AS was
					SET part.id = $to + substring(was, size($from))
					CREATE (:Merged {id: was})-[:MERGED_INTO]->(part)""",
			"""
					MATCH (n:Entity) WHERE n.territory STARTS WITH $from
					SET n.territory = $to + substring(n.territory, size($from))""", """
					MATCH ()-[seen:SEEN_IN]->() WHERE seen.territory STARTS WITH $from
					SET seen.territory = $to + substring(seen.territory, size($from))""", """
					MATCH (grid:Grid) WHERE grid.code STARTS WITH $from
					SET grid.code = $to + substring(grid.code, size($from))""", """
					MATCH (again:Merged) WHERE again.id STARTS WITH $to AND EXISTS { (:Entity {id: again.id}) }
					DETACH DELETE again""");

	@Override
	public void derive(SimpleQueryRunner transaction, Collection<Written> written) {
		List<String> ids = written.stream()
			.filter(each -> each.fields().contains("merged") && Territory.isCode(each.id()))
			.map(Written::id)
			.toList();
		if (ids.isEmpty()) {
			return;
		}
		transaction.run(BECAME, Map.of("ids", ids)).list().forEach(row -> {
			Map<String, Object> codes = Map.of("from", Territory.of(row.get("was").asString()), "to",
					Territory.of(row.get("code").asString()));
			FOLLOW.forEach(statement -> transaction.run(statement, codes));
		});
	}

}
