package org.touyan.sample;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.touyan.places.NameKeys;
import org.touyan.places.Pinyin;

/**
 * The readings of places and organisations, each worked out once: their names repeat by the thousand, and in every
 * district.
 */
final class SampleReadings {

	private static final Map<String, Pinyin> PLACES = new ConcurrentHashMap<>();

	private static final Map<String, NameKeys> KEYS = new ConcurrentHashMap<>();

	private SampleReadings() {
	}

	static Pinyin ofPlace(String name) {
		return PLACES.computeIfAbsent(name, Pinyin::ofPlace);
	}

	/** The keys of the node's name or title, none where it has neither. */
	static Map<String, Object> keys(SampleNode node) {
		String property = node.has("name") ? "name" : "title";
		if (!node.has(property)) {
			return Map.of();
		}
		String name = node.text(property);
		// There are as many names of people as people, so they are not kept.
		NameKeys keys = node.labels().contains("Person") ? NameKeys.ofPerson(name)
				: KEYS.computeIfAbsent(name, NameKeys::ofPlace);
		return keys.properties();
	}

}
