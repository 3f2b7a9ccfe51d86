package org.touyan.query.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Estimates reads with the values of their parameters. What hangs on a node is asked with the labels of that node. */
final class Estimator {

	/** In the text of a computed value each is a database hit, or at what is related. */
	private static final Pattern LOOKED = Pattern.compile("this\\.|\\]-|MATCH");

	/** Ways lead through nodes that have more relationships than others. */
	private static final double HUB = 20;

	/** After so many steps from both ends most searches have found the other end. */
	private static final int NEAR = 2;

	private final Selectivity chances;

	Estimator(Map<String, @Nullable Object> values, GraphCounts sizes) {
		this.chances = new Selectivity(values, sizes);
	}

	Estimate read(Read read, List<String> outer) {
		return switch (read) {
			case Read.One one -> chosen(one, outer, columns(one.columns(), labels(one.match())));
			case Read.Every every -> looked(every.match(), outer, columns(every.columns(), labels(every.match())));
			case Read.Paged paged -> paged(paged, outer);
			case Read.Grouped grouped -> looked(grouped.match(), outer, values(grouped));
			case Read.Series series -> read(series.figures(), outer).times(chances.number(series.points()));
			case Read.Paths paths -> paths(paths);
		};
	}

	private static List<String> labels(Match match) {
		return match.source().labels();
	}

	private Estimate values(Read.Grouped grouped) {
		Stream<Value> figures = grouped.figures().values().stream().map(Read.Figure::of).filter(Objects::nonNull);
		Stream<Value> values = Stream.concat(grouped.keys().values().stream(), figures).distinct();
		return Estimate.sum(values.map(value -> value(value, labels(grouped.match()))));
	}

	/** What is told of rows that are kept is told of what was looked at once. */
	private Estimate paged(Read.Paged paged, List<String> outer) {
		boolean nested = !outer.equals(Selectivity.ANY) || paged.match().source() instanceof Source.Hop
				|| paged.match().source() instanceof Source.Reach;
		double fitting = chances.fitting(paged.match(), outer);
		Estimate figures = Estimate.sum(paged.figures().values().stream().map(this::values)).times(fitting).deeper();
		Estimate around = Estimate
			.sum(Stream.concat(paged.neighbours().stream().map(match -> counted(match, Selectivity.ANY)),
					paged.series().values().stream().map(each -> read(each, outer))));
		if (paged.keepsRows(nested)) {
			return looked(paged.match(), outer, Estimate.NOTHING).and(cut(paged, fitting)).and(figures).and(around);
		}
		Estimate rows = paged.rows() == null ? Estimate.NOTHING : rows(paged, paged.rows(), outer);
		Estimate total = paged.counted() ? counted(paged.match(), outer) : Estimate.NOTHING;
		Estimate again = looked(paged.match(), outer, Estimate.NOTHING).times(paged.figures().size());
		return rows.and(cut(paged, fitting)).and(total).and(again).and(figures).and(around);
	}

	/** The rows among which those of the page are chosen: all, or, in the order of an index, until the page is full. */
	private Estimate rows(Read.Paged paged, Read.Rows rows, List<String> outer) {
		Estimate keys = keys(rows.page().order(), labels(paged.match()));
		Estimate all = looked(paged.match(), outer, keys);
		if (!AccessPath.any(paged.match()) || rows.page().order().size() > 1) {
			return all;
		}
		double fitting = Math.max(1, chances.fitting(paged.match(), outer));
		return all.times(Math.min(1, chances.number(rows.page().limit()) / fitting));
	}

	/** What is read of the rows of the page. */
	private Estimate cut(Read.Paged paged, double fitting) {
		if (paged.rows() == null) {
			return Estimate.NOTHING;
		}
		double rows = Math.min(fitting, chances.number(paged.rows().page().limit()));
		return columns(paged.rows().columns(), labels(paged.match())).times(rows).deeper();
	}

