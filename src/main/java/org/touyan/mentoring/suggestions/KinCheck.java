package org.touyan.mentoring.suggestions;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.neo4j.driver.Query;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

import org.touyan.api.QueryContext;
import org.touyan.graph.Graph;

/**
 * The check for kin (回避). That two people are kin is in the graph for it alone: it keeps one from being another's
 * mentor. Whoever counts the mentors that a list leaves out learns of it, so it is made for those alone who may.
 */
@Component
public class KinCheck {

	private static final String LEVEL = "FAMILY";

	private static final String KIN = """
			MATCH (one:Person)-[:KIN_OF]-(other:Person) WHERE one.id IN $ids RETURN collect([one.id, other.id])
			""";

	private final Graph graph;

	KinCheck(Graph graph) {
		this.graph = graph;
	}

	/** Two people, who are kin. */
	public record Pair(String one, String other) {
	}

	/** The pairs of kin that one of these people is of; none for somebody who may not know. */
	public Set<Pair> of(Set<String> ids, QueryContext question) {
		if (!question.opens(LEVEL)) {
			return Set.of();
		}
		List<Value> found = graph.read(List.of(new Query(KIN, Map.of("ids", List.copyOf(ids)))),
				Duration.ofSeconds(10));
		var pairs = new HashSet<Pair>();
		found.getFirst().values().forEach(pair -> pairs.add(new Pair(pair.get(0).asString(), pair.get(1).asString())));
		return pairs;
	}

}
