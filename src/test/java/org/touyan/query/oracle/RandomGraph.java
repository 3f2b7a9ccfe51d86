package org.touyan.query.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/**
 * Makes graphs of the library: small, with few different values, so that ties, missing values and days that touch are
 * common.
 */
final class RandomGraph {

	/** Of more types than these there are as many times more things, so that what belongs together meets as often. */
	private static final int TYPES = 8;

	private final RandomGenerator random;

	private final Mapping mapping;

	private final RandomValues values;

	private final LibraryGraph graph;

	private RandomGraph(RandomGenerator random, Mapping mapping) {
		this.random = random;
		this.mapping = mapping;
		this.values = new RandomValues(random, mapping);
		this.graph = new LibraryGraph(random.nextInt(5) > 0);
	}

	static LibraryGraph of(RandomGenerator random, Mapping mapping) {
		var builder = new RandomGraph(random, mapping);
		builder.addThings();
		builder.addTies();
		return builder.graph;
	}

	private void addThings() {
		int several = Math.max(1, mapping.nodeTypes().size() / TYPES);
		int count = several * (3 + random.nextInt(random.nextBoolean() ? 10 : 38));
		var numbers = new ArrayList<Integer>();
		for (int number = 1; number <= count; number++) {
			numbers.add(random.nextInt(numbers.size() + 1), number);
		}
		for (int number : numbers) {
			String type = values.one(mapping.nodeTypes());
			graph.add(new Thing(type, roles(type), properties(type, number)));
		}
	}

	private Set<String> roles(String type) {
		var roles = new HashSet<String>();
		mapping.roles().forEach((role, whose) -> {
			if (type.equals(whose) && random.nextBoolean()) {
				roles.add(role);
			}
		});
		return roles;
	}

	private Map<String, Object> properties(String type, int number) {
		var properties = properties(type);
		for (String name : List.of("from", "to", "acquiredOn", "withdrawnOn", "issuedOn")) {
			boolean declared = mapping.members(type).stream().anyMatch(member -> member.name().equals(name));
			if (!declared && random.nextInt(8) == 0) {
				properties.put(name, values.date());
			}
		}
		properties.put("id", type.toLowerCase(Locale.ROOT) + "-" + number);
		return properties;
	}

	private Map<String, Object> properties(String type) {
		var properties = new LinkedHashMap<String, Object>();
		for (Member member : mapping.members(type)) {
			boolean present = member.required() ? graph.whole() || random.nextInt(12) > 0 : random.nextInt(3) > 0;
			if (member.property() && present) {
				properties.put(member.name(), member.many() ? values.list(member.type()) : values.of(member.type()));
			}
			if (member.collated()) {
				boolean drawn = random.nextInt(4) > 0;
				if (drawn || member.required()) {
					properties.put(member.pinyin(), drawn ? values.of("String") : "");
					properties.put(member.strokes(), drawn ? values.of("String") : "");
				}
			}
		}
		return properties;
	}

	private void addTies() {
		int density = 1 + random.nextInt(3);
		for (Thing thing : graph.things()) {
			for (Member member : mapping.members(thing.type())) {
				if (member.relationship() && random.nextInt(3) < density) {
					addTies(thing, member, random.nextInt(1 + density));
				}
			}
		}
		for (int stray = 0; stray < graph.things().size() / 4; stray++) {
			Member member = values.one(mapping.members("Person").stream().filter(Member::relationship).toList());
			tie(values.one(graph.things()), values.one(graph.things()), member);
		}
	}

	private void addTies(Thing thing, Member member, int count) {
		List<Thing> targets = graph.things()
			.stream()
			.filter(there -> mapping.concrete(member.type()).contains(there.type()))
			.toList();
		for (int index = 0; index < count && !targets.isEmpty(); index++) {
			Thing target = values.one(targets);
			tie(member.outgoing() ? thing : target, member.outgoing() ? target : thing, member);
		}
	}

	/**
	 * Adds a relationship, or two one after the other, where none is yet and where no field that shows one has another
	 * already without a date to choose by.
	 */
	private void tie(Thing source, Thing target, Member member) {
		String type = member.relationshipType();
		boolean known = graph.ties()
			.stream()
			.anyMatch(tie -> tie.type().equals(type) && tie.source().is(source) && tie.target().is(target));
		if (known || ambiguous(source, target, type, true) || ambiguous(target, source, type, false)) {
			return;
		}
		Interval interval = mapping.interval(member.carries());
		Map<String, Object> carried = member.carries() == null ? Map.of() : properties(member.carries());
		graph.add(new Tie(type, source, target, carried));
		String to = interval == null ? null : interval.to();
		if (interval != null && to != null && carried.get(to) instanceof LocalDate end && random.nextInt(2) == 0
				&& !end.equals(carried.get(interval.from()))) {
			var later = properties(String.valueOf(member.carries()));
			later.put(interval.from(), end);
			graph.add(new Tie(type, source, target, later));
		}
	}

	private boolean ambiguous(Thing here, Thing there, String type, boolean outgoing) {
		return mapping.members(here.type())
			.stream()
			.filter(Member::relationship)
			.filter(member -> !member.many() && member.outgoing() == outgoing && member.relationshipType().equals(type)
					&& undated(member, there))
			.anyMatch(member -> graph.ties()
				.stream()
				.anyMatch(tie -> tie.type().equals(type) && (outgoing ? tie.source() : tie.target()).is(here)
						&& undated(member, outgoing ? tie.target() : tie.source())));
	}

	private boolean undated(Member member, @Nullable Thing there) {
		return there != null && mapping.interval(member.carries()) == null && mapping.interval(there.type()) == null;
	}

}
