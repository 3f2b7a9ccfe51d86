package org.touyan.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.Dump;
import org.touyan.Dump.Thing;
import org.touyan.query.result.BlurredFigures;

/**
 * The people of the sample on a day, as sets, and what is told of them to who may read figures only: by the service's
 * own blur, but without the service, so that tens of thousands of figures can be compared.
 */
final class Crowd {

	private static final List<String> PERSONAL = List.of("sex", "education", "politicalStatus");

	/** How people are related to what else tells them apart, and the enum that it has. */
	private static final Map<String, List<String>> RELATED = Map.of("holdings", List.of("HOLDS", "post"),
			"reserveRecords", List.of("HAS_RESERVE", "kind"), "workerRecords", List.of("EMPLOYED_AS", "band"),
			"mentorRegistrations", List.of("REGISTERED_AS", "kind"), "menteeships", List.of("MENTEE_IN", "mode"));

	private static final Map<String, String> ROLES = Map.of("cadres", "holdings", "reserveOfficials", "reserveRecords",
			"communityWorkers", "workerRecords", "mentors", "mentorRegistrations");

	private static final Set<String> IN_RESERVE = Set.of("IN_POOL", "RETAINED", "UNDER_INSPECTION");

	private final List<Thing> people;

	private final long[] marks;

	private final int[] ages;

	private final Map<Condition, BitSet> sets = new HashMap<>();

	private final Map<String, Set<String>> values = new TreeMap<>();

	private final Map<String, List<Fact>> records = new HashMap<>();

	/** A condition of a person, or of something related: an enum's value, a territory, or both. */
	record Condition(String field, String area, String value) {

		boolean isPersonal() {
			return PERSONAL.contains(field);
		}

		String text() {
			if (isPersonal()) {
				return "%s: {eq: %s}".formatted(field, value);
			}
			String in = area.isEmpty() ? "" : "territory: {startsWith: \"%s\"} ".formatted(area);
			String name = Objects.requireNonNull(RELATED.get(field)).getLast();
			String kind = value.isEmpty() ? "" : name.equals("post") ? "post: {kind: {eq: %s}}".formatted(value)
					: "%s: {eq: %s}".formatted(name, value);
			return "%s: {some: {%s%s}}".formatted(field, in, kind);
		}

		/** What is left with a part of it less, besides nothing. */
		Stream<Condition> less() {
			return isPersonal() || (area.isEmpty() && value.isEmpty()) ? Stream.of()
					: Stream
						.of(area.isEmpty() ? null : new Condition(field, "", value),
								value.isEmpty() ? null : new Condition(field, area, ""))
						.filter(Objects::nonNull);
		}

	}

	/** Who is asked for: those with a role, or all, and conditions that all hold. */
	record Asked(String role, Set<Condition> conditions) {

		Asked and(Condition one) {
			return new Asked(role, Stream.concat(conditions.stream(), Stream.of(one)).collect(Collectors.toSet()));
		}

		boolean has(String field) {
			return conditions.stream().anyMatch(each -> each.field().equals(field));
		}

		String query() {
			return "{ %s(where: {AND: [%s]}) { totalCount aggregate { age { avg } } } }".formatted(
					role.isEmpty() ? "people" : role,
					conditions.stream()
						.map(each -> "{" + each.text() + "}")
						.sorted()
						.collect(Collectors.joining(", ")));
		}

		/** With a condition less each. */
		Stream<Asked> wider() {
			Stream<Asked> fewer = conditions.stream().flatMap(one -> {
				Set<Condition> rest = conditions.stream().filter(each -> !each.equals(one)).collect(Collectors.toSet());
				return Stream.concat(Stream.of(new Asked(role, rest)),
						one.less().map(less -> new Asked(role, rest).and(less)));
			});
			return role.isEmpty() ? fewer : Stream.concat(fewer, Stream.of(new Asked("", conditions)));
		}

	}

	private record Fact(int person, String territory, String value, String status) {
	}

