package org.touyan.places;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import com.ibm.icu.text.Transliterator;

/**
 * A Chinese name in pinyin, as it is typed: lower-case ASCII letters, no tones, v for ü.
 *
 * @param letters all letters without spaces, such as lunancun
 * @param initials the first letter of every syllable, such as lnc
 */
public record Pinyin(String letters, String initials) {

	private static final Transliterator PLACE = rules("Han-Latin");

	private static final Transliterator PERSON = rules("Han-Latin/Names");

	/** Reads the name of a place or organisation. */
	public static Pinyin ofPlace(String name) {
		return of(PLACE, name);
	}

	/** Reads the name of a person, with the readings that characters have as surnames (单 shan, 仇 qiu). */
	public static Pinyin ofPerson(String name) {
		return of(PERSON, name);
	}

	private static Transliterator rules(String reading) {
		var rules = ":: " + reading + ";\n:: NFC;\n[ǖǘǚǜü] > v;\n:: Latin-ASCII;\n";
		return Transliterator.createFromRules("typed", rules, Transliterator.FORWARD);
	}

	private static Pinyin of(Transliterator reading, String name) {
		var syllables = Arrays.stream(reading.transliterate(name).toLowerCase(Locale.ROOT).split("[^a-z]+", -1))
			.filter(syllable -> !syllable.isEmpty())
			.toList();
		var initials = syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
		return new Pinyin(String.join("", syllables), initials);
	}

}
