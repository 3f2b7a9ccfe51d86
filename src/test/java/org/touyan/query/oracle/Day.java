package org.touyan.query.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.query.RowScope;

/** The graph as it stands on one day, or in a period. */
final class Day {

	private final LibraryGraph graph;

	private final Mapping mapping;

	private final Time time;

	Day(LibraryGraph graph, Mapping mapping, Time time) {
		this.graph = graph;
		this.mapping = mapping;
		this.time = time;
	}

	Mapping mapping() {
		return mapping;
	}

	/** The same graph on another day. */
	Day on(LocalDate date) {
		return new Day(graph, mapping, Time.on(date));
	}

	LocalDate date() {
		return time.date();
	}

	LibraryGraph graph() {
		return graph;
	}

	/** The things of a type, abstract or not, that hold. */
	List<Row> all(String type) {
		return graph.things()
			.stream()
			.filter(thing -> isOf(type, thing) && holds(thing) && seen(thing))
			.map(thing -> new Row(thing, null))
			.toList();
	}

	boolean isOf(String type, Thing thing) {
		return mapping.concrete(type).contains(thing.type());
	}

	boolean holds(Thing thing) {
		Interval interval = mapping.interval(thing.type());
		return interval == null || interval.holds(thing.properties(), time);
	}

	boolean holds(Tie tie) {
		Interval interval = mapping.interval(mapping.carried(tie.type()));
		return interval == null || interval.holds(tie.properties(), time);
	}

	/** A thing as a field looks at it. */
	private Thing looked(Member field, Thing there) {
		return mapping.view(field.type()) && mapping.labels(there.type()).containsAll(mapping.labels(field.type()))
				? new Thing(field.type(), there.roles(), there.properties()) : there;
	}

	/** Whether who asks sees a thing. */
	boolean seen(Thing thing) {
		Sight sight = mapping.sight(thing.type());
		RowScope viewer = graph.viewer();
		if (sight != null && sight.level() != null && !reads(sight.level())) {
			return false;
		}
		if (viewer.territories().contains("") || (sight != null && sight.level() != null && !sight.local())) {
			return true;
		}
		if (sight == null || viewer.territories().isEmpty()) {
			return false;
		}
		return !sight.local() || lies(thing, sight)
				|| sight.with().stream().anyMatch(name -> tied(thing, name, false).anyMatch(this::lies))
				|| (sight.belongsTo() != null && tied(thing, sight.belongsTo(), true).anyMatch(this::seen));
	}

	boolean reads(String level) {
		return graph.viewer().levels().contains(level) || graph.viewer().levels().contains("*");
	}

	private boolean lies(Thing thing) {
		Sight sight = mapping.sight(thing.type());
		return sight != null && (sight.code() == null ? seen(thing) : lies(thing, sight));
	}

	private boolean lies(Thing thing, Sight sight) {
		return sight.code() != null && thing.properties().get(sight.code()) instanceof String code
				&& graph.viewer().territories().stream().anyMatch(code::startsWith);
	}

	private Stream<Thing> tied(Thing thing, String name, boolean ever) {
		Member field = mapping.member(thing.type(), name);
		return graph.ties()
			.stream()
			.filter(tie -> tie.type().equals(field.relationshipType())
					&& (field.outgoing() ? tie.source() : tie.target()).is(thing) && (ever || holds(tie)))
			.map(tie -> field.outgoing() ? tie.target() : tie.source())
			.filter(there -> isOf(field.type(), there) && (ever || holds(there)));
	}

	/** The related things that hold and are seen, and whose relationship holds. */
	List<Row> related(Thing thing, Member field) {
		Interval interval = mapping.interval(field.carries());
		var rows = new ArrayList<Row>();
		for (Tie tie : graph.ties()) {
			Thing here = field.outgoing() ? tie.source() : tie.target();
			Thing there = looked(field, field.outgoing() ? tie.target() : tie.source());
			if (here.is(thing) && tie.type().equals(field.relationshipType()) && isOf(field.type(), there)
					&& holds(there) && seen(there) && (interval == null || interval.holds(tie.properties(), time))) {
				rows.add(new Row(there, tie));
			}
		}
		return rows;
	}

	/**
	 * The things reached by following the steps of a field again and again, nearest first, each with its depth in place
	 * of what a relationship would carry.
	 */
	List<Row> reached(Thing start, Member field, int times, Map<String, @Nullable Object> hop) {
		var depths = new LinkedHashMap<Thing, Integer>();
		Set<Thing> frontier = Set.of(start);
		for (int depth = 1; depth <= times; depth++) {
			for (String step : field.recursion()) {
				frontier = frontier.stream()
					.flatMap(thing -> related(thing, mapping.member(thing.type(), step)).stream())
					.filter(row -> hop.get(step) == null || new Fit(this).row(row, Values.map(hop.get(step))))
					.map(Row::thing)
					.collect(Collectors.toSet());
			}
			for (Thing thing : frontier) {
				depths.putIfAbsent(thing, depth);
			}
		}
		depths.remove(start);
		return depths.entrySet()
			.stream()
			.map(each -> new Row(each.getKey(), new Tie("", start, each.getKey(), Map.of("depth", each.getValue()))))
			.toList();
	}

	/** The one related thing to show: the latest begun. */
	@Nullable
	Row one(Thing thing, Member field) {
		Comparator<@Nullable LocalDate> latest = Comparator.nullsLast(Comparator.reverseOrder());
		return related(thing, field).stream()
			.min(Comparator.<Row, @Nullable LocalDate>comparing(row -> begun(row, field), latest)
				.thenComparing(row -> begun(row.thing()), latest)
				.thenComparing(row -> row.thing().id()))
			.orElse(null);
	}

	private @Nullable LocalDate begun(Row row, Member field) {
		Interval interval = mapping.interval(field.carries());
		return interval == null || row.tie() == null ? null : interval.begun(row.tie().properties());
	}

	private @Nullable LocalDate begun(Thing thing) {
		Interval interval = mapping.interval(thing.type());
		return interval == null ? null : interval.begun(thing.properties());
	}

	/** A value of a thing for a day of its own, where one is given. */
	@Nullable
	Object value(Thing thing, String field, @Nullable Object on) {
		return on == null ? value(thing, field) : new Day(graph, mapping, Time.on((LocalDate) on)).value(thing, field);
	}

	/** The field that is asked for with a day of its own under a name. */
	@Nullable
	String dated(Thing thing, String nameOnDay) {
		return mapping.members(thing.type())
			.stream()
			.filter(member -> member.dated() && (member.name() + "On").equals(nameOnDay))
			.map(Member::name)
			.findFirst()
			.orElse(null);
	}

	/** A value of a thing: kept, computed or derived. */
	@Nullable
	Object value(Thing thing, String field) {
		Member member = mapping.member(thing.type(), field);
		if (mapping.withheld(thing.type(), member, graph.viewer().levels())) {
			return null;
		}
		String path = member.derivedPath();
		if (path == null) {
			return member.computed() ? Computed.value(thing, field, time.date()) : thing.properties().get(field);
		}
		int dot = path.indexOf('.');
		Row one = one(thing, mapping.member(thing.type(), path.substring(0, dot)));
		return one == null ? null : value(one.thing(), path.substring(dot + 1));
	}

	@Nullable
	Object carried(Row row, String property) {
		Tie tie = Objects.requireNonNull(row.tie());
		String carries = mapping.carried(tie.type());
		boolean withheld = carries != null
				&& mapping.withheld(null, mapping.member(carries, property), graph.viewer().levels());
		return withheld ? null : tie.properties().get(property);
	}

}
