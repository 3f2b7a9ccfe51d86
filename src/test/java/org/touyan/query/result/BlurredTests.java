package org.touyan.query.result;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import org.touyan.query.plan.Blur;
import org.touyan.query.plan.Element;
import org.touyan.query.plan.Function;
import org.touyan.query.plan.Read;
import org.touyan.query.plan.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** What figures are blurred to does not depend on how they are asked for. */
class BlurredTests {

	private static final Value LEVEL = new Value.Property(Element.NODE, "level", true);

	private final Blurred blurred = new Blurred((name, text) -> "secret" + name + text);

	/** Columns are named by what else is asked, and values by the place of the root field in the request. */
	@Test
	void aFigureIsTheSameInWhateverColumnItIs() {
		var told = new TreeSet<String>();
		for (int column = 0; column < 40; column++) {
			String count = "figure" + column;
			String mean = "figure" + (column + 1);
			var value = new Value.Computed("this.level", new org.touyan.query.plan.Parameter("asOf_" + column), true);
			var blur = new Blur(5, "rows", "key",
					Map.of(count, new Read.Figure(Function.COUNT, column % 2 == 0 ? LEVEL : value), mean,
							new Read.Figure(Function.AVG, column % 2 == 0 ? LEVEL : value)),
					Map.of(count, count, mean, count), Map.of(count, "level", mean, "level"));
			var figures = blurred.columns(Map.of("rows", 57L, "key", 123_456L, count, 33L, mean, 7.77), blur);
			told.add(List.of(figures.get(count), figures.get(mean), figures.get("rows")).toString());
		}
		assertThat(told).hasSize(1);
	}

}
