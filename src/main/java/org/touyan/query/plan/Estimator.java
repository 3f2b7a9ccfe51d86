package org.touyan.query.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.query.schema.NodeType;

/** Estimates reads with the values of their parameters. */
final class Estimator {

	/** How many nodes a type has, it is assumed. */
	static final int NODES = 1_000;

	/** To how many a node is related by one relationship, it is assumed. */
	static final int RELATED = 5;

	private final Map<String, @Nullable Object> values;

	Estimator(Map<String, @Nullable Object> values) {
		this.values = values;
	}

	Estimate read(Read read) {
		return switch (read) {
			case Read.One one -> chosen(one, columns(one.columns()));
			case Read.Every every -> looked(every.match(), columns(every.columns()));
			case Read.Paged paged -> rows(paged).and(paged.counted() ? looked(paged.match()) : Estimate.NOTHING)
				.and(Estimate.sum(paged.figures().values().stream().map(this::read)))
				.and(Estimate.sum(paged.neighbours().stream().map(this::looked)));
			case Read.Grouped grouped -> {
				Stream<Value> figures = grouped.figures()
					.values()
					.stream()
					.map(Read.Figure::of)
					.filter(Objects::nonNull);
				Stream<Value> values = Stream.concat(grouped.keys().values().stream(), figures).distinct();
				yield looked(grouped.match(), Estimate.sum(values.map(this::value)));
			}
			case Read.Paths paths -> paths(paths);
		};
	}

	/** The nodes among which those of the page are chosen, and those of the page. */
	private Estimate rows(Read.Paged paged) {
		Read.Rows rows = paged.rows();
		if (rows == null) {
			return Estimate.NOTHING;
		}
		Estimate read = columns(rows.columns()).fromNode();
		return looked(paged.match(), keys(rows.page().order())).and(read.times(number(rows.page().limit())));
	}

	/** Each search can meet every node; after each path found there is a search from each of its nodes but the last. */
	private Estimate paths(Read.Paths paths) {
		double count = number(paths.count());
		double length = number(paths.length());
		Estimate searched = filter(paths.step().filter()).fromNode().times(NODES * (1 + (count - 1) * length));
		Estimate read = columns(paths.nodes()).fromNode().times(count * (length + 1));
		return looked(paths.from()).and(looked(paths.to())).and(searched).and(read);
	}

	/** The nodes among which one is chosen, and what is read of it. */
	private Estimate chosen(Read.One one, Estimate read) {
		Estimate candidate = filter(one.match().filter()).and(keys(one.order())).fromNode();
		Estimate chosen = new Estimate(read.nodes(), read.depth() + 1);
		return candidate.times(one.order().isEmpty() ? 1 : nodes(one.match())).and(chosen);
	}

	private Estimate looked(Match match) {
		return looked(match, Estimate.NOTHING);
	}

	/** Nodes that fit, and what is looked at from each of them. */
	private Estimate looked(Match match, Estimate further) {
		Estimate looked = filter(match.filter()).and(further).fromNode().times(nodes(match));
		return match.source() instanceof Source.Reach reach ? looked.and(way(reach)) : looked;
	}

	/** The steps from all nodes of each level but the last; on no level there are more nodes than there are in all. */
	private Estimate way(Source.Reach reach) {
		Estimate steps = Estimate.NOTHING;
		for (Match step : reach.steps().reversed()) {
			steps = looked(step, steps);
		}
		return steps.times(levels(reach, 0, number(reach.times()) - 1));
	}

	private static double levels(Source.Reach reach, double from, double to) {
		double nodes = 0;
		for (double level = from; level <= to; level++) {
			nodes += Math.min(NODES, Math.pow(RELATED, reach.steps().size() * level));
		}
		return nodes;
	}

	private double nodes(Match match) {
		return switch (match.source()) {
			case Source.Nodes _ -> found(match);
			case Source.Index _ -> identified(match.filter());
			case Source.Hop _,Source.Step _ -> RELATED;
			case Source.Reach reach -> Math.min(NODES, levels(reach, 1, number(reach.times())));
		};
	}

	/** Nodes that an index finds, or that are related to those it finds. */
	private double found(Match match) {
		return Start.of(match)
			.map(start -> Math.min(NODES, RELATED * found(start.related())))
			.orElseGet(() -> identified(match.filter()));
	}

	private double identified(Filter filter) {
		return switch (filter) {
			case Filter.All all -> all.filters().stream().mapToDouble(this::identified).min().orElse(NODES);
			case Filter.Comparison comparison when comparison.value() instanceof Value.Property property
					&& property.element() == Element.NODE && property.name().equals(NodeType.ID) ->
				switch (comparison.operator()) {
					case EQUAL -> 1;
					case IN -> number(comparison.parameter());
					default -> NODES;
				};
			default -> NODES;
		};
	}

	private Estimate columns(Map<String, Projection> columns) {
		return Estimate.sum(columns.values().stream().map(this::projection));
	}

	private Estimate projection(Projection projection) {
		return switch (projection) {
			case Projection.Single single -> value(single.value());
			case Projection.Labels _ -> Estimate.NOTHING;
			case Projection.Guarded guarded -> read(guarded.read());
			case Read read -> read(read);
		};
	}

	private Estimate filter(Filter filter) {
		return switch (filter) {
			case Filter.All all -> Estimate.sum(all.filters().stream().map(this::filter));
			case Filter.Any any -> Estimate.sum(any.filters().stream().map(this::filter));
			case Filter.Not not -> filter(not.filter());
			case Filter.Comparison comparison -> value(comparison.value());
			case Filter.Missing missing -> value(missing.value());
			case Filter.Labelled _,Filter.OfKind _,Filter.Found _,Filter.Holds _,Filter.Seen _ -> Estimate.NOTHING;
			case Filter.Exists exists -> looked(exists.match());
			case Filter.OneFits fits -> chosen(fits.one(), filter(fits.filter()));
		};
	}

	private Estimate keys(List<Sort> order) {
		return Estimate.sum(order.stream().map(sort -> value(sort.value())));
	}

	private Estimate value(Value value) {
		return switch (value) {
			case Value.Own _ -> Estimate.NOTHING;
			case Value.Truncated truncated -> value(truncated.day());
			case Value.Figure figure -> looked(figure.match(), value(figure.of()));
			case Value.Size size -> value(size.list());
			case Value.Fraction fraction -> value(fraction.of());
			case Value.Absence absence -> value(absence.of());
			case Value.Count count -> looked(count.match());
			case Value.OfOne one -> chosen(one.one(), value(one.value()));
		};
	}

	/** A number, or how many there are in a list. */
	private double number(Parameter parameter) {
		return switch (values.get(parameter.name())) {
			case Number number -> number.doubleValue();
			case List<?> list -> list.size();
			case null, default -> 1;
		};
	}

}
