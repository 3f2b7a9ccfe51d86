package org.touyan.query.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.touyan.query.RowScope;

/** A graph in memory. */
final class LibraryGraph {

	private RowScope viewer = RowScope.EVERYTHING;

	private final Map<String, Thing> things = new LinkedHashMap<>();

	private final List<Tie> ties = new ArrayList<>();

	/** Whether all is there that the schema promises. */
	private final boolean whole;

	LibraryGraph(boolean whole) {
		this.whole = whole;
	}

	boolean whole() {
		return whole;
	}

	void add(Thing thing) {
		things.put(thing.id(), thing);
	}

	void add(Tie tie) {
		ties.add(tie);
	}

	List<Thing> things() {
		return List.copyOf(things.values());
	}

	List<Tie> ties() {
		return ties;
	}

	/** Who asks of it. */
	RowScope viewer() {
		return viewer;
	}

	void seenBy(RowScope next) {
		viewer = next;
	}

	/** Puts the ties in the order of their ids in the database, which decides where nothing else does. */
	void order(List<String> ids) {
		List<Tie> given = List.copyOf(ties);
		ties.clear();
		IntStream.range(0, given.size())
			.boxed()
			.sorted(Comparator.comparing(ids::get))
			.forEach(number -> ties.add(given.get(number)));
	}

	@Nullable
	Thing thing(String id) {
		return things.get(id);
	}

	@Override
	public String toString() {
		return things.values()
			.stream()
			.map(thing -> "%s %s %s".formatted(thing.type(), thing.roles(), thing.properties()))
			.collect(Collectors.joining("\n", "", "\n"))
				+ ties.stream()
					.map(tie -> "(%s)-[:%s %s]->(%s)".formatted(tie.source().id(), tie.type(), tie.properties(),
							tie.target().id()))
					.collect(Collectors.joining("\n"));
	}

}
