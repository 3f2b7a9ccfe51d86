package org.touyan.query.oracle;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The names of a thing, and how well they fit what was typed. What was typed goes through a name from one of its words
 * on, and is of each word the character or the beginning of the reading; a run of letters and digits is a word that is
 * its own reading.
 */
record Names(List<List<Word>> names) {

	private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+");

	private static final Pattern MARKED = Pattern.compile("(\\p{IsLatin})\\p{M}+");

	private static final Map<String, String> READINGS = Map.of("头", "tou", "雁", "yan", "\u4E00", "yi");

	private static final List<String> FIELDS = List.of("name", "title", "nick");

	/** A word; where it is no character, that is empty, as is a reading nobody knows. */
	record Word(String character, String reading) {

		static Word of(String text) {
			boolean han = text.codePoints().allMatch(Character::isIdeographic);
			return han ? new Word(text, READINGS.getOrDefault(text, "")) : new Word("", text);
		}

		String spelling() {
			return character.isEmpty() ? "_" + reading : character + reading;
		}

	}

	/** Of a thing that is not found by names, none. */
	static Names of(Mapping mapping, Thing thing) {
		return new Names(!mapping.searched(thing.type()) ? List.of()
				: FIELDS.stream()
					.map(thing.properties()::get)
					.filter(Objects::nonNull)
					.map(name -> words(name.toString()))
					.filter(words -> !words.isEmpty())
					.toList());
	}

	private static List<Word> words(String text) {
		return WORD.matcher(plain(text)).results().map(MatchResult::group).map(Word::of).toList();
	}

	/** Latin letters are the same with and without marks. */
	private static String plain(String text) {
		String lower = Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT);
		return Normalizer.normalize(MARKED.matcher(Normalizer.normalize(lower, Form.NFD)).replaceAll("$1"), Form.NFC);
	}

	/** How many words the first of the names has. */
	int words() {
		return names.getFirst().size();
	}

	/**
	 * 0 for the first name as a whole, 1 for a further one, 4 for the beginning of one and 6 for another part; where a
	 * reading is cut short, 2 more for a whole name and 1 more for a part. Empty where nothing fits.
	 */
	OptionalInt rank(String typed) {
		String text = WORD.matcher(plain(typed)).results().map(MatchResult::group).collect(Collectors.joining());
		return names.stream()
			.flatMapToInt(
					name -> IntStream.range(0, name.size()).flatMap(start -> ranks(name, start, start, text, false)))
			.min();
	}

	private IntStream ranks(List<Word> name, int start, int at, String left, boolean cut) {
		if (left.isEmpty()) {
			boolean whole = start == 0 && at == name.size();
			return IntStream.of(whole ? (name.equals(names.getFirst()) ? 0 : 1) + (cut ? 2 : 0)
					: (start == 0 ? 4 : 6) + (cut ? 1 : 0));
		}
		if (at == name.size()) {
			return IntStream.empty();
		}
		Word word = name.get(at);
		var ranks = new ArrayList<IntStream>();
		if (!word.character().isEmpty() && left.startsWith(word.character())) {
			ranks.add(ranks(name, start, at + 1, left.substring(word.character().length()), cut));
		}
		String reading = word.reading();
		for (int length = 1; length <= reading.length() && left.startsWith(reading.substring(0, length)); length++) {
			ranks.add(ranks(name, start, at + 1, left.substring(length), cut || length < reading.length()));
		}
		return ranks.stream().flatMapToInt(found -> found);
	}

	/** What the store has for regular expressions. */
	String spelling() {
		return names.stream()
			.map(name -> name.stream().map(Word::spelling).collect(Collectors.joining(" ")))
			.collect(Collectors.joining(" | ", " ", " "));
	}

	/** What it has for the full-text index: the characters, and from each word on all readings. */
	String tokens() {
		Stream<String> tokens = names.stream()
			.flatMap(name -> IntStream.range(0, name.size())
				.boxed()
				.flatMap(start -> Stream.of(name.get(start).character(),
						name.subList(start, name.size()).stream().map(Word::reading).collect(Collectors.joining()))));
		return tokens.filter(token -> !token.isEmpty()).distinct().collect(Collectors.joining(" "));
	}

}
