package org.touyan.sample;

import java.util.Set;

import org.touyan.places.Division;
import org.touyan.places.DivisionKind;

/** Says of the divisions what the code list does not: households, land, weakness. */
final class PlaceSample {

	private static final Set<String> MOUNTAINS = Set.of("013", "017", "018", "019", "021");

	private static final Set<String> PLAINS = Set.of("007", "016", "020");

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	PlaceSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("places");
	}

	void make() {
		for (var kind : DivisionKind.values()) {
			district.divisions(kind).forEach(this::describe);
		}
	}

	private void describe(Division division) {
		var node = graph.stored(division.code());
		if (!district.real()) {
			create(division, node);
		}
		switch (division.kind()) {
			case VILLAGE -> village(division, node);
			case COMMUNITY -> people(node, random.between(900, 4200), random.between(232, 296));
			case DISTRICT, SUBDISTRICT -> {
			}
		}
	}

	private void create(Division division, SampleNode node) {
		division.kind().labels().forEach(node::label);
		division.properties().forEach(node::with);
		graph.add(node.with("sourceRef", "sample"));
		if (division.partOf() != null) {
			graph.relate(node, "PART_OF", graph.stored(division.partOf()));
		}
	}

	private void village(Division division, SampleNode node) {
		people(node, random.between(90, 900), random.between(276, 345));
		var street = division.code().substring(6, 9);
		node.with("terrain", terrain(street)).with("weak", false);
		if (random.chance(MOUNTAINS.contains(street) ? 0.3 : 0.12) && !division.name().equals("芦南村")) {
			var found = SampleDates.workday(random.day(SampleDates.day(2016, 3, 1), SampleDates.day(2025, 12, 31)));
			node.with("weakFrom", found).with("weakTo", found.plusDays(random.between(500, 2600)));
		}
	}

	private void people(SampleNode node, int households, int hundredHouseholds) {
		node.with("households", households)
			.with("population", (households * hundredHouseholds + random.between(0, 99)) / 100);
	}

	private String terrain(String street) {
		if (MOUNTAINS.contains(street)) {
			return random.chance(0.65) ? "MOUNTAIN" : "HILL";
		}
		return PLAINS.contains(street) ? "PLAIN" : "SUBURB";
	}

}