	/** The database keeps the number of all nodes with a label, and of all relationships of a node. */
	private Estimate counted(Match match, List<String> outer) {
		boolean isKept = match.filter().equals(Filter.EVERYTHING)
				&& (match.source() instanceof Source.Nodes || labels(match).isEmpty());
		return isKept ? Estimate.hits(1).deeper() : looked(match, outer, Estimate.NOTHING);
	}

	/**
	 * A search goes from both ends, each over half of the way; for each path more there are some, most of which end
	 * soon.
	 */
	private Estimate paths(Read.Paths paths) {
		double count = chances.number(paths.count());
		double length = chances.number(paths.length());
		Match step = paths.step();
		double met = met(step, length);
		Estimate fits = filter(step.filter(), labels(step));
		Estimate searched = Estimate.hits(2).and(fits).times(met).deeper();
		Estimate seen = filter(paths.seen(), Selectivity.ANY).times(met).deeper();
		Estimate read = columns(paths.nodes(), labels(step)).times(count * (length + 1)).deeper();
		return looked(paths.from(), Selectivity.ANY, Estimate.NOTHING)
			.and(looked(paths.to(), Selectivity.ANY, Estimate.NOTHING))
			.and(searched.times(count))
			.and(seen)
			.and(read);
	}

	/** How many relationships are met from two ends by half of so many steps. */
	private double met(Match step, double length) {
		double all = chances.nodes(labels(step));
		double related = Math.max(HUB, chances.examined(step, Selectivity.ANY));
		double met = 0;
		double level = 1;
		for (int half = 0; half < Math.min(NEAR, (length + 1) / 2); half++) {
			met += 2 * level * related;
			level = Math.min(all, level * related);
		}
		return met;
	}

	/** The nodes among which one is chosen, and what is read of it. */
	private Estimate chosen(Read.One one, List<String> outer, Estimate read) {
		double some = Math.min(1, chances.fitting(one.match(), outer));
		return looked(one.match(), outer, keys(one.order(), labels(one.match()))).and(read.times(some).deeper());
	}

	/** The way to nodes, whether each of them fits, and what is looked at from those that do. */
	private Estimate looked(Match match, List<String> outer, Estimate further) {
		double examined = chances.examined(match, outer);
		Estimate fits = filter(match.filter(), labels(match));
		return Estimate.hits(1)
			.and(fits)
			.times(examined)
			.and(further.times(chances.fitting(match, outer)))
			.deeper()
			.and(way(match, outer));
	}

	private Estimate way(Match match, List<String> outer) {
		return switch (match.source()) {
			case Source.Nodes _ -> AccessPath.of(match).map(start -> start(start)).orElse(Estimate.hits(1));
			case Source.Hop hop ->
				Estimate.hits(chances.passed(outer) + (hop.labels().isEmpty() ? 0 : chances.related(outer, hop)));
			case Source.Index _,Source.Step _ -> Estimate.NOTHING;
			case Source.Reach reach -> reached(reach, outer);
		};
	}

	/** What an index finds, and the relationships from there. */
	private Estimate start(AccessPath start) {
		var hop = (Source.Hop) start.related().source();
		Match ends = new Match(new Source.Nodes(hop.labels(), null), start.related().filter());
		Estimate way = hop.labels().isEmpty() ? Estimate.NOTHING : looked(ends, Selectivity.ANY, Estimate.NOTHING);
		return way.unasked().and(Estimate.hits(2 * chances.found(start)));
	}

	/** The steps from all nodes of each level but the last; on no level there are more nodes than there are in all. */
	private Estimate reached(Source.Reach reach, List<String> outer) {
		Estimate steps = Estimate.NOTHING;
		for (int step = reach.steps().size() - 1; step >= 0; step--) {
			List<String> from = step == 0 ? outer : labels(reach.steps().get(step - 1));
			steps = looked(reach.steps().get(step), from, steps);
		}
		List<Double> levels = chances.levels(reach, outer);
		return steps.times(levels.subList(0, levels.size() - 1).stream().mapToDouble(Double::doubleValue).sum());
	}

	private Estimate columns(Map<String, Projection> columns, List<String> labels) {
		return Estimate.sum(columns.values().stream().map(column -> projection(column, labels)));
	}

