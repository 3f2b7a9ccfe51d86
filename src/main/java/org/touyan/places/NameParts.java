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

	private NameParts() {
	}

	/** The parts in their order, runs in lower case, forms of full width as usual ones. */
	static List<String> of(String name) {
		String plain = Normalizer.normalize(name, Form.NFKC).toLowerCase(Locale.ROOT);
		return PART.matcher(plain).results().map(MatchResult::group).toList();
	}

	static boolean isHan(String part) {
		return Character.UnicodeScript.of(part.codePointAt(0)) == Character.UnicodeScript.HAN;
	}

}
