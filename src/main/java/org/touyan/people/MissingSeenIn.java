package org.touyan.people;

import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.DependsOn;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import org.touyan.graph.Graph;

/**
 * Derives where the people are seen of a graph that an earlier version wrote. A mark in the graph says that it is done,
 * so later starts cost one look-up; a start that is killed begins again.
 */
@Component
@DependsOn("migrations")
@ConditionalOnProperty(name = "touyan.district", matchIfMissing = true)
class MissingSeenIn implements InitializingBean {

	private static final int BATCH = 2_000;

	/** Another number wherever more or less is derived than before. */
	private static final int VERSION = 1;

	private final Neo4jClient client;

	private final SeenIn seenIn;

	MissingSeenIn(Neo4jClient client, SeenIn seenIn) {
		this.client = client;
		this.seenIn = seenIn;
	}

	@Override
	public void afterPropertiesSet() {
		if (done()) {
			return;
		}
		List<String> ids = ids("");
		while (!ids.isEmpty()) {
			seenIn.derive(ids);
			client.query(Graph.CHANGED).run();
			ids = ids(ids.getLast());
		}
		client.query("MERGE (mark:SeenIn {id: 'people'}) SET mark.version = $version")
			.bind(VERSION)
			.to("version")
			.run();
	}

	private boolean done() {
		return client.query("MATCH (mark:SeenIn {id: 'people', version: $version}) RETURN mark.version")
			.bind(VERSION)
			.to("version")
			.fetch()
			.first()
			.isPresent();
	}

	private List<String> ids(String after) {
		return List.copyOf(client.query("MATCH (n:Person) WHERE n.id > $after RETURN n.id ORDER BY n.id LIMIT $batch")
			.bindAll(Map.of("after", after, "batch", BATCH))
			.fetchAs(String.class)
			.all());
	}

}
