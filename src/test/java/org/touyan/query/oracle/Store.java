package org.touyan.query.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

/** Writes a graph to the database, and takes it away again. */
final class Store {

	private static final String INDEX = """
			CREATE FULLTEXT INDEX oracleNames IF NOT EXISTS FOR (node:OracleEntry) ON EACH [node.tokens]
			OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}
			""";

	private static final String THINGS = """
			UNWIND $things AS thing
			CREATE (node:$(thing.labels))
			SET node = thing.properties
			""";

	private static final String TIES = """
			UNWIND $ties AS tie
			MATCH (source:OracleEntry {id: tie.source}), (target:OracleEntry {id: tie.target})
			CREATE (source)-[relationship:$(tie.type)]->(target)
			SET relationship = tie.properties
			RETURN elementId(relationship) AS id ORDER BY tie.number
			""";

	private final Driver driver;

	private final Mapping mapping;

	Store(Driver driver, Mapping mapping) {
		this.driver = driver;
		this.mapping = mapping;
	}

	void write(LibraryGraph graph) {
		clear();
		driver.executableQuery(INDEX).execute();
		driver.executableQuery("CALL db.awaitIndexes()").execute();
		List<Map<String, Object>> things = graph.things()
			.stream()
			.map(thing -> Map.of("labels", labels(thing), "properties", properties(thing)))
			.toList();
		var ties = new ArrayList<Map<String, Object>>();
		for (Tie tie : graph.ties()) {
			ties.add(Map.of("number", ties.size(), "type", tie.type(), "source", tie.source().id(), "target",
					tie.target().id(), "properties", tie.properties()));
		}
		driver.executableQuery(THINGS).withParameters(Map.of("things", things)).execute();
		List<Record> written = driver.executableQuery(TIES).withParameters(Map.of("ties", ties)).execute().records();
		graph.order(written.stream().map(row -> row.get("id").asString()).toList());
	}

	private List<String> labels(Thing thing) {
		var labels = new ArrayList<>(mapping.labels(thing.type()));
		labels.addAll(thing.roles());
		return labels;
	}

	private Map<String, Object> properties(Thing thing) {
		Names names = Names.of(mapping, thing);
		var properties = new LinkedHashMap<>(thing.properties());
		if (!names.names().isEmpty()) {
			properties.put("spelt", names.spelling());
			properties.put("tokens", names.tokens());
		}
		return properties;
	}

	void clear() {
		driver.executableQuery("MATCH (node:OracleEntry) DETACH DELETE node").execute();
	}

}
