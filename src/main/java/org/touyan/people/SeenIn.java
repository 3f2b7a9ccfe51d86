package org.touyan.people;

import java.util.Collection;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the relationships {@code SEEN_IN} of people, the shortcut by which they are seen in a territory: to where they
 * live, and to each of their posts and records, with the division and the time of it. Whoever writes any of these
 * derives them anew in the same transaction.
 */
@Component
public class SeenIn {

	private static final String DERIVE = """
			UNWIND $ids AS id
			MATCH (person:Entity:Person {id: id})
			CALL (person) {
				MATCH (person)-[old:SEEN_IN]->()
				DELETE old
			}
			MATCH (person)-[:LIVES_IN|HOLDS|EMPLOYED_AS|HAS_RESERVE|REGISTERED_AS]->(there)
			WHERE there.territory IS NOT NULL
			WITH DISTINCT person, there
			CREATE (person)-[seen:SEEN_IN {territory: there.territory}]->(there)
			SET seen.from = there.from, seen.to = there.to""";

	private final Neo4jClient client;

	SeenIn(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * Derives where people are seen, in the transaction that is under way.
	 * @param ids of the people; those of other nodes are passed over
	 */
	public void derive(Collection<?> ids) {
		client.query(DERIVE).bind(ids).to("ids").run();
	}

}
