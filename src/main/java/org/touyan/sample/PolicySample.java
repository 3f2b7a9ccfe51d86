package org.touyan.sample;

import java.time.LocalDate;
import java.util.List;

/** What the article only names: policies, and the records and trainings of these years under two of them. */
final class PolicySample {

	private static final LocalDate FIRST = SampleDates.day(2025, 1, 1);

	private final SampleGraph graph;

	PolicySample(SampleDistrict district) {
		this.graph = district.graph();
	}

	void make() {
		label("ReserveRecord", "from", policy("选苗"));
		label("Training", "heldOn", policy("育苗"));
		policy("四抓四强");
	}

	private SampleNode policy(String name) {
		return graph.add("Policy").with("name", name);
	}

	private void label(String type, String begun, SampleNode policy) {
		List<SampleNode> all = graph.nodes().stream().filter(one -> one.labels().contains(type)).toList();
		all.stream()
			.filter(one -> !one.date(begun).isBefore(FIRST))
			.forEach(one -> graph.relate(one, "UNDER_POLICY", policy));
	}

}
