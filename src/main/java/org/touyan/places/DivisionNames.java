package org.touyan.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds divisions by what people call them, and those that are near where there is none. */
final class DivisionNames {

	/** So many are named in a sentence. */
	private static final int NEAR = 5;

	private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}");

	/** What a name is short of where people leave out what kind of division it is. */
	private static final List<String> KINDS = List.of("街道", "镇", "乡", "村", "社区", "区", "县", "市");

	/** Names by code, in the order of the codes. */
	private final TreeMap<String, String> names = new TreeMap<>();

	private final Map<String, List<String>> byName = new HashMap<>();

	private final Map<String, List<String>> byShortName = new HashMap<>();

	/**
	 * Divisions as they are called.
	 * @param code of twelve digits
	 * @param others its full name, and names it goes by
	 */
	record Named(String code, String name, List<String> others) {
	}

	DivisionNames(List<Named> divisions) {
		for (Named division : divisions) {
			names.put(division.code(), division.name());
			Stream.concat(Stream.of(division.name()), division.others().stream())
				.distinct()
				.forEach(name -> byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(division.code()));
			KINDS.stream()
				.filter(division.name()::endsWith)
				.findFirst()
				.map(kind -> division.name().substring(0, division.name().length() - kind.length()))
				.ifPresent(name -> byShortName.computeIfAbsent(name, _ -> new ArrayList<>()).add(division.code()));
		}
	}

	/**
	 * The territory that is meant.
	 * @param given a code, its beginning, or a name; of several with a name the one of the highest level
	 * @return empty where there is none
	 * @throws IllegalArgumentException with their codes, where a name is that of several
	 */
	Optional<String> territory(String given) {
		if (DIGITS.matcher(given).matches()) {
			String territory = Territory.isCode(given) ? Territory.of(given) : given;
			return Optional.of(territory).filter(this::isDivision);
		}
		List<String> codes = highest(byName.getOrDefault(given, byShortName.getOrDefault(given, List.of())));
		if (codes.size() > 1) {
			throw new IllegalArgumentException("\"%s\" is the name of several divisions: %s.".formatted(given,
					codes.stream().limit(NEAR).map(this::shown).collect(Collectors.joining(", "))));
		}
		return codes.stream().map(Territory::of).findFirst();
	}

	/** What is said where there is none. */
	String near(String given) {
		String near = (DIGITS.matcher(given).matches() ? nearCode(given) : nearName(given)).limit(NEAR)
			.map(this::shown)
			.collect(Collectors.joining(", "));
		return "\"%s\" is no division%s.".formatted(given, near.isEmpty() ? "" : "; near it are " + near);
	}

	private boolean isDivision(String territory) {
		return Territory.of(Territory.code(territory)).equals(territory) && !beginning(territory).isEmpty();
	}

	/** The codes that begin so; the colon comes behind the digits. */
	private Set<String> beginning(String digits) {
		return names.subMap(digits, digits + ":").keySet();
	}

	private static List<String> highest(List<String> codes) {
		return codes.stream()
			.map(DivisionLevel::of)
			.max(Comparator.naturalOrder())
			.map(level -> codes.stream().filter(code -> DivisionLevel.of(code) == level).toList())
			.orElse(List.of());
	}

	/** The highest divisions that begin so, or those that begin with as much of it as any does. */
	private Stream<String> nearCode(String given) {
		for (int digits = given.length(); digits > 0; digits--) {
			List<String> beginning = highest(List.copyOf(beginning(given.substring(0, digits))));
			if (!beginning.isEmpty()) {
				return beginning.stream();
			}
		}
		return Stream.of();
	}

	private Stream<String> nearName(String given) {
		return byName.entrySet()
			.stream()
			.filter(named -> named.getKey().contains(given) || given.contains(named.getKey()))
			.flatMap(named -> named.getValue().stream())
			.distinct()
			.sorted(Comparator.comparing(DivisionLevel::of).reversed().thenComparing(Comparator.naturalOrder()));
	}

	private String shown(String code) {
		return names.get(code) + " " + Territory.of(code);
	}

}
