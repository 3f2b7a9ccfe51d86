package org.touyan.sample;

import java.time.LocalDate;
import java.util.List;

/** The products of 港九 under its brand, and its projects. */
final class GangjiuGoods {

	private static final String LEAD = "370112013228";

	private static final String SHIMIAO = "370112013227";

	private static final String MAJIA = "370112013223";

	private static final LocalDate FOUNDED = SampleDates.day(2021, 3, 16);

	private final SampleGraph graph;

	private final SampleRandom random;

	GangjiuGoods(SampleGraph graph, SampleRandom random) {
		this.graph = graph;
		this.random = random;
	}

	/** As the article has them: 石庙's pomegranates, 马家's toon, 桃科's guest houses, 鸡山坡's workshop, the rest 芦南's. */
	void make(SampleNode alliance, SampleNode brand) {
		product("石榴", SHIMIAO, brand);
		product("香椿", MAJIA, brand);
		List.of("金丝皇菊", "芦南啤酒", "农家面条").forEach(name -> product(name, LEAD, brand));
		project(alliance, "鸡山坡碳水工坊", "PROCESSING", List.of("370112013222"));
		project(alliance, "石庙石榴园", "FARMING", List.of(SHIMIAO));
		project(alliance, "马家香椿基地", "FARMING", List.of(MAJIA));
		project(alliance, "桃科民宿集群", "TOURISM", List.of("370112013226"));
		project(alliance, "港九游览步道", "INFRASTRUCTURE", List.of(LEAD, SHIMIAO));
	}

	private void project(SampleNode alliance, String name, String kind, List<String> places) {
		SampleNode project = graph.add("Project")
			.with("name", name)
			.with("kind", kind)
			.with("startedOn", random.day(FOUNDED, SampleDates.day(2025, 10, 1)))
			.with("investment", 10_000 * random.between(80, 900));
		graph.relate(alliance, "RUNS", project);
		places.forEach(place -> graph.relate(project, "LOCATED_IN", graph.stored(place)));
	}

	private void product(String name, String village, SampleNode brand) {
		SampleNode product = graph.nodes()
			.stream()
			.filter(node -> node.labels().contains("Product") && node.text("name").equals(name))
			.findFirst()
			.orElseGet(() -> graph.add("Product").with("name", name));
		graph.relate(product, "SOLD_UNDER", brand);
		boolean known = graph.relationships()
			.stream()
			.anyMatch(one -> one.type().equals("PRODUCES") && one.from().equals(village)
					&& one.to().equals(product.id()));
		if (!known) {
			graph.relate(graph.stored(village), "PRODUCES", product);
		}
	}

}
