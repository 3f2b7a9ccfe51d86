package org.touyan.places;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;

import org.touyan.EmptyGraphTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Nodes that an earlier version wrote get their keys at the first start of this one. */
@EmptyGraphTest
class MissingNameKeysTests {

	private static final String SPELLINGS = "MATCH (n:NamedBefore) RETURN n.spelling ORDER BY n.id";

	private final Neo4jClient client;

	MissingNameKeysTests(@Autowired Neo4jClient client) {
		this.client = client;
	}

	@AfterEach
	void remove() {
		client.query("MATCH (n:NamedBefore) DETACH DELETE n").run();
	}

	@Test
	@ResourceLock(EmptyGraphTest.LOCK)
	void theyAreFilledOnceForEveryKindOfName() {
		client.query("UNWIND $nodes AS node CREATE (n:Entity:NamedBefore) SET n = node")
			.bind(List.of(Map.of("id", "named-before-1", "name", "芦南村", "aliases", List.of("芦南")),
					Map.of("id", "named-before-2", "title", "芦南村党支部书记"), Map.of("id", "named-before-3")))
			.to("nodes")
			.run();
		client.query("CREATE (:Entity:NamedBefore:Person {id: 'named-before-4', name: '单强'})").run();
		var missing = new MissingNameKeys(client);
		missing.afterPropertiesSet();
		assertThat(spellings()).as("the mark is there").isEmpty();
		client.query("MATCH (mark:NameKeys) DELETE mark").run();
		missing.afterPropertiesSet();
		assertThat(spellings()).containsExactly(NameKeys.ofPlace("芦南村", "芦南").spelling(),
				NameKeys.ofPlace("芦南村党支部书记").spelling(), " 单shan 强qiang ");
	}

	private List<String> spellings() {
		return client.query(SPELLINGS)
			.fetchAs(String.class)
			.mappedBy((_, row) -> row.get(0).isNull() ? null : row.get(0).asString())
			.all()
			.stream()
			.toList();
	}

}
