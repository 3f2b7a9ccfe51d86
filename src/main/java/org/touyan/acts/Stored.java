package org.touyan.acts;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** A node as an act finds it, with what acts before it in the same transaction have changed. */
public final class Stored {

	private final NodeState state;

	Stored(NodeState state) {
		this.state = state;
	}

	/** The id of the node. */
	public String id() {
		return state.id();
	}

	/** The name of its type in the SDL. */
	public String type() {
		return state.form().type();
	}

	/**
	 * The value of a field.
	 * @param field its name in the SDL
	 * @return null where it has none
	 */
	public @Nullable Object value(String field) {
		return state.value(field);
	}

	/**
	 * The text, or the name of the enum value, of a field.
	 * @param field one that every such node has
	 */
	public String text(String field) {
		return (String) required(field);
	}

	/**
	 * The day in a field.
	 * @param field its name in the SDL
	 * @return null where it has none
	 */
	public @Nullable LocalDate day(String field) {
		return (LocalDate) state.value(field);
	}

	/**
	 * The first day of a node with a time.
	 */
	public LocalDate from() {
		return (LocalDate) required("from");
	}

	private Object required(String field) {
		return Objects.requireNonNull(state.value(field), field);
	}

}
