package org.touyan.people;

import java.util.Collection;
import java.util.Map;

import org.neo4j.driver.SimpleQueryRunner;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import org.touyan.acts.Derivation;

/**
 * Keeps the relationships {@code SEEN_IN} of people, the shortcut by which they are seen in a territory: to where they
 * live, and to each of their posts and records, with the division and the time of it. Whoever writes any of these
 * derives them anew in the same transaction.
 */
@Component
public class SeenIn implements Derivation {

	private static final String DERIVE = """
			CALL (person) {
				MATCH (person)-[old:SEEN_IN]->()
				DELETE old
			}
			MATCH (person)-[:LIVES_IN|HOLDS|EMPLOYED_AS|HAS_RESERVE|REGISTERED_AS]->(there)
			WHERE there.territory IS NOT NULL
			WITH DISTINCT person, there
			CREATE (person)-[seen:SEEN_IN {territory: there.territory}]->(there)
			SET seen.from = there.from, seen.to = there.to""";

	private static final String OF_PEOPLE = """
			UNWIND $ids AS id
			MATCH (person:Entity:Person {id: id})
			""" + DERIVE;

	/** Of those among nodes, and of those to whom the others belong. */
	private static final String OF_NODES = """
			MATCH (n:Entity) WHERE n.id IN $ids AND (n:Person OR n:Holding OR n:WorkerRecord OR n:ReserveRecord
				OR n:MentorRegistration)
			OPTIONAL MATCH (n)<-[:HOLDS|EMPLOYED_AS|HAS_RESERVE|REGISTERED_AS]-(owner:Person)
			WITH DISTINCT coalesce(owner, n) AS person
			WITH person WHERE person:Person
			""" + DERIVE;

	private final Neo4jClient client;

	SeenIn(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * Derives where people are seen, in the transaction that is under way.
	 * @param ids of the people; those of other nodes are passed over
	 */
	public void derive(Collection<?> ids) {
		client.query(OF_PEOPLE).bind(ids).to("ids").run();
	}

	/** Of the people who were tied to something, and of those whose records have another time than before. */
	@Override
	public void derive(SimpleQueryRunner transaction, Collection<Written> written) {
		transaction.run(OF_NODES, Map.of("ids", written.stream().map(Written::id).toList()));
	}

}
