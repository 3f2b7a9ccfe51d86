package org.touyan.places;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

import org.touyan.acts.Derivation;

/** Gives their keys to the nodes whose names acts have written. */
@Component
class WrittenNames implements Derivation {

	private static final Set<String> NAMES = Set.of("name", "title", "aliases");

	private static final String READ = """
			MATCH (n:Entity) WHERE n.id IN $ids AND coalesce(n.name, n.title) IS NOT NULL
			RETURN n.id AS id, coalesce(n.name, n.title) AS name, coalesce(n.aliases, []) AS aliases, n:Person AS person""";

	private static final String WRITE = """
			UNWIND $rows AS row MATCH (n:Entity {id: row.id})
			SET n += row.keys, n.pinyin = row.pinyin, n.initials = row.initials""";

	@Override
	public void derive(SimpleQueryRunner transaction, Collection<Written> written) {
		List<String> ids = written.stream()
			.filter(each -> each.fields().stream().anyMatch(NAMES::contains))
			.map(Written::id)
			.toList();
		if (!ids.isEmpty()) {
			List<Map<String, Object>> rows = transaction.run(READ, Map.of("ids", ids))
				.list()
				.stream()
				.map(WrittenNames::keys)
				.toList();
			transaction.run(WRITE, Map.of("rows", rows)).consume();
		}
	}

	private static Map<String, Object> keys(Record row) {
		String name = row.get("name").asString();
		String[] aliases = row.get("aliases").asList(Value::asString).toArray(String[]::new);
		boolean isPerson = row.get("person").asBoolean();
		NameKeys keys = isPerson ? NameKeys.ofPerson(name, aliases) : NameKeys.ofPlace(name, aliases);
		Pinyin reading = isPerson ? Pinyin.ofPerson(name) : Pinyin.ofPlace(name);
		return Map.of("id", row.get("id").asString(), "keys", keys.properties(), "pinyin", reading.letters(),
				"initials", reading.initials());
	}

}
