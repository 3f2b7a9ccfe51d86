package org.touyan.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.touyan.organisations.Sex;

/** Names people as their generation was named, after the frequencies of surnames. */
final class SampleNames {

	private static final List<String> SURNAMES = surnames();

	private static final List<Generation> GENERATIONS = SampleWords.rows("given-names.txt")
		.stream()
		.map(row -> new Generation(Sex.valueOf(row.get(0)), Integer.parseInt(row.get(1)), row.get(2)))
		.toList();

	/** Names that sound like a joke, and those of people whom everybody knows. */
	private static final Set<String> UNWANTED = Set.copyOf(SampleWords.list("unwantedNames"));

	private static final int NAMESAKES = 3;

	private final Map<String, Integer> given = new HashMap<>();

	private final Map<String, List<String>> clans = new HashMap<>();

	private final SampleRandom random;

	SampleNames(SampleRandom random) {
		this.random = random;
	}

	/** A name for somebody from this place; in a village every other person is of one of its two clans. */
	String name(Sex sex, int bornIn, String place) {
		while (true) {
			var clan = clans.computeIfAbsent(place, _ -> random.some(SURNAMES, 2));
			var surname = random.pick(random.chance(0.4) ? clan : SURNAMES);
			var name = surname + givenName(sex, bornIn);
			if (!UNWANTED.contains(name) && given.merge(name, 1, Integer::sum) <= NAMESAKES) {
				return name;
			}
		}
	}

	private String givenName(Sex sex, int bornIn) {
		var characters = GENERATIONS.stream()
			.filter(generation -> generation.sex() == sex && generation.since() <= bornIn)
			.toList()
			.getLast()
			.characters();
		var first = character(characters);
		var second = character(characters);
		return first.equals(second) || random.chance(0.18) ? first : first + second;
	}

	private String character(String characters) {
		var index = random.between(0, characters.length() - 1);
		return characters.substring(index, index + 1);
	}

	private static List<String> surnames() {
		List<String> all = new ArrayList<>();
		SampleWords.rows("surnames.txt")
			.forEach(row -> all.addAll(Collections.nCopies(Integer.parseInt(row.get(1)), row.getFirst())));
		return List.copyOf(all);
	}

	private record Generation(Sex sex, int since, String characters) {
	}

}
