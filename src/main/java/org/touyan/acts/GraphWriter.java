package org.touyan.acts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;

import org.touyan.api.NodeForms;
import org.touyan.graph.FieldEncryption;
import org.touyan.query.NodeForm.FieldForm;
import org.touyan.query.NodeForm.LinkForm;

/**
 * Writes the graph in the words of the SDL: types, fields, and fields that lead to other nodes. It sends what is
 * written in few statements, when something is read or all is done, and keeps how everything was before for the log.
 */
public final class GraphWriter {

	private static final String LOAD = """
			UNWIND $ids AS id MATCH (n:Entity {id: id})
			RETURN id, labels(n) AS labels, properties(n) AS properties""";

	private final SimpleQueryRunner transaction;

	private final NodeForms forms;

	private final PendingWrites pending;

	private final Supplier<String> ids;

	private final LocalDate today;

	private final Map<String, NodeState> nodes = new LinkedHashMap<>();

	/** Of the current act: those that it has written or tied. */
	private final Set<String> touched = new LinkedHashSet<>();

	private final Set<String> allTouched = new LinkedHashSet<>();

	private LocalDate earliest;

	GraphWriter(SimpleQueryRunner transaction, NodeForms forms, FieldEncryption encryption, Supplier<String> ids,
			LocalDate today) {
		this.transaction = transaction;
		this.forms = forms;
		this.pending = new PendingWrites(transaction, encryption);
		this.ids = ids;
		this.today = today;
		this.earliest = today;
	}

	/** Today in Asia/Shanghai. */
	public LocalDate today() {
		return today;
	}

	/**
	 * A node that is there, which the act refers to or has read the id of.
	 * @param id of the node
	 * @throws ActRefusal with NOT_FOUND where nothing has it
	 */
	public Stored node(String id) {
		if (!nodes.containsKey(id)) {
			load(List.of(id));
		}
		return new Stored(state(id));
	}

	/**
	 * Makes a node.
	 * @param type the name of an object type
	 * @param values by field; null where there is none
	 * @return its id
	 */
	public String create(String type, Map<String, ? extends @Nullable Object> values) {
		String id = ids.get();
		var there = new LinkedHashMap<String, @Nullable Object>();
		values.forEach((field, value) -> {
			if (value != null) {
				there.put(field, plain(value));
			}
		});
		there.putIfAbsent("dataLevel", "INTERNAL");
		there.putIfAbsent("sourceRef", "act");
		var state = new NodeState(forms.of(type), id, true, 1, there);
		nodes.put(id, state);
		pending.create(state);
		touch(id);
		there.values().forEach(this::dated);
		return id;
	}

	/**
	 * Changes fields of a node.
	 * @param values by field; null where it is to have none
	 */
	public void set(String id, Map<String, ? extends @Nullable Object> values) {
		Stored _ = node(id);
		NodeState state = state(id);
		values.forEach((field, value) -> {
			dated(state.value(field));
			state.set(field, value == null ? null : plain(value));
			dated(value);
		});
		touch(id);
	}

	/**
	 * Changes one field of a node.
	 * @param value null where it is to have none
	 */
	public void set(String id, String field, @Nullable Object value) {
		set(id, Collections.singletonMap(field, value));
	}

	/**
	 * Refuses to change a node that is not as the caller read it.
	 * @param version that the caller read; null where they do not say
	 * @throws ActRefusal with STALE_VERSION where the node has another
	 */
	public void expect(String id, @Nullable Integer version) {
		Stored _ = node(id);
		long is = state(id).version();
		if (version != null && version != is && !state(id).isChanged()) {
			throw ActRefusal.of("STALE_VERSION",
					"%s has the version %d and not %d: something has changed it since; history tells what."
						.formatted(id, is, version),
					Map.of("id", id, "version", is, "given", version));
		}
	}

	/**
	 * Ends a node with a time: its field {@code to}.
	 * @param on the first day on which it no longer holds; null for today
	 * @throws ActRefusal where it has ended before
	 */
	public void end(String id, @Nullable LocalDate on) {
		LocalDate to = Objects.requireNonNullElse(on, today);
		LocalDate ended = node(id).day("to");
		if (ended != null) {
			throw refusal("ALREADY_ENDED", "%s ended on %s.".formatted(id, ended));
		}
		set(id, "to", to);
	}

	/**
	 * The node to which a field leads that leads to one.
	 * @return its id
	 * @throws ActRefusal where there is none
	 */
	public String linked(String id, String field) {
		LinkForm link = link(id, field);
		return read(
				"MATCH (:Entity {id: $id})%s-[:%s]-%s(other:Entity) RETURN other.id AS id"
					.formatted(link.isOutgoing() ? "" : "<", link.relationship(), link.isOutgoing() ? ">" : ""),
				Map.of("id", id))
			.stream()
			.findFirst()
			.orElseThrow(() -> refusal("INVALID_STATE", "%s has no %s.".formatted(id, field)))
			.get("id")
			.asString();
	}

