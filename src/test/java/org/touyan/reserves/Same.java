package org.touyan.reserves;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.touyan.Dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Compares an answer with what it must be, as far as that says. */
final class Same {

	private Same() {
	}

	static void same(String place, JsonNode answer, @Nullable Object expected) {
		switch (expected) {
			case null -> assertThat(answer.isNull()).as("%s %s", place, answer).isTrue();
			case Map<?, ?> fields -> {
				assertThat(answer.isObject()).as("%s %s", place, answer).isTrue();
				fields.forEach((name, value) -> same(place + "/" + name, answer.path((String) name), value));
			}
			case List<?> items -> {
				assertThat(answer.size()).as("%s %s instead of %s", place, answer, items).isEqualTo(items.size());
				for (int index = 0; index < items.size(); index++) {
					same(place + "/" + index, answer.path(index), items.get(index));
				}
			}
			case Double number -> {
				assertThat(answer.isNumber()).as("%s %s", place, answer).isTrue();
				assertThat(answer.asDouble()).as(place).isEqualTo(number, within(1e-9));
			}
			case Number number -> assertThat(answer.asLong(-1)).as(place).isEqualTo(number.longValue());
			case Boolean is -> assertThat(answer.asBoolean()).as(place).isEqualTo(is);
			default -> assertThat(answer.asString()).as(place).isEqualTo(expected.toString());
		}
	}

	/** A day that it has. */
	static LocalDate day(Dump.Thing thing, String property) {
		return Objects.requireNonNull(thing.day(property), property);
	}

	/** The mean; null of nothing. */
	static @Nullable Double mean(List<Long> values) {
		long sum = 0;
		for (long value : values) {
			sum += value;
		}
		return values.isEmpty() ? null : Double.valueOf((double) sum / values.size());
	}

	/** A share; null of nothing. */
	static @Nullable Double share(long part, long whole) {
		return whole == 0 ? null : Double.valueOf((double) part / whole);
	}

	/** Fields of an object, some of which may be null. */
	static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
		var fields = new LinkedHashMap<String, @Nullable Object>();
		for (int index = 0; index < namesAndValues.length; index += 2) {
			fields.put((String) namesAndValues[index], namesAndValues[index + 1]);
		}
		return fields;
	}

}