	private Estimate projection(Projection projection, List<String> labels) {
		return switch (projection) {
			case Projection.Single single -> value(single.value(), labels);
			case Projection.Labels _ -> Estimate.hits(1);
			case Projection.Guarded guarded -> read(guarded.read(), List.copyOf(guarded.labels()));
			case Read read -> read(read, labels);
		};
	}

	/** What is cheap is looked at first, and no further than needed. */
	private Estimate filter(Filter filter, List<String> labels) {
		return switch (filter) {
			case Filter.All all -> inTurn(all.filters(), labels, chance -> chance);
			case Filter.Any any -> inTurn(any.filters(), labels, chance -> 1 - chance);
			case Filter.Not not -> filter(not.filter(), labels);
			case Filter.Comparison comparison -> compared(comparison.value(), labels);
			case Filter.Compared both -> compared(both.value(), labels).and(compared(both.with(), labels));
			case Filter.Missing missing -> compared(missing.value(), labels);
			case Filter.Labelled _ -> Estimate.hits(1);
			case Filter.Found _ -> Estimate.hits(1).asCondition();
			case Filter.OfKind _ -> Estimate.NOTHING;
			case Filter.ValidAt holds -> Estimate.hits(holds.interval().to() == null ? 1 : 2);
			case Filter.Seen seen -> filter(seen.filter(), labels).unasked();
			case Filter.Exists exists -> first(exists.match(), labels).asRelatedCondition();
			case Filter.OneFits fits ->
				chosen(fits.one(), labels, filter(fits.filter(), labels(fits.one().match()))).asRelatedCondition();
		};
	}

	private Estimate compared(Value value, List<String> labels) {
		Estimate estimate = value(value, labels);
		return value instanceof Value.Own ? estimate.asCondition() : estimate.asRelatedCondition();
	}

	/** One that fits is enough. */
	private Estimate first(Match match, List<String> outer) {
		return looked(match, outer, Estimate.NOTHING).times(1 / Math.max(1, chances.fitting(match, outer)));
	}

	private Estimate inTurn(List<Filter> filters, List<String> labels, DoubleUnaryOperator goesOn) {
		List<Tested> tests = filters.stream()
			.map(filter -> new Tested(filter(filter, labels), goesOn.applyAsDouble(chances.fits(filter, labels))))
			.sorted(Comparator.comparingDouble(test -> test.estimate().hits()))
			.toList();
		Estimate all = Estimate.NOTHING;
		double left = 1;
		for (Tested test : tests) {
			all = all.and(test.estimate().times(left));
			left *= test.left();
		}
		return all;
	}

	/** A condition, and which part of the rows is looked at further after it. */
	private record Tested(Estimate estimate, double left) {
	}

	private Estimate keys(List<Sort> order, List<String> labels) {
		return Estimate.sum(order.stream().map(sort -> value(sort.value(), labels)));
	}

	private Estimate value(Value value, List<String> labels) {
		return switch (value) {
			case Value.Property _,Value.Labels _,Value.Rank _,Value.Words _ -> Estimate.hits(1);
			case Value.Computed computed ->
				Estimate.hits(Math.max(1.0, (double) LOOKED.matcher(computed.expression()).results().count()));
			case Value.Begun begun -> Estimate.hits(begun.intervals().size());
			case Value.EdgeIdentity _,Value.RowKey _,Value.Column _ -> Estimate.NOTHING;
			case Value.Truncated truncated -> value(truncated.day(), labels);
			case Value.Band band -> value(band.number(), labels);
			case Value.Figure figure -> looked(figure.match(), labels, value(figure.of(), labels(figure.match())));
			case Value.Size size -> value(size.list(), labels);
			case Value.Fraction fraction -> value(fraction.of(), labels);
			case Value.Absence absence -> value(absence.of(), labels);
			case Value.Count count -> counted(count.match(), labels);
			case Value.OfOne one -> chosen(one.one(), labels, value(one.value(), labels(one.one().match())));
		};
	}

}
