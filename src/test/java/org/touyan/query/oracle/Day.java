package org.touyan.query.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

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

	LibraryGraph graph() {
		return graph;
	}

	/** The things of a type, abstract or not, that hold. */
	List<Row> all(String type) {
		return graph.things()
			.stream()
			.filter(thing -> isOf(type, thing) && holds(thing))
			.map(thing -> new Row(thing, null))
			.toList();
	}

	boolean isOf(String type, Thing thing) {
		return mapping.concrete(type).contains(thing.type());
	}

	private boolean holds(Thing thing) {
		Interval interval = mapping.interval(thing.type());
		return interval == null || interval.holds(thing.properties(), time);
	}

	/** The related things that hold, and whose relationship holds. */
	List<Row> related(Thing thing, Member field) {
		Interval interval = mapping.interval(field.carries());
		var rows = new ArrayList<Row>();
		for (Tie tie : graph.ties()) {
			Thing here = field.outgoing() ? tie.source() : tie.target();
			Thing there = field.outgoing() ? tie.target() : tie.source();
			if (here.is(thing) && tie.type().equals(field.relationshipType()) && isOf(field.type(), there)
					&& holds(there) && (interval == null || interval.holds(tie.properties(), time))) {
				rows.add(new Row(there, tie));
			}
		}
		return rows;
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

	/** A value of a thing: kept, computed or derived. */
	@Nullable
	Object value(Thing thing, String field) {
		Member member = mapping.member(thing.type(), field);
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
		return Objects.requireNonNull(row.tie()).properties().get(property);
	}

}
