package org.touyan.sample;

import java.time.LocalDate;
import java.util.List;

/** The products of 港九 under its brand, and its projects. */
final class GangjiuGoods {

	private static final String LEAD = "370112013228";

	private static final LocalDate FOUNDED = SampleDates.day(2021, 3, 16);

	private final SampleGraph graph;

	private final SampleRandom random;

	GangjiuGoods(SampleGraph graph, SampleRandom random) {
		this.graph = graph;
		this.random = random;
	}

	void make(SampleNode alliance, SampleNode brand) {
		List.of("石榴", "香椿", "金丝皇菊", "芦南啤酒", "农家面条").forEach(name -> product(name, brand));
		project(alliance, "芦南碳水工坊", "PROCESSING", LEAD);
		project(alliance, "石庙民宿集群", "TOURISM", "370112013227");
		project(alliance, "桃科香椿基地", "FARMING", "370112013226");
		project(alliance, "马家游览步道", "INFRASTRUCTURE", "370112013223");
	}

	private void project(SampleNode alliance, String name, String kind, String place) {
		SampleNode project = graph.add("Project")
			.with("name", name)
			.with("kind", kind)
			.with("startedOn", random.day(FOUNDED, SampleDates.day(2025, 10, 1)))
			.with("investment", 10_000 * random.between(80, 900));
		graph.relate(alliance, "RUNS", project);
		graph.relate(project, "LOCATED_IN", graph.stored(place));
	}

	private void product(String name, SampleNode brand) {
		SampleNode product = graph.nodes()
			.stream()
			.filter(node -> node.labels().contains("Product") && node.text("name").equals(name))
			.findFirst()
			.orElseGet(() -> graph.add("Product").with("name", name));
		graph.relate(product, "SOLD_UNDER", brand);
		boolean known = graph.relationships()
			.stream()
			.anyMatch(one -> one.type().equals("PRODUCES") && one.from().equals(LEAD) && one.to().equals(product.id()));
		if (!known) {
			graph.relate(graph.stored(LEAD), "PRODUCES", product);
		}
	}

}
