package org.touyan.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a node with a name carries so that it is found and put in order by its name. Whoever writes the name writes
 * these with it.
 *
 * @param namePinyin sorts by reading, then tone, then character, from the first character to the last:
 * {@code liu2刘 xiao3晓 yan4燕}
 * @param nameStrokes sorts by strokes, see {@link Strokes}
 * @param spelling for regular expressions, each character with its reading, a space at either end, further names after
 * a bar: {@code " 刘liu 晓xiao 燕yan "}
 * @param searchKeys tokens for a full-text index that splits at spaces, see {@link SearchTokens}
 */
public record NameKeys(String namePinyin, String nameStrokes, String spelling, String searchKeys) {

	/** Raised whenever the keys of a name change, so that those in the graph are made anew. */
	static final int VERSION = 2;

	/**
	 * Makes the keys of a person.
	 * @param name the surname first; where it has a reading of its own as a surname (单 shan), that is taken
	 * @param further other names under which the person is found, not put in order
	 * @return the keys, blank where the name is
	 */
	public static NameKeys ofPerson(String name, String... further) {
		return of(Syllable.ofPerson(name), Strokes.ofPerson(name),
				Arrays.stream(further).map(Syllable::ofPerson).toList());
	}

	/**
	 * Makes the keys of anything that is not a person: a place, an organisation, a post, a product.
	 * @param name its name or title
	 * @param further other names under which it is found, not put in order
	 * @return the keys, blank where the name is
	 */
	public static NameKeys ofPlace(String name, String... further) {
		return of(Syllable.ofPlace(name), Strokes.ofPlace(name),
				Arrays.stream(further).map(Syllable::ofPlace).toList());
	}

	/** The keys as properties of a node. */
	public Map<String, Object> properties() {
		return Map.of("namePinyin", namePinyin, "nameStrokes", nameStrokes, "spelling", spelling, "searchKeys",
				searchKeys);
	}

	private static NameKeys of(List<Syllable> name, String strokes, List<List<Syllable>> further) {
		List<List<Syllable>> all = new ArrayList<>(further);
		all.addFirst(name);
		String order = name.stream().map(Syllable::order).collect(Collectors.joining(" "));
		String tokens = all.stream()
			.flatMap(one -> new SearchTokens(one).all())
			.distinct()
			.collect(Collectors.joining(" "));
		return new NameKeys(order, strokes, spelling(all.stream()), tokens);
	}

	private static String spelling(Stream<List<Syllable>> names) {
		return names.filter(name -> !name.isEmpty())
			.map(name -> name.stream().map(Syllable::spelling).collect(Collectors.joining(" ")))
			.collect(Collectors.joining(" | ", " ", " "));
	}

}
