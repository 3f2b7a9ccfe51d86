package org.touyan.sample;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is taken from visitors, and what is greened. */
final class TourismSample {

	private static final String LUNAN = "370112013228";

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	TourismSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("tourism");
	}

	void make() {
		Map<String, SampleNode> counts = byId(Set.of("VisitorCount"));
		List<SampleRelationship> received = graph.relationships()
			.stream()
			.filter(one -> one.type().equals("RECEIVED"))
			.toList();
		Map<String, SampleNode> alliances = byId(Set.of("Alliance"));
		received.forEach(one -> income(alliances.getOrDefault(one.from(), graph.stored(one.from())),
				Objects.requireNonNull(counts.get(one.to()))));
		byId(Set.of("Project")).values()
			.stream()
			.filter(project -> project.text("kind").equals("ECOLOGY"))
			.forEach(project -> project.with("areaMu", (double) (10 * random.between(8, 160))));
		if (district.real()) {
			closedMine();
		}
	}

	private Map<String, SampleNode> byId(Set<String> labels) {
		return graph.nodes()
			.stream()
			.filter(node -> node.labels().containsAll(labels))
			.collect(Collectors.toMap(SampleNode::id, Function.identity()));
	}

	/** Between 60 and 110 yuan a visit; in 芦南村 more than a hundred. */
	private void income(SampleNode earner, SampleNode visitors) {
		int spent = earner.id().equals(LUNAN) ? random.between(102, 108) : random.between(60, 95);
		SampleNode income = graph.add("TourismIncome")
			.with("year", visitors.number("year"))
			.with("amount", visitors.number("visits") * spent)
			.with("closedOn", visitors.date("countedOn"));
		graph.relate(earner, "EARNED_FROM_TOURISM", income);
	}

	/** 关矿封山造林: twenty years by the time of the article, ten thousand mu. */
	private void closedMine() {
		SampleNode project = graph.add("Project")
			.with("name", "芦南村关矿封山造林")
			.with("kind", "ECOLOGY")
			.with("startedOn", SampleDates.day(2005, 3, 14))
			.with("areaMu", 10_000.0);
		graph.relate(project, "LOCATED_IN", graph.stored(LUNAN));
	}

}
