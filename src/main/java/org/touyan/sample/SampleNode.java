package org.touyan.sample;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.touyan.graph.Period;
import org.touyan.places.Pinyin;

/** A node in the making. */
final class SampleNode {

	private final String id;

	private final NavigableSet<String> labels = new TreeSet<>();

	private final Map<String, Object> properties = new LinkedHashMap<>();

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

	/** Adds the properties {@code from} and, once it is over, {@code to}. */
	SampleNode during(Period span) {
		return with("from", span.from()).with("to", span.to());
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
