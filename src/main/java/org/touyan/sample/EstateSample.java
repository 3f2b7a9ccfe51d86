package org.touyan.sample;

import java.util.ArrayList;
import java.util.List;

/** Builds the estates of the communities and the Party's chain down to the hub households, with its breaks. */
final class EstateSample {

	private static final int ESTATES = 600;

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	EstateSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("estates");
	}

	void make() {
		var communities = district.settlements().stream().filter(one -> !one.village()).toList();
		for (var i = 0; i < communities.size(); i++) {
			var community = communities.get(i);
			var share = ESTATES / communities.size() + (i < ESTATES % communities.size() ? 1 : 0);
			random.some(SampleWords.list("estateStems"), share)
				.forEach(stem -> estate(stem + random.pick(SampleWords.list("estateEndings")), community));
		}
	}

	private void estate(String name, Settlement community) {
		var old = name.endsWith("宿舍") || name.endsWith("新村") || random.chance(0.35);
		var count = random.between(3, 12);
		var estate = place("Estate", name, community.division().name() + name, community.code());
		estate.with("kind", old ? "OLD" : "NEW")
			.with("hasProperty", random.chance(old ? 0.45 : 0.97))
			.with("households", count * random.between(24, 90));
		graph.relate(estate, "PART_OF", community.place());
		List<SampleNode> buildings = new ArrayList<>();
		for (var number = 1; number <= count; number++) {
			var building = place("Building", number + "号楼", name + number + "号楼", community.code());
			graph.relate(building, "PART_OF", estate);
			buildings.add(building);
		}
		if (!random.chance(0.05)) {
			new EstateBranchSample(graph, random).make(name, community, estate, buildings);
		}
	}

	private SampleNode place(String type, String name, String fullName, String territory) {
		var pinyin = SampleReadings.ofPlace(name);
		return graph.add(type).named(name, pinyin).with("fullName", fullName).with("territory", territory);
	}

}
