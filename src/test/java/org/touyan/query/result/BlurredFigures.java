package org.touyan.query.result;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Blur;
import org.touyan.query.plan.Element;
import org.touyan.query.plan.Function;
import org.touyan.query.plan.Read;
import org.touyan.query.plan.Value;

/** What the service tells of some rows to who may read figures only, for tests that have the rows themselves. */
public final class BlurredFigures {

	private static final Blur BLUR = new Blur(5, "rows", "key",
			Map.of("values", new Read.Figure(Function.COUNT, new Value.Property(Element.NODE, "age", false)), "mean",
					new Read.Figure(Function.AVG, new Value.Property(Element.NODE, "age", false))),
			Map.of("values", "values", "mean", "values"), Map.of("values", "age", "mean", "age"));

	private final Blurred blurred;

	/** Of a store with a secret of its own. */
	public BlurredFigures(String secret) {
		this.blurred = new Blurred((name, text) -> secret + name + text);
	}

	/** A count and a mean. */
	public record BlurredFigure(long count, double mean) {
	}

	/**
	 * What is told.
	 * @param rows how many there are
	 * @param key the sum of their numbers
	 * @param mean of the ages
	 * @param wider how many there are with a condition less each
	 * @return null where nothing is
	 */
	public @Nullable BlurredFigure of(long rows, long key, double mean, List<Long> wider) {
		if (SmallCounts.areFew(rows, wider, BLUR.least())) {
			return null;
		}
		Map<String, @Nullable Object> told = blurred
			.columns(Map.of("rows", rows, "key", key, "values", rows, "mean", mean), BLUR);
		return told.get("rows") instanceof Long count && told.get("mean") instanceof Double average
				? new BlurredFigure(count, average) : null;
	}

}
