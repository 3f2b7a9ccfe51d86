package org.touyan.sample;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.touyan.graph.Period;
import org.touyan.places.Pinyin;

/** A node in the making. */
final class SampleNode {

	private static final Object NONE = new Object();

	private final String id;

	private final NavigableSet<String> labels = new TreeSet<>();

	private final Map<String, Object> properties = new LinkedHashMap<>();

	private final Map<String, NavigableMap<LocalDate, Object>> changes = new HashMap<>();

	SampleNode(String id) {
		this.id = id;
	}

	/** Adds a name and how it is read. */
	SampleNode named(String name, Pinyin reading) {
		return with("name", name).with("pinyin", reading.letters()).with("initials", reading.initials());
	}

	/** Adds a property; null adds none. */
	SampleNode with(String name, @Nullable Object value) {
		switch (value) {
			case null -> properties.remove(name);
			case Enum<?> constant -> properties.put(name, constant.name());
			default -> properties.put(name, value);
		}
		return this;
	}

	/** Has a property change on a day; the cut keeps what it is then. */
	SampleNode since(LocalDate day, String name, @Nullable Object value) {
		changes.computeIfAbsent(name, _ -> new TreeMap<>())
			.put(day, value instanceof Enum<?> constant ? constant.name() : Objects.requireNonNullElse(value, NONE));
		return this;
	}

	/** Settles the properties that change as they are on the day. */
	void settle(LocalDate day) {
		changes.forEach((name, values) -> {
			Map.Entry<LocalDate, Object> last = values.floorEntry(day);
			with(name, last == null || last.getValue() == NONE ? null : last.getValue());
		});
	}

	/** Adds the properties {@code from} and, once it is over, {@code to}. */
	SampleNode during(Period span) {
		return with("from", span.from()).with("to", span.to());
	}

	/** Takes labels away. */
	void without(Collection<String> some) {
		labels.removeAll(some);
	}

	SampleNode label(String label) {
		labels.add(label);
		return this;
	}

	String id() {
		return id;
	}

	NavigableSet<String> labels() {
		return Collections.unmodifiableNavigableSet(labels);
	}

	Map<String, Object> properties() {
		return Collections.unmodifiableMap(properties);
	}

	String text(String name) {
		return (String) value(name);
	}

	LocalDate date(String name) {
		return (LocalDate) value(name);
	}

	int number(String name) {
		return (int) value(name);
	}

	boolean has(String name) {
		return properties.containsKey(name);
	}

	private Object value(String name) {
		return Objects.requireNonNull(properties.get(name), name);
	}

	@Override
	public String toString() {
		return labels + " " + id + " " + properties;
	}

}
