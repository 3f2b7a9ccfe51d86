package org.touyan.acts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;

import org.touyan.api.NodeForms;
import org.touyan.query.NodeForm.FieldForm;
import org.touyan.query.NodeForm.LinkForm;

/**
 * Writes the graph in the words of the SDL: types, fields, and fields that lead to other nodes. It sends what is
 * written in few statements, when something is read or all is done, and keeps how everything was before for the log.
 */
public final class GraphWriter {

	/** The code of the refusal to change what is not as it was read. */
	static final String STALE = "STALE_VERSION";

	private final SimpleQueryRunner transaction;

	private final NodeForms forms;

	private final PendingWrites pending;

	private final Supplier<String> ids;

	private final LocalDate today;

	private final NodeStates nodes;

	private final WriteTrace trace;

	GraphWriter(SimpleQueryRunner transaction, NodeForms forms, PendingWrites pending, Supplier<String> ids,
			LocalDate today) {
		this.transaction = transaction;
		this.forms = forms;
		this.nodes = new NodeStates(transaction, forms);
		this.pending = pending;
		this.ids = ids;
		this.today = today;
		this.trace = new WriteTrace(today);
	}

	/** Today in Asia/Shanghai. */
	public LocalDate today() {
		return today;
	}

	/**
	 * A node that is there, which the act refers to or has read the id of.
	 * @param id of the node
	 * @throws ActRefusedException with NOT_FOUND where nothing has it
	 */
	public Stored node(String id) {
		return new Stored(nodes.get(id));
	}

	/**
	 * Makes a node.
	 * @param type the name of an object type
	 * @param values by field; null where there is none
	 * @return its id
	 */
	public String create(String type, Map<String, ? extends @Nullable Object> values) {
		return create(type, ids.get(), values);
	}

	/** Makes a node with an id that is given, as divisions have. */
	public String create(String type, String id, Map<String, ? extends @Nullable Object> values) {
		var there = new LinkedHashMap<String, @Nullable Object>();
		values.forEach((field, value) -> {
			if (value != null) {
				there.put(field, plain(value));
			}
		});
		there.putIfAbsent("dataLevel", "INTERNAL");
		there.putIfAbsent("sourceRef", "act");
		var state = new NodeState(forms.of(type), id, true, 1, there);
		nodes.add(state);
		pending.create(state);
		trace.touch(id);
		trace.note(there.values());
		return id;
	}

	/**
	 * Changes fields of a node.
	 * @param values by field; null where it is to have none
	 */
	public void set(String id, Map<String, ? extends @Nullable Object> values) {
		NodeState state = nodes.get(id);
		values.forEach((field, value) -> {
			trace.note(Arrays.asList(state.value(field), value));
			state.set(field, value == null ? null : plain(value));
		});
		trace.touch(id);
	}

	/** Changes one field of a node. */
	public void set(String id, String field, @Nullable Object value) {
		set(id, Collections.singletonMap(field, value));
	}

	/**
	 * Refuses to change a node that is not as the caller read it.
	 * @param version that the caller read; null where they do not say
	 * @throws ActRefusedException with STALE_VERSION where the node has another
	 */
	public void expect(String id, @Nullable Integer version) {
		long is = nodes.get(id).version();
		if (version != null && version != is && !nodes.get(id).isChanged()) {
			throw ActRefusedException.of(STALE,
					"%s has the version %d and not %d: something has changed it since.".formatted(id, is, version),
					Map.of("id", id, "version", is, "given", version));
		}
	}

	/**
	 * Ends a node with a time: its field {@code to}.
	 * @param on the first day on which it no longer holds; null for today
	 * @throws ActRefusedException where it has ended before
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
	 * @throws ActRefusedException where there is none
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

	/** Ties a node to another, by a relationship without properties. */
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
		nodes.get(id).linked(field, link.isMany(), null, other);
		trace.note(properties.values());
		trace.touch(id);
		trace.touch(other);
	}

	/**
	 * Ends a tie that lasts, on a day; without a day it is taken away altogether.
	 * @param field of the type of the first, which leads to the other
	 * @param to the first day on which it no longer is
	 */
	public void unlink(String id, String field, String other, @Nullable LocalDate to) {
		LinkForm link = link(id, field);
		pending.untie(link, id, other, to == null ? Map.of() : Map.of("to", to));
		nodes.get(id).linked(field, link.isMany(), other, null);
		trace.note(Collections.singleton(to));
		trace.touch(id);
		trace.touch(other);
	}

	/** Makes one node of two of a type: what was tied to the second belongs to the first, with values that it lacks. */
	public void merge(String id, String second) {
		flush();
		new NodeMerge(transaction, trace, nodes.get(id), nodes.get(second)).merge(pending::keys);
	}

	/** Notes in the record of an act what is in no field of a node. */
	public void note(String id, String name, Object value) {
		nodes.get(id).noted(name, value);
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

	/** Makes the refusal of an act, to be thrown, with a code in upper snake case. */
	public ActRefusedException refusal(String code, String message) {
		return ActRefusedException.of(code, message);
	}

	private static Object plain(Object value) {
		return value instanceof Enum<?> constant ? constant.name() : value;
	}

	/** The nodes that are read or made. */
	NodeStates nodes() {
		return nodes;
	}

	/** Sends what is not in the database yet. */
	void flush() {
		pending.flush(nodes.all());
	}

	/** What the acts have touched. */
	WriteTrace trace() {
		return trace;
	}

}
