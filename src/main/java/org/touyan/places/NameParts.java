package org.touyan.places;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cuts a name into characters and runs of letters and digits; what is neither falls away. */
final class NameParts {

	private static final Pattern PART = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+");

	private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}\\p{M}*");

	/** They say how a character is drawn, not which it is. */
	private static final Pattern VARIATIONS = Pattern.compile("[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");

	private NameParts() {
	}

	/** The parts in their order, runs in lower case, forms of full width as usual ones, Latin letters without marks. */
	static List<String> of(String name) {
		String plain = VARIATIONS.matcher(Normalizer.normalize(name, Form.NFKC).toLowerCase(Locale.ROOT))
			.replaceAll("");
		String bare = LATIN.matcher(plain)
			.replaceAll(letter -> Normalizer.normalize(letter.group(), Form.NFD).replaceAll("\\p{M}", ""));
		return PART.matcher(bare).results().map(MatchResult::group).toList();
	}

	static boolean isHan(String part) {
		return Character.UnicodeScript.of(part.codePointAt(0)) == Character.UnicodeScript.HAN;
	}

}
