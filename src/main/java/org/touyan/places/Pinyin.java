package org.touyan.places;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.ibm.icu.text.Transliterator;

/**
 * A Chinese name in pinyin, as it is typed: lower-case ASCII letters, no tones,
 * v for ü.
 *
 * @param letters
 *            all letters without spaces, such as lunancun
 * @param initials
 *            the first letter of every syllable, such as lnc
 */
public record Pinyin(String letters, String initials) {

	private static final Transliterator PLACE = rules("Han-Latin");

	private static final Transliterator PERSON = rules("Han-Latin/Names");

	/**
	 * Readings found before; a district has few characters, and reading one takes a
	 * fifth of a millisecond.
	 */
	private static final Map<String, String> READINGS = new ConcurrentHashMap<>();

	/** How many characters of a name may be its surname. */
	private static final int SURNAME = 2;

	/** Reads the name of a place or organisation. */
	public static Pinyin ofPlace(String name) {
		return of(characters(name));
	}

	/**
	 * Reads the name of a person, with the readings that characters have as
	 * surnames (单 shan, 仇 qiu).
	 */
	public static Pinyin ofPerson(String name) {
		int end = name.offsetByCodePoints(0, Math.min(SURNAME, name.codePointCount(0, name.length())));
		String surname = READINGS.computeIfAbsent("." + name.substring(0, end),
				key -> PERSON.transliterate(key.substring(1)));
		return of(surname + " " + characters(name.substring(end)));
	}

	private static Transliterator rules(String reading) {
		var rules = ":: " + reading + ";\n:: NFC;\n[ǖǘǚǜü] > v;\n:: Latin-ASCII;\n";
		return Transliterator.createFromRules("typed", rules, Transliterator.FORWARD);
	}

	/**
	 * Every Chinese character is a syllable by itself; letters and digits stay
	 * words.
	 */
	private static String characters(String name) {
		return name.codePoints().mapToObj(Character::toString)
				.map(one -> Character.isIdeographic(one.codePointAt(0))
						? " " + READINGS.computeIfAbsent(one, PLACE::transliterate) + " "
						: one)
				.collect(Collectors.joining());
	}

	private static Pinyin of(String reading) {
		var syllables = Arrays.stream(reading.toLowerCase(Locale.ROOT).split("[^a-z]+", -1))
				.filter(syllable -> !syllable.isEmpty()).toList();
		var initials = syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
		return new Pinyin(String.join("", syllables), initials);
	}

}
