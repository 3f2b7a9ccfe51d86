package org.touyan.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.neo4j.cypherdsl.support.schema_name.SchemaNames;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.Record;
import org.neo4j.driver.RoutingControl;

/**
 * What a database holds: of each label and each type of relationships as many as tell what is there.
 *
 * @param labels those with nodes, the largest first
 * @param relationships types of relationships with some, in the order of their names
 */
record Contents(List<Labelled> labels, List<Relating> relationships) {

	/** How many nodes of a label, or relationships of a type, are looked at. */
	private static final int MOST = 100_000;

	private static final String PROPERTIES = """
			 WITH n LIMIT %d UNWIND keys(n) AS key WITH key, n[key] AS value
			RETURN key, collect(DISTINCT valueType(value)) AS types, count(*) AS held, count(DISTINCT value) AS different,
			  max(CASE valueType(value) WHEN 'INTEGER NOT NULL' THEN abs(toFloat(value)) ELSE 0.0 END) AS largest
			ORDER BY key"""
		.formatted(MOST);

	private static final String ENDS = """
			MATCH ()-[r:%s]->() WITH r LIMIT %d
			RETURN DISTINCT labels(startNode(r)) AS starts, labels(endNode(r)) AS ends ORDER BY starts, ends""";

	private static final String INDEXED = """
			SHOW INDEXES YIELD type, entityType, labelsOrTypes, properties, owningConstraint
			WHERE type = 'RANGE' AND entityType = 'NODE' AND size(properties) = 1
			RETURN labelsOrTypes[0] AS label, properties[0] AS property, owningConstraint IS NOT NULL AS constrained""";

	/**
	 * A label.
	 *
	 * @param count how many nodes carry it
	 */
	record Labelled(String name, long count, List<Held> properties) {
	}

	/**
	 * A property.
	 *
	 * @param types what Cypher calls the types of its values
	 * @param distinct whether each of the nodes has it and no two have the same, as far as was looked
	 * @param constrained whether the database sees to that
	 * @param indexed whether the database finds nodes by it
	 * @param wide whether it has whole numbers that take more than 32 bits
	 */
	record Held(String name, List<String> types, boolean distinct, boolean constrained, boolean indexed, boolean wide) {
	}

	/** A type of relationships, with the labels of the nodes at their ends. */
	record Relating(String name, List<Ends> ends, List<Held> properties) {
	}

	record Ends(List<String> starts, List<String> ends) {
	}

	static Contents read(Driver driver) {
		var indexed = new HashSet<List<String>>();
		var constrained = new HashSet<List<String>>();
		for (Record index : rows(driver, INDEXED)) {
			List<String> place = List.of(index.get("label").asString(), index.get("property").asString());
			indexed.add(place);
			if (index.get("constrained").asBoolean()) {
				constrained.add(place);
			}
		}
		var labels = new ArrayList<Labelled>();
		for (String label : names(driver, "CALL db.labels() YIELD label RETURN label ORDER BY label")) {
			String match = "MATCH (n:%s)".formatted(quoted(label));
			long count = rows(driver, match + " RETURN count(n) AS count").getFirst().get("count").asLong();
			if (count > 0 && !label.startsWith("__Neo4jMigration") && !label.equals("ChangeHead")) {
				labels.add(new Labelled(label, count, held(driver, match, label, count, indexed, constrained)));
			}
		}
		labels.sort((one, other) -> Long.compare(other.count(), one.count()));
		return new Contents(labels, relationships(driver));
	}

	private static List<Relating> relationships(Driver driver) {
		var relationships = new ArrayList<Relating>();
		for (String type : names(driver,
				"CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type ORDER BY type")) {
			List<Ends> ends = rows(driver, ENDS.formatted(quoted(type), MOST)).stream()
				.map(row -> new Ends(row.get("starts").asList(each -> each.asString()),
						row.get("ends").asList(each -> each.asString())))
				.toList();
			if (!ends.isEmpty() && !type.startsWith("__")) {
				relationships.add(new Relating(type, ends,
						held(driver, "MATCH ()-[n:%s]->()".formatted(quoted(type)), type, 0, Set.of(), Set.of())));
			}
		}
		return relationships;
	}

	private static List<Held> held(Driver driver, String match, String owner, long count, Set<List<String>> indexed,
			Set<List<String>> constrained) {
		return rows(driver, match + PROPERTIES).stream().map(row -> {
			List<String> place = List.of(owner, row.get("key").asString());
			long held = row.get("held").asLong();
			boolean distinct = held == Math.min(count, MOST) && row.get("different").asLong() == held;
			return new Held(row.get("key").asString(),
					row.get("types")
						.asList(each -> each.asString().replace(" NOT NULL", ""))
						.stream()
						.filter(type -> !type.contains("NOTHING"))
						.sorted()
						.toList(),
					distinct, constrained.contains(place), indexed.contains(place),
					row.get("largest").asDouble() > Integer.MAX_VALUE);
		}).toList();
	}

	private static List<String> names(Driver driver, String query) {
		return rows(driver, query).stream().map(row -> row.get(0).asString()).toList();
	}

	private static List<Record> rows(Driver driver, String query) {
		return driver.executableQuery(query)
			.withParameters(Map.of())
			.withConfig(QueryConfig.builder().withRouting(RoutingControl.READ).build())
			.execute()
			.records();
	}

	private static String quoted(String name) {
		return SchemaNames.sanitize(name, true).orElseThrow();
	}

}
