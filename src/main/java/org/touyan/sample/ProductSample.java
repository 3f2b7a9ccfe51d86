package org.touyan.sample;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What kind of product each is, the kinds that no village makes so far, and what villages are known for. */
final class ProductSample {

	private static final Map<String, String> NAMED = Map.of("370112013228", "生态旅游", "370112013227", "石榴",
			"370112013223", "香椿", "370112013226", "民宿", "370112013222", "碳水工坊");

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	ProductSample(SampleDistrict district) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("products");
	}

	/** All products by name. */
	Map<String, SampleNode> make() {
		List<SampleNode> villages = district.settlements()
			.stream()
			.filter(Settlement::village)
			.map(Settlement::place)
			.toList();
		Map<String, SampleNode> products = graph.nodes()
			.stream()
			.filter(node -> node.labels().contains("Product"))
			.collect(Collectors.toMap(node -> node.text("name"), Function.identity()));
		for (List<String> row : SampleWords.rows("products.txt")) {
			products.computeIfAbsent(row.getFirst(), name -> {
				SampleNode product = graph.add("Product").with("name", name);
				random.some(villages, random.between(1, 4))
					.forEach(village -> graph.relate(village, "PRODUCES", product));
				return product;
			}).with("kind", row.getLast());
		}
		specialities(villages);
		return products;
	}

	/** Two villages of five are known for something; those that the article names for what it says. */
	private void specialities(List<SampleNode> villages) {
		Map<String, SampleNode> specialities = SampleWords.list("villageSpecialities")
			.stream()
			.collect(Collectors.toMap(Function.identity(), name -> graph.add("Speciality").with("name", name)));
		for (SampleNode village : villages) {
			String name = random.pick(SampleWords.list("villageSpecialities"));
			boolean isKnown = random.chance(0.4);
			String named = district.real() ? NAMED.get(village.id()) : null;
			if (isKnown || named != null) {
				graph.relate(village, "SPECIALISES_IN",
						Objects.requireNonNull(specialities.get(named == null ? name : named)));
			}
		}
	}

}
