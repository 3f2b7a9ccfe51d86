package org.touyan.acts;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.query.NodeForm;

/** A node within a transaction: as it was when it was first read, and as it has become. */
final class NodeState {

	private final NodeForm form;

	private final String id;

	private final boolean isNew;

	private final long version;

	private final Map<String, @Nullable Object> before = new LinkedHashMap<>();

	private final Map<String, @Nullable Object> values;

	/** How fields were before the act under way, and how they have become in it. */
	private Written ofAct = new Written();

	/** Fields that have another value than the database has. */
	private final Set<String> pending = new LinkedHashSet<>();

	/** Whether it has been tied to another node, or untied, since it was last written. */
	private boolean isTied;

	private @Nullable List<String> left;

	/**
	 * What an act has written of a node, by field: of fields that lead to several nodes, which are no longer there and
	 * which are new.
	 */
	record Written(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {

		Written() {
			this(new LinkedHashMap<>(), new LinkedHashMap<>());
		}

		private void note(String field, @Nullable Object was, @Nullable Object is) {
			if (!before.containsKey(field)) {
				before.put(field, was);
			}
			after.put(field, is);
		}

		private void merge(String field, Object was, Object is) {
			before.merge(field, was, NodeState::joined);
			after.merge(field, is, NodeState::joined);
		}

	}

	/**
	 * @param values by field
	 * @param version 0 where no act has changed it
	 */
	NodeState(NodeForm form, String id, boolean isNew, long version, Map<String, @Nullable Object> values) {
		this.form = form;
		this.id = id;
		this.isNew = isNew;
		this.version = version;
		this.values = new LinkedHashMap<>(values);
		if (isNew) {
			values.forEach((field, value) -> {
				before.put(field, null);
				ofAct.note(field, null, value);
			});
			pending.addAll(values.keySet());
		}
	}

	NodeForm form() {
		return form;
	}

	String id() {
		return id;
	}

	boolean isNew() {
		return isNew;
	}

	long version() {
		return version;
	}

	/** That which it has once it is changed: one more for all acts of a transaction. */
	long nextVersion() {
		return isNew ? 1 : version + 1;
	}

	@Nullable
	Object value(String field) {
		return values.get(field);
	}

	/** Whether anything of it is another thing than before. */
	boolean isChanged() {
		return !before.isEmpty();
	}

	Map<String, @Nullable Object> before() {
		return before;
	}

	/** What acts have written of it since this was last asked. */
	Written takeOfAct() {
		Written taken = ofAct;
		ofAct = new Written();
		return taken;
	}

	void set(String field, @Nullable Object value) {
		if (!Objects.equals(values.get(field), value)) {
			keep(field, values.get(field), value);
			pending.add(field);
		}
	}

	/** Notes that the database has another value of a field from now on, which is not to be written. */
	void noted(String field, @Nullable Object value) {
		isTied = true;
		keep(field, values.get(field), value);
	}

	/** Keeps how a field was, be it without a value, and how it is. */
	private void keep(String field, @Nullable Object was, @Nullable Object is) {
		if (!before.containsKey(field)) {
			before.put(field, was);
		}
		ofAct.note(field, was, is);
		values.put(field, is);
	}

	/** Whether it is to have another version; from now on it has it. */
	boolean takeVersion() {
		boolean isNext = isTied;
		isTied = false;
		return isNext;
	}

	/** Notes that a field leads to another node than before, or no longer to one. */
	void linked(String field, boolean isMany, @Nullable String wasTo, @Nullable String isTo) {
		isTied = true;
		if (isMany) {
			Object was = Stream.ofNullable(wasTo).toList();
			Object is = Stream.ofNullable(isTo).toList();
			before.merge(field, was, NodeState::joined);
			values.merge(field, is, NodeState::joined);
			ofAct.merge(field, was, is);
		}
		else {
			keep(field, wasTo, isTo);
		}
	}

	/**
	 * Notes that it is no node of the graph any more.
	 * @param seenIn the codes of the divisions in which it was seen by shortcuts
	 */
	void leave(List<String> seenIn) {
		left = List.copyOf(seenIn);
	}

	/** Where it was seen before it left the graph; null while it is there. */
	@Nullable
	List<String> left() {
		return left;
	}

	private static Object joined(Object some, Object more) {
		return Stream.concat(((List<?>) some).stream(), ((List<?>) more).stream()).toList();
	}

	/** The fields that are not in the database yet as they are here, which from now on they are. */
	List<String> takePending() {
		List<String> fields = List.copyOf(pending);
		pending.clear();
		return fields;
	}

}
