package org.touyan.query.oracle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Values of few kinds, with all that is awkward to write or to order. */
final class RandomValues {

	private static final List<String> TEXTS = List.of("", "a", "A", "ab", "b", "头雁", "\uFF5E", "\uD83E\uDD86", "头", "雁",
			"say \"hi\"", "it's", "back\\slash", "\\", "$asOf", "`tick`", "\uFB00", "\u4E00\uD840\uDC00", "line\nbreak",
			"{a}", "//", "é", "e\u0301", "Ž\u0323or\u0439", " ", "雁头雁", "头雁 A");

	static final List<String> TYPED = List.of("头雁", "雁", "t", "ty", "Ty a", "touyan", "touy", "头y", "t雁", "yan", "y",
			"ytou", "雁 tou-y", "a", "AB", "b", "sayh", "sh", "hi", "i's", "一", "\uD840\uDC00", "e\u0301", "É", "e",
			"zo", "zor\u0438\u0306", "头* OR \"y", "nobody");

	private static final List<Double> FLOATS = List.of(-1.5, 0.0, 0.125, 1.0, 2.0, 1e300, 3.25);

	private static final List<Integer> INTEGERS = List.of(-1, 0, 1, 2, 3, 1_000_000_000);

	private final RandomGenerator random;

	private final Mapping mapping;

	RandomValues(RandomGenerator random, Mapping mapping) {
		this.random = random;
		this.mapping = mapping;
	}

	<T> T one(List<T> choices) {
		return choices.get(random.nextInt(choices.size()));
	}

	int number(int below) {
		return random.nextInt(below);
	}

	boolean truth() {
		return random.nextBoolean();
	}

	Object of(String type) {
		return switch (type) {
			case "ID" -> one(mapping.nodeTypes()).toLowerCase(Locale.ROOT) + "-" + (1 + random.nextInt(9));
			case "String" -> text();
			case "Int" -> random.nextInt(4) > 0 ? random.nextInt(4) : one(INTEGERS);
			case "Float" -> one(FLOATS);
			case "Boolean" -> random.nextBoolean();
			case "Date" -> date();
			default -> one(mapping.constants(type));
		};
	}

	Set<String> numbers() {
		return mapping.numbers();
	}

	String partOfId() {
		return one(List.of("book-", "-1", "person-2", "l", "1", "loan-4", ""));
	}

	/** What somebody types to find a name. */
	String typed() {
		return one(TYPED);
	}

	private String text() {
		return random.nextInt(3) > 0 ? one(TEXTS.subList(0, 8)) : one(TEXTS);
	}

	/** Days around the end of a year, and now and then of the year before. */
	LocalDate date() {
		return LocalDate.of(2019 - (random.nextInt(6) == 0 ? 1 : 0), 12, 30).plusDays(random.nextInt(6));
	}

	/** The first day of a series, which ends on a {@link #lastDay()}. */
	LocalDate firstDay() {
		return LocalDate.of(2018, 10, 1).plusDays(random.nextInt(460));
	}

	LocalDate lastDay() {
		return LocalDate.of(2020, 1, 4).plusDays(random.nextInt(70));
	}

	/** A period of at least one day, open at either end or not. */
	Map<String, @Nullable Object> period() {
		LocalDate from = date();
		var period = new LinkedHashMap<String, @Nullable Object>();
		if (random.nextInt(3) > 0) {
			period.put("from", random.nextInt(8) == 0 ? null : from);
		}
		if (random.nextInt(3) > 0) {
			period.put("to", random.nextInt(8) == 0 ? null : from.plusDays(1 + random.nextInt(3)));
		}
		return period;
	}

	List<Object> list(String type) {
		return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> of(type)).toList();
	}

}
