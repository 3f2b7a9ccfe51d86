package org.touyan.query.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Copies for plans, which are keys: nobody changes them, and they keep their order, in which statements are written.
 */
final class Copies {

	private Copies() {
	}

	static <K, V> Map<K, V> of(Map<K, V> map) {
		return Collections.unmodifiableMap(new LinkedHashMap<>(map));
	}

	static <T> Set<T> of(Set<T> set) {
		return Collections.unmodifiableSet(new LinkedHashSet<>(set));
	}

}
