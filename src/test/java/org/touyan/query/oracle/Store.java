package org.touyan.query.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
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
		List<Map<String, Object>> shortcuts = graph.things()
			.stream()
			.flatMap(thing -> shortcuts(graph, thing))
			.toList();
		driver.executableQuery(TIES).withParameters(Map.of("ties", shortcuts)).execute();
	}

	/** What stands for the relationships by which a thing is seen with others. */
	private Stream<Map<String, Object>> shortcuts(LibraryGraph graph, Thing thing) {
		Sight sight = mapping.sight(thing.type());
		return sight == null || sight.shortcut() == null ? Stream.empty()
				: sight.with()
					.stream()
					.map(name -> mapping.member(thing.type(), name))
					.flatMap(member -> graph.ties()
						.stream()
						.filter(tie -> tie.type().equals(member.relationshipType())
								&& (member.outgoing() ? tie.source() : tie.target()).is(thing))
						.flatMap(tie -> shortcut(sight.shortcut(), member, tie, thing).stream()));
	}

	private Optional<Map<String, Object>> shortcut(String type, Member member, Tie tie, Thing thing) {
		Thing there = member.outgoing() ? tie.target() : tie.source();
		if (!mapping.concrete(member.type()).contains(there.type())) {
			return Optional.empty();
		}
		String code = Objects.requireNonNull(Objects.requireNonNull(mapping.sight(there.type())).code());
		Interval carried = mapping.interval(member.carries());
		Interval own = mapping.interval(there.type());
		Interval interval = carried == null ? own : carried;
		Map<String, Object> timed = carried == null ? there.properties() : tie.properties();
		var properties = new HashMap<String, @Nullable Object>();
		properties.put("territory", there.properties().get(code));
		if (interval != null) {
			properties.put("from", timed.get(interval.from()));
			properties.put("to", timed.get(interval.to()));
		}
		return Optional.of(Map.of("number", 0, "type", type, "source", thing.id(), "target", there.id(), "properties",
				properties));
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
