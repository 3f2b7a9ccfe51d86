package org.touyan.places;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.DependsOn;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the divisions, which are reference data, into the graph at every start; what is there already stays, as does
 * what acts have made of it by another code or a merge.
 */
@Component
@DependsOn("migrations")
@ConditionalOnProperty(name = "touyan.district", matchIfMissing = true)
public class Divisions implements InitializingBean {

	private final Neo4jClient client;

	private final TransactionTemplate transaction;

	Divisions(Neo4jClient client, TransactionTemplate transaction) {
		this.client = client;
		this.transaction = transaction;
	}

	@Override
	public void afterPropertiesSet() {
		var rows = DivisionTable.rows();
		if (complete(rows)) {
			return;
		}
		transaction.executeWithoutResult(_ -> {
			for (var kind : DivisionKind.values()) {
				merge(kind, rows.stream().filter(row -> row.kind() == kind).map(Divisions::row).toList());
			}
		});
	}

	private boolean complete(List<Division> rows) {
		return client.query("MATCH (n:Entity|Merged) WHERE n.id IN $ids RETURN count(n)")
			.bind(rows.stream().map(Division::code).toList())
			.to("ids")
			.fetchAs(Long.class)
			.one()
			.filter(found -> found == rows.size())
			.isPresent();
	}

	private void merge(DivisionKind kind, List<Map<String, Object>> rows) {
		client.query("""
				UNWIND $rows AS row
				WITH row WHERE NOT EXISTS { (:Merged {id: row.id}) }
				MERGE (n:Entity {id: row.id})
				ON CREATE SET n:%s, n += row.properties
				WITH n, row MATCH (whole:Entity {id: row.partOf})
				MERGE (n)-[:PART_OF]->(whole)""".formatted(String.join(":", kind.labels())))
			.bind(rows)
			.to("rows")
			.run();
	}

	private static Map<String, Object> row(Division division) {
		Map<String, Object> properties = new HashMap<>(division.properties());
		properties.put("sourceRef", DivisionTable.SOURCE);
		Map<String, Object> row = new HashMap<>(Map.of("id", division.code(), "properties", properties));
		row.put("partOf", division.partOf());
		return row;
	}

}
