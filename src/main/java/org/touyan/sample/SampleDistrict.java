package org.touyan.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.touyan.places.Division;
import org.touyan.places.DivisionKind;
import org.touyan.places.DivisionTable;

/** One district in the making: what its parts know of each other. */
final class SampleDistrict {

	private final long seed;

	private final int index;

	private final List<Division> divisions;

	private final SampleGraph graph;

	private final PeopleSample people;

	private final List<Settlement> settlements = new ArrayList<>();

	private final List<Office> departments = new ArrayList<>();

	private final Map<String, Office> superiors = new HashMap<>();

	private final Map<String, Office> authorities = new HashMap<>();

	SampleDistrict(long seed, int index) {
		this.seed = seed;
		this.index = index;
		this.divisions = index == 0 ? DivisionTable.rows() : SampleDivisions.copy(index);
		this.graph = new SampleGraph(new Identifiers(random("identifiers")));
		this.people = new PeopleSample(graph, random("people"));
	}

	/** A stream of chance for one part of the district alone, so that a change in one part leaves the others. */
	SampleRandom random(String part) {
		return new SampleRandom(seed, index, part);
	}

	/** Whether it is the district of the article. */
	boolean real() {
		return index == 0;
	}

	SampleNode root() {
		return graph.stored(divisions.getFirst().code());
	}

	Stream<Division> divisions(DivisionKind kind) {
		return divisions.stream().filter(division -> division.kind() == kind);
	}

	SampleGraph graph() {
		return graph;
	}

	PeopleSample people() {
		return people;
	}

	List<Settlement> settlements() {
		return settlements;
	}

	List<Office> departments() {
		return departments;
	}

	Map<String, Office> superiors() {
		return superiors;
	}

	/** The government of the district and the offices of the subdistricts, by code. */
	Map<String, Office> authorities() {
		return authorities;
	}

	Office authority(String code) {
		return Objects.requireNonNull(authorities.get(code), code);
	}

	Office superior(String code) {
		return Objects.requireNonNull(superiors.get(code), code);
	}

}
