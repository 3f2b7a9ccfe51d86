package org.touyan.sample;

import java.util.List;

/** The Party's chain in one estate: branch, building groups, hub households; here and there a link is missing. */
final class EstateBranchSample {

	private static final int BUILDINGS_PER_GROUP = 3;

	private final SampleGraph graph;

	private final SampleRandom random;

	EstateBranchSample(SampleGraph graph, SampleRandom random) {
		this.graph = graph;
		this.random = random;
	}

	void make(String name, Settlement community, SampleNode estate, List<SampleNode> buildings) {
		var branch = organisation(name + "党支部", community, "ESTATE_BRANCH", estate)
			.with("kind", List.of("BRANCH", "JOINT_BRANCH", "TEMPORARY_BRANCH").get(random.weighted(90, 7, 3)))
			.with("memberCount", random.between(3, 60));
		if (!random.chance(0.03)) {
			graph.relate(branch, "SUBORDINATE_TO", community.party().organisation());
		}
		if (random.chance(0.04)) {
			return;
		}
		for (var first = 0; first < buildings.size(); first += BUILDINGS_PER_GROUP) {
			group(name, first / BUILDINGS_PER_GROUP + 1, community, branch, buildings.get(first));
		}
	}

	private void group(String name, int number, Settlement community, SampleNode branch, SampleNode building) {
		var group = organisation("%s第%d楼栋党小组".formatted(name, number), community, "BUILDING_GROUP", building)
			.with("kind", "PARTY_GROUP")
			.with("memberCount", random.between(3, 15));
		graph.relate(group, "SUBORDINATE_TO", branch);
		if (random.chance(0.05)) {
			return;
		}
		for (var hub = random.between(1, 3); hub > 0; hub--) {
			var household = organisation("中心户 %02d-%02d".formatted(number, hub), community,
					"PARTY_MEMBER_HUB_HOUSEHOLD", building);
			graph.relate(household, "SUBORDINATE_TO", group);
		}
	}

	private SampleNode organisation(String name, Settlement community, String level, SampleNode seat) {
		return new Office(graph, "PartyOrganisation", name, community.code(), seat).organisation().with("level", level);
	}

}
