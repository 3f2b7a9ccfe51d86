package org.touyan.sample;

import java.util.List;

/** The figures that the article states, kept as stated. */
final class FigureSample {

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
		SampleNode figure = graph.add("StatedFigure")
			.with("metric", row.get(0))
			.with("value", Double.parseDouble(row.get(1)))
			.with("unit", String.join(" ", row.subList(2, end - 1)))
			.with("qualifier", qualifier.equals("-") ? null : qualifier)
			.with("source", "历城区专题报道")
			.with("statedOn", SampleDates.day(2025, 12, 1));
		graph.relate(figure, "FIGURE_OF", about.equals(alliance.text("name")) ? alliance : graph.stored(about));
	}

}
