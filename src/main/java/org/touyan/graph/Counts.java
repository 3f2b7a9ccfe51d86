package org.touyan.graph;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.support.schema_name.SchemaNames;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.RoutingControl;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * How much there is in the graph: figures to plan with, a minute old at the most once they are asked for again. The
 * database keeps the counts of types of relationships, so they cost nothing to read.
 */
public final class Counts {

	private static final Duration KEPT = Duration.ofMinutes(1);

	/** What begins with a text is counted one by one, so less often. */
	private static final Duration COUNTED = Duration.ofMinutes(30);

	/** Where the database does not answer; whoever asks next asks again. */
	private static final long UNKNOWN = 1_000;

	/** Then a node is taken to have so many relationships of each type. */
	private static final long USUAL = 5;

	private final Driver driver;

	private final LoadingCache<String, Kept> kept = kept(KEPT, _ -> retrieve());

	private final LoadingCache<String, Long> relationships = kept(KEPT,
			type -> count("MATCH ()-[n:%s]->()", type, Map.of()));

	private final LoadingCache<Beginning, Long> beginnings = kept(COUNTED,
			beginning -> count("MATCH ()-[n:%s]->() WHERE n." + name(beginning.property()) + " STARTS WITH $text",
					beginning.type(), Map.of("text", beginning.text())));

	Counts(Driver driver) {
		this.driver = driver;
	}

	/** What the database keeps of itself, by labels and types; the empty text stands for any. */
	private record Kept(Map<String, Long> nodes, Map<Related, Long> relationships) {

		static Kept of(List<? extends Value> nodes, List<? extends Value> relationships) {
			var kept = new Kept(new HashMap<>(), new HashMap<>());
			nodes.forEach(each -> kept.nodes.put(text(each, "label"), each.get("count").asLong()));
			relationships.forEach(each -> {
				String from = text(each, "startLabel");
				String to = text(each, "endLabel");
				long count = each.get("count").asLong();
				kept.relationships.merge(new Related(text(each, "relationshipType"), from, to), count, Long::sum);
				kept.relationships.merge(new Related("", from, to), count, Long::sum);
			});
			return kept;
		}

		private static String text(Value entry, String name) {
			return entry.get(name).asString("");
		}

	}

	private record Related(String type, String from, String to) {
	}

	private record Beginning(String type, String property, String text) {
	}

	private interface Reading<K, V> {

		V of(K key);

	}

	private static <K, V> LoadingCache<K, V> kept(Duration time, Reading<K, V> reading) {
		return Caffeine.newBuilder().maximumSize(10_000).refreshAfterWrite(time).build(reading::of);
	}

	private long count(String match, String name, Map<String, Object> values) {
		return driver.executableQuery(match.formatted(name(name)) + " RETURN count(n)")
			.withParameters(values)
			.withConfig(QueryConfig.builder().withRouting(RoutingControl.READ).build())
			.execute()
			.records()
			.getFirst()
			.get(0)
			.asLong();
	}

	private static String name(String name) {
		return SchemaNames.sanitize(name, true).orElseThrow();
	}

	private Kept retrieve() {
		Value data = driver.executableQuery("CALL db.stats.retrieve('GRAPH COUNTS') YIELD data RETURN data")
			.withConfig(QueryConfig.builder().withRouting(RoutingControl.READ).build())
			.execute()
			.records()
			.getFirst()
			.get("data");
		return Kept.of(List.copyOf(data.get("nodes").asList(Values.ofValue())),
				List.copyOf(data.get("relationships").asList(Values.ofValue())));
	}

	/** Nothing where the database does not tell it to this user, as some servers do not. */
	private Optional<Kept> kept() {
		try {
			return Optional.of(kept.get(""));
		}
		catch (Neo4jException silent) {
			return Optional.empty();
		}
	}

	/**
	 * How many nodes have a label.
	 * @param label null for all nodes
	 * @return about so many
	 */
	public long nodes(@Nullable String label) {
		return kept().map(all -> all.nodes.getOrDefault(label == null ? "" : label, 0L)).orElse(UNKNOWN);
	}

	/**
	 * How many relationships of a type there are at nodes with a label.
	 * @param type null for any
	 * @param label of the nodes; null for any node
	 * @param outgoing whether they begin at the nodes, not end
	 * @return about so many
	 */
	public long relationships(@Nullable String type, @Nullable String label, boolean outgoing) {
		String at = label == null ? "" : label;
		Related related = new Related(type == null ? "" : type, outgoing ? at : "", outgoing ? "" : at);
		return kept().map(all -> all.relationships.getOrDefault(related, 0L)).orElse(USUAL * UNKNOWN);
	}

	/**
	 * How many relationships are of a type.
	 * @param type any
	 * @return about so many
	 */
	public long relationships(String type) {
		return known(relationships, type);
	}

	/**
	 * How many relationships of a type have a property that begins with a text, by an index of it.
	 * @param type of the relationships
	 * @param property indexed
	 * @param text the beginning
	 * @return about so many
	 */
	public long beginning(String type, String property, String text) {
		return known(beginnings, new Beginning(type, property, text));
	}

	private static <K> long known(LoadingCache<K, Long> counts, K key) {
		try {
			return counts.get(key);
		}
		catch (Neo4jException silent) {
			return UNKNOWN;
		}
	}

}
