package org.touyan.query.planner;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.text.Transliterator;
import org.jspecify.annotations.Nullable;

/**
 * A text by which nodes are found, as it stands in spellings such as {@code " 刘liu 晓xiao 燕yan | _a3 "}: a character
 * begins a word of a spelling; a letter goes on in the word or begins the reading of the next. What is neither falls
 * away, so nothing is left that has a meaning to an index or in a regular expression.
 */
final class SearchText {

	/** How many forms of spellings there are. */
	static final int FORMS = 7;

	private static final int LONGEST = 100;

	/** Where each letter is followed by anything, a few tell enough, and the index works harder with each. */
	private static final int LETTERS = 16;

	/** What is left of a word. */
	private static final String REST = "[^ ]*+";

	/** Where a name begins: a spelling has further ones after bars. */
	private static final String NAME = "(?:.*\\|)? ";

	private static final String END = " (?:\\|.*)?";

	private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}\\p{M}*");

	/** Each way to read a text is looked for, and every second spelling in it doubles them. */
	private static final int MOST_READINGS = 8;

	private static final String UMLAUT = "ü";

	private static final Transliterator SIMPLIFYING = Transliterator.getInstance("Traditional-Simplified");

	private static final Map<String, String> SIMPLIFIED = new ConcurrentHashMap<>();

	/** A character that is read, in its simplified form, or a letter or digit. */
	private record Typed(String text, boolean character) {

		static Typed of(int codePoint) {
			String text = Character.toString(codePoint);
			return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN
					? new Typed(SIMPLIFIED.computeIfAbsent(text, SIMPLIFYING::transliterate), true)
					: new Typed(text, false);
		}

		boolean is(String letters) {
			return !character && letters.contains(text);
		}

		/** What an index has of it. */
		String token() {
			return text.equals(UMLAUT) ? "u" : text;
		}

		/** In a name in letters ü is u; no reading of a character that has u is meant by it. */
		String form() {
			return text.equals(UMLAUT) ? "(?<=_[^ ]{0,100})u" : text;
		}

	}

	/** In all ways in which it can be read. */
	private final List<List<Typed>> readings;

	private SearchText(List<List<Typed>> readings) {
		this.readings = readings;
	}

	static SearchText of(@Nullable Object given) {
		String text = String.valueOf(given);
		if (text.length() > LONGEST) {
			throw new InvalidArgumentException("INVALID_ARGUMENT",
					"A text to search for has %d characters at the most.".formatted(LONGEST));
		}
		List<Typed> typed = LATIN.matcher(Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT))
			.replaceAll(letter -> bare(letter.group()))
			.codePoints()
			.filter(SearchText::counts)
			.mapToObj(Typed::of)
			.toList();
		if (typed.isEmpty()) {
			throw new InvalidArgumentException("INVALID_ARGUMENT",
					"There is nothing to search for: the text has neither characters nor letters nor digits.");
		}
		return new SearchText(readings(typed));
	}

	/** A letter without its tone and other marks; ü is one of its own. */
	private static String bare(String letter) {
		String marked = Normalizer.normalize(letter, Form.NFD);
		return marked.startsWith("u") && marked.contains("\u0308") ? UMLAUT : marked.replaceAll("\\p{M}", "");
	}

	/**
	 * Spellings have v for the ü of a reading, and u for that of a name in letters. In passports it is yu after l and
	 * n, and many write lue for lüe.
	 */
	private static List<List<Typed>> readings(List<Typed> typed) {
		List<List<Typed>> readings = List.of(List.of());
		for (int at = 0; at < typed.size(); at++) {
			List<String> spelled = List.of();
			if (typed.get(at).is(UMLAUT)) {
				spelled = List.of("v", UMLAUT);
			}
			else if (at > 0 && at + 1 < typed.size() && typed.get(at - 1).is("ln")) {
				String two = typed.get(at).text() + typed.get(at + 1).text();
				spelled = two.equals("yu") ? List.of("yu", "v") : two.equals("ue") ? List.of("ue", "ve") : List.of();
				at += spelled.isEmpty() ? 0 : 1;
			}
			readings = spelled.isEmpty() ? longer(readings, List.of(List.of(typed.get(at))))
					: longer(readings, spelled.stream().map(SearchText::letters).toList());
		}
		return readings;
	}

	private static List<Typed> letters(String text) {
		return text.codePoints().mapToObj(Typed::of).toList();
	}

	private static List<List<Typed>> longer(List<List<Typed>> readings, List<List<Typed>> ends) {
		return ends.stream()
			.limit(Math.max(1, MOST_READINGS / readings.size()))
			.flatMap(end -> readings.stream().map(reading -> Stream.concat(reading.stream(), end.stream()).toList()))
			.toList();
	}

	/** A variation selector says how a character is drawn, not which it is. */
	private static boolean counts(int codePoint) {
		return !Character.UnicodeBlock.of(0xFE00).equals(Character.UnicodeBlock.of(codePoint))
				&& !Character.UnicodeBlock.of(0xE0100).equals(Character.UnicodeBlock.of(codePoint))
				&& hasMeaning(codePoint);
	}

	private static boolean hasMeaning(int codePoint) {
		return Character.isLetterOrDigit(codePoint) || switch (Character.getType(codePoint)) {
			case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK,
					Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
				true;
			default -> false;
		};
	}

	/** What every name that fits has in an index of its characters and of its readings from every character on. */
	String tokens() {
		return readings.size() == 1 ? tokens(readings.getFirst())
				: readings.stream().map(SearchText::tokens).collect(Collectors.joining(") OR (", "(", ")"));
	}

	private static String tokens(List<Typed> typed) {
		var tokens = new LinkedHashSet<String>();
		var letters = new ArrayList<String>();
		for (Typed each : typed) {
			if (!each.character()) {
				letters.add(each.token());
			}
			if (each.character()) {
				addRun(tokens, letters);
				tokens.add(each.text());
			}
		}
		addRun(tokens, letters);
		return String.join(" AND ", tokens);
	}

	private static void addRun(Set<String> tokens, List<String> letters) {
		if (!letters.isEmpty()) {
			tokens.add(letters.stream().limit(LETTERS).collect(Collectors.joining("*", "", "*")));
			letters.clear();
		}
	}

	/** The form of spellings that have the text somewhere. */
	String part() {
		return ".* " + words(false) + ".*";
	}

	/**
	 * The forms of spellings from the best to the last but one, that of all the others: a whole name, a further one,
	 * the beginning of one, a part; of each first those in which no reading is cut short.
	 */
	List<String> forms() {
		String full = words(true);
		String cut = words(false);
		return List.of(" " + full + END, NAME + full + END, " " + cut + REST + END, NAME + cut + REST + END,
				NAME + full + ".*", NAME + cut + ".*", ".* " + full + ".*");
	}

	private String words(boolean whole) {
		return readings.size() == 1 ? words(readings.getFirst(), whole)
				: readings.stream().map(reading -> words(reading, whole)).collect(Collectors.joining("|", "(?:", ")"));
	}

	private static String words(List<Typed> typed, boolean whole) {
		var words = new StringBuilder();
		Typed before = null;
		for (Typed each : typed) {
			words.append(before == null ? start(each) : between(before, each, whole)).append(each.form());
			before = each;
		}
		boolean character = before != null && before.character();
		return words + (character ? REST : "") + (whole ? "(?= )" : "");
	}

	/** The reading of a word comes after its character. */
	private static String start(Typed first) {
		return first.character() ? "" : ".";
	}

	private static String between(Typed before, Typed next, boolean whole) {
		String rest = before.character() || !whole ? REST : "";
		String further = rest + " " + start(next);
		return before.character() || next.character() ? further : "(?:" + further + ")?";
	}

}
