package org.touyan.places;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Chinese name in pinyin, as it is typed: lower-case ASCII letters, no tones, v for ü.
 *
 * @param letters all letters without spaces, such as lunancun
 * @param initials the first letter of every syllable, such as lnc
 */
public record Pinyin(String letters, String initials) {

	private static final Pattern LETTERS = Pattern.compile("[a-z]+");

	/** Reads the name of a place or organisation. */
	public static Pinyin ofPlace(String name) {
		return of(Syllable.ofPlace(name));
	}

	/** Reads the name of a person, with the readings that characters have as surnames (单 shan, 仇 qiu). */
	public static Pinyin ofPerson(String name) {
		return of(Syllable.ofTyped(name));
	}

	private static Pinyin of(List<Syllable> name) {
		List<String> read = name.stream()
			.flatMap(syllable -> LETTERS.matcher(syllable.letters()).results())
			.map(MatchResult::group)
			.toList();
		return new Pinyin(String.join("", read),
				read.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining()));
	}

}
