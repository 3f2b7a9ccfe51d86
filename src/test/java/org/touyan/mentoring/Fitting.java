package org.touyan.mentoring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.touyan.Dump;
import org.touyan.Dump.Thing;

/** Judges mentors and mentees of the sample once more, by the rules as the schema says them. */
final class Fitting {

	private final Dump dump;

	private final LocalDate day;

	private final Map<Thing, List<Thing>> registrations = new HashMap<>();

	private final Map<Thing, Long> free = new HashMap<>();

	private final List<Thing> mentors;

	Fitting(Dump dump, LocalDate day) {
		this.dump = dump;
		this.day = day;
		this.mentors = dump.all("Mentor").stream().filter(one -> !registrations(one).isEmpty()).toList();
	}

	List<Thing> mentors() {
		return mentors;
	}

	private List<Thing> registrations(Thing mentor) {
		return registrations.computeIfAbsent(mentor, one -> now(one, "REGISTERED_AS"));
	}

	List<String> fields(Thing mentor) {
		return registrations(mentor).stream().map(one -> one.text("field")).toList();
	}

	private List<Thing> now(Thing person, String type) {
		return dump.to(person, type).filter(one -> one.holdsOn(day)).toList();
	}

	long capacity(Thing mentor) {
		return registrations(mentor).stream().mapToLong(one -> one.number("capacity")).sum();
	}

	long free(Thing mentor) {
		return free.computeIfAbsent(mentor, one -> capacity(one) - now(one, "MENTORS_IN").size());
	}

	boolean may(Thing mentor, Thing mentee) {
		return mayButForKin(mentor, mentee) && !isKin(mentor, mentee);
	}

	boolean isKin(Thing mentor, Thing mentee) {
		return Stream.concat(dump.to(mentor, "KIN_OF"), dump.from(mentor, "KIN_OF")).anyMatch(mentee::equals);
	}

	boolean mayButForKin(Thing mentor, Thing mentee) {
		return !mentor.equals(mentee) && isLonger(mentor, mentee) && now(mentee, "MENTEE_IN").stream()
			.noneMatch(pair -> dump.from(pair, "MENTORS_IN").anyMatch(mentor::equals));
	}

	static boolean isLonger(Thing mentor, Thing mentee) {
		return Objects.requireNonNull(mentor.day("startedWorkOn"))
			.isBefore(Objects.requireNonNull(mentee.day("startedWorkOn")));
	}

	boolean isOf(Thing mentor, String area) {
		return registrations(mentor).stream().anyMatch(one -> one.isIn(area));
	}

	long inReview(Thing mentor) {
		return now(mentor, "MENTORS_IN").stream()
			.filter(pair -> "DUE_FOR_REVIEW".equals(dump.stage(pair, "state", day)))
			.count();
	}

	/** Each factor's value, 0 to 1. */
	Map<String, Double> values(Thing mentor, Thing mentee) {
		String place = place(mentee);
		var values = new TreeMap<String, Double>();
		List<String> wanted = words(mentee);
		values.put("FIELD",
				Stream.concat(registrations(mentor).stream().map(one -> one.text("field")), words(mentor).stream())
					.flatMap(one -> wanted.stream().map(other -> likeness(one, other)))
					.max(Double::compare)
					.orElse(0.0));
		List<String> codes = registrations(mentor).stream().map(one -> one.text("territory")).toList();
		values.put("VILLAGE", codes.stream().mapToDouble(code -> alike(code, place)).max().orElse(0));
		values.put("NEARNESS",
				Math.max(0, 1 - codes.stream().mapToInt(code -> steps(code, place)).min().orElse(4) / 4.0));
		List<String> ended = dump.to(mentor, "MENTORS_IN")
			.map(pair -> String.valueOf(dump.stage(pair, "state", day)))
			.filter(Set.of("GRADUATED", "REASSIGNED", "ENDED")::contains)
			.toList();
		values.put("OUTCOME", (ended.stream().filter("GRADUATED"::equals).count() + 1.0) / (ended.size() + 2.0));
		values.put("ROOM", Math.clamp(free(mentor) / (double) Math.max(1, capacity(mentor)), 0.0, 1.0));
		boolean isAbove = now(mentor, "HOLDS").stream()
			.filter(one -> List.of(place, place.substring(0, 9) + "000").contains(one.text("territory")))
			.flatMap(one -> dump.to(one, "OF_POST"))
			.anyMatch(post -> post.text("grade").equals("CHIEF"));
		values.put("OUTSIDE_LINE", isAbove ? 0.0 : 1.0);
		return values;
	}

	/** Where the mentee is in reserve, in office, at work or at home. */
	String place(Thing mentee) {
		return Stream.of("HAS_RESERVE", "HOLDS", "EMPLOYED_AS")
			.flatMap(type -> now(mentee, type).stream().sorted(Comparator.comparing(Thing::id)).limit(1))
			.findFirst()
			.or(() -> dump.to(mentee, "LIVES_IN").findFirst())
			.map(one -> one.text("territory"))
			.orElse("");
	}

	static List<String> words(Thing person) {
		return person.value("specialities") instanceof List<?> words ? words.stream().map(String::valueOf).toList()
				: List.of();
	}

	private static double likeness(String one, String other) {
		if (one.contains(other) || other.contains(one)) {
			return 1;
		}
		Set<String> pairs = pairs(one);
		Set<String> both = pairs(other);
		int all = pairs.size() + both.size();
		both.retainAll(pairs);
		return 2.0 * both.size() / all;
	}

	private static Set<String> pairs(String word) {
		var pairs = new HashSet<String>();
		for (int at = 1; at < word.length(); at++) {
			pairs.add(word.substring(at - 1, at + 1));
		}
		return pairs;
	}

	private double alike(String code, String other) {
		Thing one = dump.thing(code);
		Thing two = dump.thing(other);
		if (one.is("Village") && two.is("Village")) {
			Set<String> industries = dump.to(one, "DEVELOPS").map(Thing::id).collect(Collectors.toSet());
			boolean shares = dump.to(two, "DEVELOPS").anyMatch(each -> industries.contains(each.id()));
			boolean isSameLand = one.value("terrain") != null
					&& Objects.equals(one.value("terrain"), two.value("terrain"));
			return (isSameLand ? 0.5 : 0) + (shares ? 0.5 : 0);
		}
		return one.is("Community") && two.is("Community") ? 1 : 0;
	}

	/** Over the tree of divisions: up from the one until the other is below, and down. */
	private int steps(String code, String other) {
		List<String> up = line(dump.thing(code));
		List<String> down = line(dump.thing(other));
		int shared = 0;
		while (shared < Math.min(up.size(), down.size())
				&& up.get(up.size() - 1 - shared).equals(down.get(down.size() - 1 - shared))) {
			shared++;
		}
		return up.size() + down.size() - 2 * shared;
	}

	private List<String> line(Thing place) {
		Stream<String> above = dump.to(place, "PART_OF").findFirst().stream().flatMap(one -> line(one).stream());
		return Stream.concat(Stream.of(place.id()), above).toList();
	}

}
