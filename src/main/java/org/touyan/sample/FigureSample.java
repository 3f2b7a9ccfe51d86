package org.touyan.sample;

import java.util.List;
import java.util.Map;

/** The figures that the article states, kept as stated. */
final class FigureSample {

	private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("estates", "个"), Map.entry("people", "人"),
			Map.entry("measures", "项"), Map.entry("levels", "级"), Map.entry("keys", "把"), Map.entry("households", "户"),
			Map.entry("services", "项"), Map.entry("kinds", "种"), Map.entry("markets", "场"), Map.entry("per cent", "%"),
			Map.entry("points", "分"), Map.entry("grids", "个"), Map.entry("platforms", "个"), Map.entry("events", "场"),
			Map.entry("villages", "个"), Map.entry("years", "年"), Map.entry("mu", "亩"), Map.entry("visits", "人次"),
			Map.entry("yuan", "元"));

	private final SampleGraph graph;

	FigureSample(SampleDistrict district) {
		this.graph = district.graph();
	}

	void make(SampleNode alliance) {
		SampleWords.rows("stated-figures.txt").forEach(row -> figure(row, alliance));
	}

	private void figure(List<String> row, SampleNode alliance) {
		String about = row.getLast();
		int end = row.size() - 1;
		String qualifier = row.get(end - 1);
		String unit = String.join(" ", row.subList(3, end - 1));
		SampleNode figure = graph.add("StatedFigure")
			.with("metric", row.get(0))
			.with("metricZh", row.get(1))
			.with("value", Double.parseDouble(row.get(2)))
			.with("unit", unit)
			.with("unitZh", UNITS.get(unit))
			.with("qualifier", qualifier.equals("-") ? null : qualifier)
			.with("source", "历城区专题报道")
			.with("statedOn", SampleDates.day(2025, 12, 1));
		graph.relate(figure, "FIGURE_OF", about.equals(alliance.text("name")) ? alliance : graph.stored(about));
	}

}
