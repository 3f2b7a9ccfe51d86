package org.touyan.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.neo4j.driver.Query;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

import org.touyan.graph.Graph;

/** The grants of accounts, from the graph; what it said is believed for some seconds. */
@Component
class Grants {

	private static final String OF_ACCOUNT = "MATCH (g:Grant {account: $account}) RETURN collect(properties(g))";

	private static final Duration TIMEOUT = Duration.ofSeconds(5);

	private static final long ACCOUNTS = 10_000;

	private final Graph graph;

	private final Cache<String, List<Grant>> known;

	Grants(Graph graph, AccessSettings settings) {
		this.graph = graph;
		this.known = Caffeine.newBuilder().maximumSize(ACCOUNTS).expireAfterWrite(settings.grantCache()).build();
	}

	/** All that the account was ever given, whether it holds or not. */
	List<Grant> of(String account) {
		return known.get(account, this::read);
	}

	void forget(String account) {
		known.invalidate(account);
	}

	private List<Grant> read(String account) {
		return graph.read(List.of(new Query(OF_ACCOUNT, Map.of("account", account))), TIMEOUT)
			.getFirst()
			.asList((Value node) -> Grant.of(node))
			.stream()
			.flatMap(Optional::stream)
			.toList();
	}

}
