package org.touyan.places;

import java.util.List;
import java.util.Map;

import org.neo4j.driver.Value;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.DependsOn;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import org.touyan.graph.Graph;

/**
 * Gives their keys to the named nodes of a graph that an earlier version wrote. A mark in the graph says that it is
 * done, so later starts cost one look-up; a start that is killed begins again.
 */
@Component
@DependsOn("migrations")
@ConditionalOnProperty(name = "touyan.district", matchIfMissing = true)
class MissingNameKeys implements InitializingBean {

	private static final int BATCH = 2_000;

	private static final String NAMED = """
			MATCH (n:Entity) WHERE n.id > $after AND coalesce(n.name, n.title) IS NOT NULL
			RETURN {id: n.id, name: coalesce(n.name, n.title), aliases: coalesce(n.aliases, []), person: n:Person} AS node
			ORDER BY n.id LIMIT $batch""";

	private final Neo4jClient client;

	MissingNameKeys(Neo4jClient client) {
		this.client = client;
	}

	@Override
	public void afterPropertiesSet() {
		if (done()) {
			return;
		}
		List<Row> rows = rows("");
		while (!rows.isEmpty()) {
			write(rows);
			rows = rows(rows.getLast().id());
		}
		client.query("MERGE (mark:NameKeys {id: 'names'}) SET mark.version = $version")
			.bind(NameKeys.VERSION)
			.to("version")
			.run();
	}

	private boolean done() {
		return client.query("MATCH (mark:NameKeys {id: 'names', version: $version}) RETURN mark.version")
			.bind(NameKeys.VERSION)
			.to("version")
			.fetch()
			.first()
			.isPresent();
	}

	private List<Row> rows(String after) {
		return List.copyOf(client.query(NAMED)
			.bindAll(Map.of("after", after, "batch", BATCH))
			.fetchAs(Row.class)
			.mappedBy((_, row) -> Row.of(row.get("node")))
			.all());
	}

	private void write(List<Row> rows) {
		client.query("UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n += row.keys")
			.bind(rows.stream().map(row -> Map.of("id", row.id(), "keys", row.keys().properties())).toList())
			.to("rows")
			.run();
		client.query(Graph.CHANGED).run();
	}

	private record Row(String id, NameKeys keys) {

		static Row of(Value node) {
			String name = node.get("name").asString();
			String[] aliases = node.get("aliases").asList(Value::asString).toArray(String[]::new);
			boolean person = node.get("person").asBoolean();
			return new Row(node.get("id").asString(),
					person ? NameKeys.ofPerson(name, aliases) : NameKeys.ofPlace(name, aliases));
		}

	}

}
