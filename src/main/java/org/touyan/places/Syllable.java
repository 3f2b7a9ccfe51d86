package org.touyan.places;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import com.ibm.icu.text.Transliterator;

/**
 * One character of a name with its reading, or a run of letters and digits.
 *
 * @param text the character, or the run in lower case
 * @param letters as it is typed: without tone, v for ü; empty where nobody knows the reading, the text where it is a
 * run
 * @param tone 1 to 4, 5 for none; 0 where there is no reading
 */
record Syllable(String text, String letters, int tone) {

	private static final Transliterator SIMPLIFYING = Transliterator.getInstance("Traditional-Simplified");

	private static final Map<String, String> SIMPLIFIED = new ConcurrentHashMap<>();

	/** Reads a person's name; surnames of one or two characters have their own readings. */
	static List<Syllable> ofPerson(String name) {
		return ofPerson(name, Readings::of);
	}

	/** Reads a person's name as it is typed, with the readings that characters have in given names. */
	static List<Syllable> ofTyped(String name) {
		return ofPerson(name, Readings::ofGiven);
	}

	private static List<Syllable> ofPerson(String name, UnaryOperator<String> given) {
		List<String> parts = NameParts.of(name);
		int surname = Surnames.length(parts);
		List<String> readings = Readings.ofSurname(String.join("", parts.subList(0, surname)));
		return IntStream.range(0, parts.size())
			.mapToObj(at -> at < surname && readings.size() == surname ? of(parts.get(at), readings.get(at))
					: of(parts.get(at), given))
			.toList();
	}

	/** Reads any other name. */
	static List<Syllable> ofPlace(String name) {
		return NameParts.of(name).stream().map(part -> of(part, Readings::of)).toList();
	}

	private static Syllable of(String part, UnaryOperator<String> reading) {
		return NameParts.isHan(part) ? of(part, reading.apply(part)) : new Syllable(part, part, 0);
	}

	private static Syllable of(String part, String reading) {
		return NameParts.isHan(part) ? new Syllable(part, Readings.letters(reading), Readings.tone(reading))
				: new Syllable(part, part, 0);
	}

	boolean han() {
		return NameParts.isHan(text);
	}

	String initial() {
		return han() ? letters.substring(0, Math.min(1, letters.length())) : letters;
	}

	/** Runs come before all readings, characters that have none after them. */
	String order() {
		if (han()) {
			return tone == 0 ? "~" + text : letters + tone + text;
		}
		return "_" + text;
	}

	String spelling() {
		return han() ? found() + letters : "_" + text;
	}

	/** The character by which the name is found: the simplified form of a traditional one. */
	String found() {
		return SIMPLIFIED.computeIfAbsent(text, SIMPLIFYING::transliterate);
	}

}
