package org.touyan.api;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Type;
import org.neo4j.driver.types.TypeSystem;

/**
 * What the driver read, as plain values: lists and maps are looked at where the driver has them rather than copied,
 * since most of what was read is looked at once.
 */
final class ReadValues {

	private static final Type MAP = TypeSystem.getDefault().MAP();

	private static final Type LIST = TypeSystem.getDefault().LIST();

	private ReadValues() {
	}

	/** Texts, numbers, booleans, dates, lists and maps, or null. */
	static @Nullable Object of(Value value) {
		if (value.type().equals(MAP)) {
			return new Columns(value);
		}
		return value.type().equals(LIST) ? new Rows(value) : value.asObject();
	}

	private static final class Rows extends AbstractList<@Nullable Object> {

		private final Value value;

		Rows(Value value) {
			this.value = value;
		}

		@Override
		public @Nullable Object get(int index) {
			return of(value.get(index));
		}

		@Override
		public int size() {
			return value.size();
		}

	}

	private static final class Columns extends AbstractMap<String, @Nullable Object> {

		private final Value value;

		Columns(Value value) {
			this.value = value;
		}

		@Override
		public @Nullable Object get(@Nullable Object key) {
			return of(value.get(String.valueOf(key)));
		}

		@Override
		public boolean containsKey(@Nullable Object key) {
			return value.containsKey(String.valueOf(key));
		}

		@Override
		public int size() {
			return value.size();
		}

		@Override
		public Set<Map.Entry<String, @Nullable Object>> entrySet() {
			var all = new LinkedHashMap<String, @Nullable Object>();
			value.keys().forEach(key -> all.put(key, get(key)));
			return all.entrySet();
		}

	}

}
