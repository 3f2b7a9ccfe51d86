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

	private final Map<String, List<SampleRelationship>> workers;

	private final Map<String, List<SampleRelationship>> parts;

	GridSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("grids");
		this.workers = leading("WORKS_AT");
		this.parts = leading("PART_OF");
	}

	private Map<String, List<SampleRelationship>> leading(String type) {
		return graph.relationships()
			.stream()
			.filter(one -> one.type().equals(type))
			.collect(Collectors.groupingBy(SampleRelationship::to));
	}

	void make() {
		Map<String, SampleNode> byId = graph.nodes().stream().collect(Collectors.toMap(SampleNode::id, one -> one));
		var service = new GridService(district, random);
		List<Settlement> villages = district.settlements().stream().filter(Settlement::village).toList();
		List<Settlement> communities = district.settlements().stream().filter(one -> !one.village()).toList();
		villages.forEach(village -> grid(village, 1, "BASIC", village.place(), service, List.of()));
		int rest = BASIC - villages.size();
		for (int index = 0; index < communities.size(); index++) {
			int share = rest / communities.size() + (index < rest % communities.size() ? 1 : 0);
			community(communities.get(index), share, index < DEDICATED, service, byId);
		}
	}

	private void community(Settlement community, int share, boolean hasDedicated, GridService service,
			Map<String, SampleNode> byId) {
		var covered = new ArrayList<>(starts(parts, community, byId));
		covered.add(community.place());
		List<SampleNode> records = starts(workers, community, byId);
		for (int number = 1; number <= share; number++) {
			grid(community, number, "BASIC", covered.get((number - 1) % covered.size()), service, records);
		}
		if (hasDedicated) {
			grid(community, share + 1, "DEDICATED", community.place(), service, records);
		}
	}

	private static List<SampleNode> starts(Map<String, List<SampleRelationship>> leading, Settlement settlement,
			Map<String, SampleNode> byId) {
		return leading.getOrDefault(settlement.place().id(), List.of())
			.stream()
			.map(one -> Objects.requireNonNull(byId.get(one.from())))
			.toList();
	}

	private void grid(Settlement settlement, int number, String kind, SampleNode covered, GridService service,
			List<SampleNode> records) {
		SampleNode grid = graph.add("Grid")
			.with("name", "%s第%d网格".formatted(settlement.division().name(), number))
			.with("code", "%s-%02d".formatted(settlement.code(), number))
			.with("kind", kind)
			.with("territory", settlement.code());
		graph.relate(grid, "COVERS", covered);
		if (!random.chance(0.03)) {
			service.staff(settlement, grid, random.day(SampleDates.day(2019, 7, 1), SampleDates.day(2025, 12, 31)),
					records);
		}
	}

}