	/**
	 * Ties a node to another.
	 * @param field of the type of the first, which leads to the other
	 */
	public void link(String id, String field, String other) {
		link(id, field, other, Map.of());
	}

	/**
	 * Ties a node to another.
	 * @param field of the type of the first, which leads to the other
	 * @param properties of the relationship, by name
	 */
	public void link(String id, String field, String other, Map<String, ?> properties) {
		LinkForm link = link(id, field);
		pending.tie(link, id, other, properties);
		state(id).linked(field, link.isMany(), null, other);
		properties.values().forEach(this::dated);
		touch(id);
		touch(other);
	}

	/**
	 * Ends a tie that lasts, on a day; without a day it is taken away altogether.
	 * @param field of the type of the first, which leads to the other
	 * @param to the first day on which it no longer is
	 */
	public void unlink(String id, String field, String other, @Nullable LocalDate to) {
		LinkForm link = link(id, field);
		pending.untie(link, id, other, to == null ? Map.of() : Map.of("to", to));
		state(id).linked(field, link.isMany(), other, null);
		dated(to);
		touch(id);
		touch(other);
	}

	private LinkForm link(String id, String field) {
		Stored node = node(id);
		return Objects.requireNonNull(forms.of(node.type()).links().get(field), () -> node.type() + "." + field);
	}

	/** Gives a node a label by which a role is found that somebody once had. */
	public void label(String id, String label) {
		pending.label(id, label);
	}

	/**
	 * Reads what is written so far.
	 * @param statement Cypher
	 * @return its rows
	 */
	public List<Record> read(String statement, Map<String, Object> parameters) {
		flush();
		return transaction.run(statement, parameters).list();
	}

	/**
	 * Whether a node of a type has a text that is sealed in the graph.
	 * @param field one whose texts can be found
	 */
	public boolean exists(String type, String field, String text) {
		FieldForm form = PendingWrites.form(forms.of(type), field);
		return !read("MATCH (n:%s {%s: $digest}) RETURN n.id AS id LIMIT 1".formatted(type, form.digest()),
				Map.of("digest", pending.digest(form, text)))
			.isEmpty();
	}

	/**
	 * Makes the refusal of an act, to be thrown.
	 * @param code in upper snake case
	 */
	public ActRefusal refusal(String code, String message) {
		return ActRefusal.of(code, message);
	}

	/** Has a node judged by the rules. */
	public void touch(String id) {
		touched.add(id);
		allTouched.add(id);
	}

	private void dated(@Nullable Object value) {
		if (value instanceof LocalDate day && day.isBefore(earliest)) {
			earliest = day;
		}
	}

	private static Object plain(Object value) {
		return value instanceof Enum<?> constant ? constant.name() : value;
	}

	/** Reads nodes that are not read yet. */
	void load(Collection<String> some) {
		List<String> unread = some.stream().filter(id -> !nodes.containsKey(id)).distinct().toList();
		if (!unread.isEmpty()) {
			transaction.run(LOAD, Map.of("ids", unread)).list().forEach(this::loaded);
		}
	}

	private void loaded(Record row) {
		forms.of(row.get("labels").asList(Value::asString)).ifPresent(form -> {
			Map<String, Object> properties = row.get("properties").asMap(Value::asObject);
			var values = new LinkedHashMap<String, @Nullable Object>();
			form.fields().forEach((field, stored) -> values.put(field, properties.get(stored.property())));
			String id = row.get("id").asString();
			nodes.put(id, new NodeState(form, id, false,
					properties.get("version") instanceof Long version ? version : 0, values));
		});
	}

	/** A node that is read; it is refused where it is not there. */
	NodeState state(String id) {
		NodeState state = nodes.get(id);
		if (state == null) {
			throw ActRefusal.of("NOT_FOUND", "There is nothing with the id %s that the account sees.".formatted(id),
					Map.of("id", id));
		}
		return state;
	}

	/** Sends what is not in the database yet. */
	void flush() {
		pending.flush(nodes.values());
	}

	/** The nodes that the acts so far have changed or made. */
	List<NodeState> changed() {
		return nodes.values().stream().filter(NodeState::isChanged).toList();
	}

	/** What an act has touched since this was last asked. */
	Set<String> takeTouched() {
		Set<String> taken = new LinkedHashSet<>(touched);
		touched.clear();
		return taken;
	}

	Set<String> allTouched() {
		return allTouched;
	}

	/** The first day of which anything is changed; today where that is earlier. */
	LocalDate earliest() {
		return earliest;
	}

}
