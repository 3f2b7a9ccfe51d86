package org.touyan.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;

import org.touyan.Dump;
import org.touyan.TouyanTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The shortcut by which people are seen says what the SDL says without it: all of {@code with}, and nothing else. */
@TouyanTest
class SeenInTests {

	private static final Map<String, Set<String>> WITH = Map.of("LIVES_IN", Set.of("Place"), "HOLDS", Set.of("Holding"),
			"EMPLOYED_AS", Set.of("WorkerRecord"), "HAS_RESERVE", Set.of("ReserveRecord"), "REGISTERED_AS",
			Set.of("MentorRegistration"));

	private final Driver driver;

	private final Dump dump;

	private final SeenIn seenIn;

	private final Neo4jClient client;

	SeenInTests(@Autowired Driver driver, @Autowired Dump dump, @Autowired SeenIn seenIn,
			@Autowired Neo4jClient client) {
		this.driver = driver;
		this.dump = dump;
		this.seenIn = seenIn;
		this.client = client;
	}

	@AfterEach
	void remove() {
		execute("MATCH (n:SeenBefore) DETACH DELETE n");
	}

	private record Seen(String territory, @Nullable Object from, @Nullable Object to, String there) {
	}

	@Test
	void everybodyIsSeenWhereTheyLiveAndHoldAndAreRecorded() {
		Map<String, Set<Seen>> stored = new HashMap<>();
		driver.executableQuery("""
				MATCH (p:Person)-[r:SEEN_IN]->(there) WHERE NOT p:SeenBefore
				RETURN p.id, r.territory, r.from, r.to, there.id""")
			.execute()
			.records()
			.forEach(row -> assertThat(stored.computeIfAbsent(row.get(0).asString(), _ -> new HashSet<>())
				.add(new Seen(row.get(1).asString(), row.get(2).asObject(), row.get(3).asObject(),
						row.get(4).asString())))
				.as("once: %s", row)
				.isTrue());
		Map<String, Set<Seen>> derived = new HashMap<>();
		for (Dump.Thing person : dump.all("Person")) {
			WITH.forEach(
					(type, labels) -> dump.to(person, type)
						.filter(there -> labels.stream().anyMatch(there::is) && there.value("territory") != null)
						.forEach(there -> derived.computeIfAbsent(person.id(), _ -> new HashSet<>())
							.add(new Seen(there.text("territory"),
									labels.contains("Place") ? null : there.value("from"),
									labels.contains("Place") ? null : there.value("to"), there.id()))));
		}
		assertThat(stored.keySet()).isEqualTo(derived.keySet()).hasSizeGreaterThan(9_000);
		assertThat(stored).isEqualTo(derived);
	}

	@Test
	void whatAnEarlierVersionWroteIsDerivedOnceAtTheNextStart() {
		write();
		var missing = new MissingSeenIn(client, seenIn);
		missing.afterPropertiesSet();
		assertThat(seen()).as("the mark is there").isEmpty();
		execute("MATCH (mark:SeenIn) DELETE mark");
		missing.afterPropertiesSet();
		assertThat(seen()).containsExactlyInAnyOrder("370112013228 null", "370112013 2020-01-01");
	}

	@Test
	void derivingAnewFollowsWhatHasChanged() {
		write();
		seenIn.derive(List.of("seen-before", "nobody"));
		execute("MATCH (:Person:SeenBefore)-[home:LIVES_IN]->() DELETE home");
		execute("MATCH (n:Holding:SeenBefore) SET n.from = date('2021-01-01')");
		seenIn.derive(List.of("seen-before"));
		assertThat(seen()).containsExactly("370112013 2021-01-01");
	}

	private void write() {
		execute("""
				CREATE (p:Entity:Person:SeenBefore {id: 'seen-before'})
				CREATE (p)-[:LIVES_IN]->(:Entity:Place:SeenBefore {id: 'seen-before-2', territory: '370112013228'})
				CREATE (p)-[:HOLDS]->(:Entity:Holding:SeenBefore
				  {id: 'seen-before-3', territory: '370112013', from: date('2020-01-01')})
				CREATE (p)-[:HOLDS]->(:Entity:Holding:SeenBefore {id: 'seen-before-4'})""");
	}

	private List<String> seen() {
		var seen = new ArrayList<String>();
		driver.executableQuery("MATCH (:SeenBefore)-[r:SEEN_IN]->() RETURN r.territory, toString(r.from)")
			.execute()
			.records()
			.forEach(row -> seen.add(row.get(0).asString() + " " + row.get(1).asString("null")));
		return seen;
	}

	private void execute(String statement) {
		driver.executableQuery(statement).execute();
	}

}
