package org.touyan.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.neo4j.driver.Query;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

import org.touyan.graph.Graph;

/**
 * The grants of accounts, from the graph; what it said is believed for some seconds. They are few, and read together.
 */
@Component
class Grants {

	private static final String ALL = "MATCH (g:Grant) WITH g ORDER BY g.id RETURN collect(properties(g))";

	private static final Duration TIMEOUT = Duration.ofSeconds(5);

	private final Graph graph;

	private final Accounts accounts;

	private final Cache<String, Map<String, List<Grant>>> known;

	Grants(Graph graph, Accounts accounts, AccessSettings settings) {
		this.graph = graph;
		this.accounts = accounts;
		this.known = Caffeine.newBuilder().expireAfterWrite(settings.grantCache()).build();
	}

	/** All that the account was ever given, whether it holds or not, in that order; however its name is written. */
	List<Grant> of(String account) {
		return known.get(ALL, _ -> read()).getOrDefault(accounts.of(account), List.of());
	}

	void forget() {
		known.invalidateAll();
	}

	private Map<String, List<Grant>> read() {
		return graph.read(List.of(new Query(ALL)), TIMEOUT)
			.getFirst()
			.asList((Value node) -> Grant.of(node))
			.stream()
			.flatMap(Optional::stream)
			.collect(Collectors.groupingBy(grant -> accounts.of(grant.account())));
	}

}
