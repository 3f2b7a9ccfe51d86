package org.touyan.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Lays the grids over villages and communities and finds who serves them; here and there nobody does. */
final class GridSample {

	private static final int BASIC = 1419;

	private static final int DEDICATED = 44;

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	private final GridService service;

	GridSample(SampleDistrict district, List<Worker> workers) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("grids");
		this.service = new GridService(district, random, workers);
	}

	void make() {
		Map<String, SampleNode> byId = graph.nodes().stream().collect(Collectors.toMap(SampleNode::id, one -> one));
		Map<String, List<SampleNode>> parts = graph.relationships()
			.stream()
			.filter(one -> one.type().equals("PART_OF"))
			.filter(one -> byId.containsKey(one.from()))
			.collect(Collectors.groupingBy(SampleRelationship::to,
					Collectors.mapping(one -> Objects.requireNonNull(byId.get(one.from())), Collectors.toList())));
		List<Settlement> villages = district.settlements().stream().filter(Settlement::village).toList();
		List<Settlement> communities = district.settlements().stream().filter(one -> !one.village()).toList();
		villages.forEach(village -> grid(village, 1, "BASIC", village.place()));
		int[] shares = Slots.of(BASIC - villages.size(), communities, one -> one.place().number("households"));
		for (int index = 0; index < shares.length; index++) {
			Settlement community = communities.get(index);
			community(community, shares[index], index < DEDICATED,
					parts.getOrDefault(community.place().id(), List.of()));
		}
	}

	private void community(Settlement community, int share, boolean hasDedicated, List<SampleNode> estates) {
		var covered = new ArrayList<>(estates);
		covered.add(community.place());
		for (int number = 1; number <= share; number++) {
			grid(community, number, "BASIC", covered.get((number - 1) % covered.size()));
		}
		if (hasDedicated) {
			grid(community, share + 1, "DEDICATED", community.place());
		}
	}

	private void grid(Settlement settlement, int number, String kind, SampleNode covered) {
		SampleNode grid = graph.add("Grid")
			.with("name", "%s第%d网格".formatted(settlement.division().name(), number))
			.with("code", "%s-%02d".formatted(settlement.code(), number))
			.with("kind", kind)
			.with("territory", settlement.code());
		graph.relate(grid, "COVERS", covered);
		service.staff(settlement, grid);
	}

}
