package org.touyan.query.planner;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

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

	/** A character that is read, or a letter or digit. */
	private record Typed(String text, boolean character) {

		static Typed of(int codePoint) {
			return new Typed(Character.toString(codePoint),
					Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN);
		}

	}

	private final List<Typed> typed;

	private SearchText(List<Typed> typed) {
		this.typed = typed;
	}

	static SearchText of(@Nullable Object given) {
		String text = String.valueOf(given);
		if (text.length() > LONGEST) {
			throw new InvalidArgumentException("INVALID_ARGUMENT",
					"A text to search for has %d characters at the most.".formatted(LONGEST));
		}
		List<Typed> typed = Normalizer.normalize(text, Form.NFKC)
			.toLowerCase(Locale.ROOT)
			.codePoints()
			.filter(SearchText::counts)
			.mapToObj(Typed::of)
			.toList();
		if (typed.isEmpty()) {
			throw new InvalidArgumentException("INVALID_ARGUMENT",
					"There is nothing to search for: the text has neither characters nor letters nor digits.");
		}
		return new SearchText(typed);
	}

	private static boolean counts(int codePoint) {
		return Character.isLetterOrDigit(codePoint) || switch (Character.getType(codePoint)) {
			case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK,
					Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
				true;
			default -> false;
		};
	}

	/** What every name that fits has in an index of its characters and of its readings from every character on. */
	String tokens() {
		var tokens = new LinkedHashSet<String>();
		var letters = new ArrayList<String>();
		for (Typed each : typed) {
			if (!each.character()) {
				letters.add(each.text());
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
		var words = new StringBuilder();
		Typed before = null;
		for (Typed each : typed) {
			words.append(before == null ? start(each) : between(before, each, whole)).append(each.text());
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