	Crowd(Dump dump, LocalDate day) {
		this.people = dump.all("Person");
		this.marks = new java.util.Random(7).longs(people.size()).map(mark -> mark >> 16).toArray();
		this.ages = people.stream().mapToInt(each -> age(Objects.requireNonNull(each.day("bornOn")), day)).toArray();
		RELATED.forEach((field, how) -> records.put(field, records(dump, how.getFirst(), how.getLast(), day)));
		records.forEach((field, all) -> values.put(field,
				all.stream().map(Fact::value).collect(Collectors.toCollection(TreeSet::new))));
		PERSONAL.forEach(field -> values.put(field,
				people.stream()
					.map(each -> String.valueOf(each.value(field)))
					.filter(value -> !value.equals("null"))
					.collect(Collectors.toCollection(TreeSet::new))));
	}

	private static int age(LocalDate born, LocalDate day) {
		return day.getYear() - born.getYear() - (day.getMonthValue() < born.getMonthValue() ? 1 : 0);
	}

	private List<Fact> records(Dump dump, String type, String name, LocalDate day) {
		var found = new ArrayList<Fact>();
		for (int person = 0; person < people.size(); person++) {
			for (Thing record : dump.to(people.get(person), type).filter(each -> each.holdsOn(day)).toList()) {
				String value = name.equals("post") ? dump.to(record, "OF_POST").findFirst().orElseThrow().text("kind")
						: record.text(name);
				found.add(new Fact(person, record.text("territory"), value,
						String.valueOf(type.equals("HAS_RESERVE") ? dump.stage(record, "status", day) : null)));
			}
		}
		return found;
	}

	/** The values that a field has. */
	Set<String> values(String field) {
		return Objects.requireNonNull(values.get(field));
	}

	/** What of a person the attacker may want to know. */
	static List<String> attributes() {
		return Stream.concat(PERSONAL.stream(), Stream.of("reserveRecords")).toList();
	}

	static List<String> personal() {
		return PERSONAL;
	}

	static List<String> related() {
		return RELATED.keySet().stream().sorted().toList();
	}

	static String role(String field) {
		return ROLES.entrySet()
			.stream()
			.filter(each -> each.getValue().equals(field))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse("");
	}

	BitSet of(Condition condition) {
		return sets.computeIfAbsent(condition, this::found);
	}

	private BitSet found(Condition condition) {
		var found = new BitSet();
		if (condition.isPersonal()) {
			for (int person = 0; person < people.size(); person++) {
				found.set(person, condition.value().equals(people.get(person).value(condition.field())));
			}
			return found;
		}
		records.getOrDefault(condition.field(), List.of())
			.stream()
			.filter(each -> each.territory().startsWith(condition.area())
					&& (condition.value().isEmpty() || condition.value().equals(each.value())))
			.forEach(each -> found.set(each.person()));
		return found;
	}

	BitSet of(Asked asked) {
		var found = new BitSet();
		if (asked.role().equals("reserveOfficials")) {
			records.getOrDefault("reserveRecords", List.of())
				.stream()
				.filter(each -> IN_RESERVE.contains(each.status()))
				.forEach(each -> found.set(each.person()));
		}
		else if (asked.role().isEmpty()) {
			found.set(0, people.size());
		}
		else {
			found.or(of(new Condition(Objects.requireNonNull(ROLES.get(asked.role())), "", "")));
		}
		asked.conditions().forEach(each -> found.and(of(each)));
		return found;
	}

	/** What is told; null where nothing is. */
	BlurredFigures.@Nullable BlurredFigure published(Asked asked, BlurredFigures figures) {
		BitSet rows = of(asked);
		List<Long> wider = asked.wider().map(each -> (long) of(each).cardinality()).toList();
		return figures.of(rows.cardinality(), mark(rows), rows.stream().map(row -> ages[row]).average().orElse(0),
				wider);
	}

	/** Tells a set of people from all others. */
	long mark(BitSet rows) {
		return rows.stream().mapToLong(row -> marks[row]).sum();
	}

	/** What would be told if all was. */
	BlurredFigures.BlurredFigure exactly(Asked asked) {
		BitSet rows = of(asked);
		return new BlurredFigures.BlurredFigure(rows.cardinality(),
				rows.stream().map(row -> ages[row]).average().orElse(0));
	}

	/** The one value that a person has; the empty text where that is none or several. */
	String value(int person, String field) {
		List<String> has = values(field).stream()
			.filter(value -> of(new Condition(field, "", value)).get(person))
			.toList();
		return has.size() == 1 ? has.getFirst() : "";
	}

}
