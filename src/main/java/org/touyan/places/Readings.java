package org.touyan.places;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.text.Transliterator;

/** Readings with their tone marks, each looked up once: names use few thousand characters, over and over. */
final class Readings {

	private static final String TONES = "\u0304\u0301\u030C\u0300";

	private static final Transliterator ANY = Transliterator.getInstance("Han-Latin");

	private static final Transliterator SURNAME = Transliterator.getInstance("Han-Latin/Names");

	private static final Map<String, String> CHARACTERS = new ConcurrentHashMap<>();

	private static final Map<String, String> GIVEN = new ConcurrentHashMap<>();

	private static final Map<String, List<String>> SURNAMES = new ConcurrentHashMap<>();

	private Readings() {
	}

	/** How a character is read by itself, with its tone mark; the character where nobody knows. */
	static String of(String character) {
		return CHARACTERS.computeIfAbsent(character, ANY::transliterate);
	}

	/** How a character is read behind a surname: 长 chang, where {@link #of} has zhang. */
	static String ofGiven(String character) {
		return GIVEN.computeIfAbsent(character,
				given -> SURNAME.transliterate("王" + given).substring("wáng".length()).strip());
	}

	/** How the characters of a surname are read, one each. */
	static List<String> ofSurname(String surname) {
		return SURNAMES.computeIfAbsent(surname, name -> Arrays.asList(SURNAME.transliterate(name).split(" ", -1)));
	}

	/** The letters of a reading as they are typed, none where it is not one. */
	static String letters(String reading) {
		String plain = Normalizer.normalize(reading, Form.NFD).replace("u\u0308", "v").replaceAll("\\p{M}", "");
		return plain.chars().allMatch(letter -> letter >= 'a' && letter <= 'z') ? plain : "";
	}

	/** 1 to 4, 5 for a reading without tone mark, 0 where it is not a reading. */
	static int tone(String reading) {
		if (letters(reading).isEmpty()) {
			return 0;
		}
		return Normalizer.normalize(reading, Form.NFD)
			.chars()
			.map(TONES::indexOf)
			.filter(tone -> tone >= 0)
			.findFirst()
			.orElse(TONES.length()) + 1;
	}

}
