package org.touyan.sample;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.touyan.places.Pinyin;

/**
 * The readings of places and organisations, each worked out once: their names repeat by the thousand, and in every
 * district.
 */
final class SampleReadings {

	private static final Map<String, Pinyin> PLACES = new ConcurrentHashMap<>();

	private SampleReadings() {
	}

	static Pinyin ofPlace(String name) {
		return PLACES.computeIfAbsent(name, Pinyin::ofPlace);
	}

}
