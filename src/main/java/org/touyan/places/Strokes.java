package org.touyan.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

/**
 * Sort keys for the order by strokes (按姓氏笔画为序). Characters follow GF 3003-1999, the standard on the order of the
 * characters of GB 13000.1: the number of strokes, then the strokes one by one, heng 横 before shu 竖, pie 撇, dian 点 and
 * zhe 折; so 刘 is {@code 0641342200}, with two digits that tell apart what is written with the same strokes.
 * <p>
 * People go by surname first, one of two characters by its first, and within a surname given names of one character
 * come before longer ones, as in the lists of names of the congresses of the Party and of the Consultative Conference
 * (the character that a name lacks counts as a blank). The key of 刘晓燕 is 刘, a space, the number of characters of the
 * given name, 晓, a comma, 燕. The list of the People's Congress goes by all characters alike; that order is not made
 * here.
 */
final class Strokes {

	private static final Map<String, String> TABLE = table();

	private Strokes() {
	}

	/** The sort key of a person. */
	static String ofPerson(String name) {
		List<String> parts = NameParts.of(name);
		int surname = Surnames.length(parts);
		String key = joined(parts.subList(0, surname));
		int given = Math.min(9, parts.size() - surname);
		// A space sorts before the comma, so that 欧 with any given name comes before 欧阳.
		return given <= 0 ? key : key + " " + given + joined(parts.subList(surname, parts.size()));
	}

	/** The sort key of anything else. */
	static String ofPlace(String name) {
		return joined(NameParts.of(name));
	}

	private static String joined(List<String> parts) {
		return parts.stream().map(Strokes::key).collect(Collectors.joining(","));
	}

	/** Letters and digits have no strokes and come first; a character that the table lacks comes last. */
	private static String key(String part) {
		if (!NameParts.isHan(part)) {
			return "00" + part;
		}
		String key = TABLE.get(part);
		return key != null ? key : "~%06x".formatted(part.codePointAt(0));
	}

	private static Map<String, String> table() {
		Map<String, String> keys = new HashMap<>();
		try {
			new ClassPathResource("names/strokes.txt").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter(line -> !line.startsWith("#"))
				.forEach(line -> read(line, keys));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return Map.copyOf(keys);
	}

	private static void read(String line, Map<String, String> keys) {
		int space = line.indexOf(' ');
		int[] characters = line.substring(space + 1).codePoints().toArray();
		for (int at = 0; at < characters.length; at++) {
			keys.put(Character.toString(characters[at]), "%02d%s%02d".formatted(space, line.substring(0, space), at));
		}
	}

}
