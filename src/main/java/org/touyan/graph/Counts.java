package org.touyan.graph;

import java.time.Duration;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.neo4j.cypherdsl.support.schema_name.SchemaNames;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.RoutingControl;
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

	private final Driver driver;

	private final LoadingCache<String, Long> relationships = kept(KEPT,
			type -> count("MATCH ()-[n:%s]->()", type, Map.of()));

	private final LoadingCache<Beginning, Long> beginnings = kept(COUNTED,
			beginning -> count("MATCH ()-[n:%s]->() WHERE n." + name(beginning.property()) + " STARTS WITH $text",
					beginning.type(), Map.of("text", beginning.text())));

	Counts(Driver driver) {
		this.driver = driver;
	}

	private record Beginning(String type, String property, String text) {
	}

	private interface Reading<K> {

		long of(K key);

	}

	private static <K> LoadingCache<K, Long> kept(Duration time, Reading<K> reading) {
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
