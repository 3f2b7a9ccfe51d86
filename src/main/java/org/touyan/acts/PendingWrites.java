package org.touyan.acts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;

import org.touyan.graph.FieldEncryption;
import org.touyan.query.NodeForm;
import org.touyan.query.NodeForm.FieldForm;
import org.touyan.query.NodeForm.LinkForm;

/** What is written and not in the database yet; it is sent by one statement for each kind of it. */
final class PendingWrites {

	private static final Set<String> NAMES = Set.of("name", "title", "aliases");

	private static final String CHANGE = """
			UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n += row.values, n.version = row.version""";

	private static final String TIE = """
			UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to})
			CREATE (a)-[r:%s]->(b) SET r = row.properties""";

	private static final String UNTIE = """
			UNWIND $rows AS row MATCH (a:Entity {id: row.from})-[r:%s]->(b:Entity {id: row.to})
			WHERE r.to IS NULL OR r.to > row.properties.to OR row.properties.to IS NULL
			FOREACH (_ IN CASE WHEN row.properties.to IS NULL THEN [r] ELSE [] END | DELETE r)
			FOREACH (_ IN CASE WHEN row.properties.to IS NULL THEN [] ELSE [r] END | SET r.to = row.properties.to)""";

	private final SimpleQueryRunner transaction;

	private final FieldEncryption encryption;

	private final NodeNames names;

	private final List<NodeState> created = new ArrayList<>();

	private final Map<String, List<Map<String, Object>>> ties = new LinkedHashMap<>();

	private final Map<String, List<Map<String, Object>>> ends = new LinkedHashMap<>();

	private final Map<String, Set<String>> labels = new LinkedHashMap<>();

	PendingWrites(SimpleQueryRunner transaction, FieldEncryption encryption, NodeNames names) {
		this.transaction = transaction;
		this.encryption = encryption;
		this.names = names;
	}

	void create(NodeState state) {
		created.add(state);
	}

	void label(String id, String label) {
		labels.computeIfAbsent(label, _ -> new LinkedHashSet<>()).add(id);
	}

	void tie(LinkForm link, String id, String other, Map<String, ?> properties) {
		add(ties, link, id, other, properties);
	}

	/** Without a day the tie is taken away altogether. */
	void untie(LinkForm link, String id, String other, Map<String, ?> day) {
		add(ends, link, id, other, day);
	}

	private static void add(Map<String, List<Map<String, Object>>> rows, LinkForm link, String id, String other,
			Map<String, ?> properties) {
		rows.computeIfAbsent(link.relationship(), _ -> new ArrayList<>())
			.add(Map.of("from", link.isOutgoing() ? id : other, "to", link.isOutgoing() ? other : id, "properties",
					properties));
	}

	/** Sends all of it: what is made before what is changed and tied. */
	void flush(Collection<NodeState> states) {
		var byForm = new LinkedHashMap<NodeForm, List<Map<String, @Nullable Object>>>();
		created.forEach(state -> byForm.computeIfAbsent(state.form(), _ -> new ArrayList<>()).add(row(state)));
		created.clear();
		byForm.forEach((form, rows) -> run(
				"UNWIND $rows AS row CREATE (n:%s) SET n = row".formatted(String.join(":", form.labels())), rows));
		run(CHANGE, states.stream().flatMap(state -> changed(state).stream()).toList());
		ends.forEach((type, rows) -> run(UNTIE.formatted(type), rows));
		ends.clear();
		ties.forEach((type, rows) -> run(TIE.formatted(type), rows));
		ties.clear();
		labels
			.forEach((label, ids) -> run("UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n:%s".formatted(label),
					ids.stream().map(id -> Map.<String, Object>of("id", id)).toList()));
		labels.clear();
	}

	private void run(String statement, List<? extends Map<String, ? extends @Nullable Object>> rows) {
		if (!rows.isEmpty()) {
			transaction.run(statement, Map.of("rows", rows));
		}
	}

	private Map<String, @Nullable Object> row(NodeState state) {
		var row = new HashMap<String, @Nullable Object>(values(state));
		row.put("id", state.id());
		row.put("version", 1L);
		boolean _ = state.takeVersion();
		return row;
	}

	private List<Map<String, Object>> changed(NodeState state) {
		Map<String, @Nullable Object> values = values(state);
		return !state.takeVersion() && values.isEmpty() ? List.of()
				: List.of(Map.of("id", state.id(), "values", values, "version", state.nextVersion()));
	}

	private Map<String, @Nullable Object> values(NodeState state) {
		var values = new HashMap<String, @Nullable Object>();
		List<String> fields = state.takePending();
		fields.forEach(field -> put(values, form(state.form(), field), state.value(field)));
		if (fields.stream().anyMatch(NAMES::contains)) {
			values.putAll(keys(state));
		}
		return values;
	}

	/** The keys of its names as they are now; none where it has no name. */
	Map<String, Object> keys(NodeState state) {
		Object name = state.value("name") == null ? state.value("title") : state.value("name");
		List<?> aliases = state.value("aliases") instanceof List<?> some ? some : List.of();
		return name instanceof String text
				? names.keys(state.form().type(), text, aliases.stream().map(String::valueOf).toList()) : Map.of();
	}

	private void put(Map<String, @Nullable Object> values, FieldForm form, @Nullable Object value) {
		values.put(form.property(),
				form.isSealed() && value instanceof String text ? encryption.encrypt(form.property(), text) : value);
		if (form.digest() != null) {
			values.put(form.digest(), value instanceof String text ? digest(form, text) : null);
		}
	}

	static FieldForm form(NodeForm form, String field) {
		return Objects.requireNonNull(form.fields().get(field), () -> form.type() + "." + field);
	}

	/** By which a sealed text is found. */
	String digest(FieldForm form, String text) {
		return encryption.digestOfTyped(form.property(), text);
	}

}
