package org.touyan.places;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tokens by which a name is found when they are asked for by prefix. They are every character, and from every character
 * on: all readings (xiaoyan), all initials (xy), and for the next characters every mixture of both (liuxyan, lxiaoyan).
 * The last of a mixture is always read in full, since its initial is a prefix of that.
 */
record SearchTokens(List<Syllable> name) {

	private static final int SHORT = 8;

	/** The tokens without order, some of them more than once. */
	Stream<String> all() {
		Stream<String> characters = name.stream().filter(Syllable::han).map(Syllable::found);
		return Stream.concat(characters, IntStream.range(0, name.size()).boxed().flatMap(this::from))
			.filter(token -> !token.isEmpty());
	}

	private Stream<String> from(int start) {
		List<Syllable> rest = name.subList(start, name.size());
		List<Syllable> window = rest.subList(0, Math.min(window(), rest.size()));
		Stream<String> mixtures = IntStream.range(1, 1 << (window.size() - 1))
			.mapToObj(initials -> spelled(window, initials));
		return Stream.concat(Stream.of(spelled(rest, 0), spelled(rest, -1)), mixtures);
	}

	/** Long names, those of organisations, are mostly typed from a word on; they would have hundreds of mixtures. */
	private int window() {
		return name.size() > SHORT ? 3 : 4;
	}

	/** Each bit of {@code initials} says whether that syllable is only its initial. */
	private static String spelled(List<Syllable> syllables, int initials) {
		var letters = new StringBuilder();
		for (int at = 0; at < syllables.size(); at++) {
			Syllable syllable = syllables.get(at);
			letters.append((initials >> Math.min(at, 31) & 1) == 1 ? syllable.initial() : syllable.letters());
		}
		return letters.toString();
	}

}
