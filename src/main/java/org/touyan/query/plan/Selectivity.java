package org.touyan.query.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

import org.touyan.query.schema.Direction;
import org.touyan.query.schema.Operator;
import org.touyan.query.schema.Visibility;

/**
 * How many rows there will be: from the counts of nodes and relationships, and, where a condition is about a value,
 * from the parts that are usual in books on databases, since the graph does not say how its values are spread.
 */
final class Selectivity {

	/** The labels of a node of which nothing is known. */
	static final List<String> ANY = List.of();

	/** Fewer nodes than these are never told apart. */
	private static final double LEAST = 10;

	/** With more relationships a node has those of each type apart. */
	private static final double MANY = 50;

	private static final double EQUAL = 0.1;

	private static final double SELDOM = 0.01;

	private static final double RANGE = 0.3;

	private static final double TEXT = 0.1;

	private static final double MISSING = 0.2;

	private static final double AT_A_TIME = 0.8;

	/** Of what has a name, those whose name has what was typed. */
	private static final double FOUND = 0.005;

	private final Map<String, @Nullable Object> values;

	private final GraphCounts sizes;

	Selectivity(Map<String, @Nullable Object> values, GraphCounts sizes) {
		this.values = values;
		this.sizes = sizes;
	}

	/** A number, or how many there are in a list. */
	double number(Parameter parameter) {
		return switch (values.get(parameter.name())) {
			case Number number -> number.doubleValue();
			case List<?> list -> list.size();
			case null, default -> 1;
		};
	}

	double nodes(Collection<String> labels) {
		return Math.max(LEAST, rounded(counted(labels)));
	}

	private double counted(Collection<String> labels) {
		return labels.isEmpty() ? sizes.nodes(null) : labels.stream().mapToDouble(sizes::nodes).sum();
	}

	/** To how many nodes one with some labels is related. */
	double related(Collection<String> labels, Collection<String> types, boolean outgoing) {
		double all = ends(types, labels, outgoing);
		double nodes = labels.isEmpty() ? Math.min(counted(labels), 2 * all) : counted(labels);
		return rounded(all / Math.max(1, nodes));
	}

	double related(Collection<String> labels, Source.Hop hop) {
		return related(labels, hop.relationships(), hop.direction() == Direction.OUT);
	}

	/** Which part of the nodes that a relationship leads to have the labels. */
	private double labelled(Source.Hop hop, List<String> outer) {
		if (hop.labels().isEmpty()) {
			return 1;
		}
		boolean leaves = hop.direction() == Direction.OUT;
		double begun = ends(hop.relationships(), outer, leaves);
		double ended = ends(hop.relationships(), hop.labels(), !leaves);
		return Math.min(1, rounded(ended / Math.max(1, begun)));
	}

	/** How many relationships have nodes with some labels at one end. */
	private double ends(Collection<String> types, Collection<String> labels, boolean outgoing) {
		ToDoubleFunction<String> ofType = type -> labels.isEmpty() ? sizes.relationships(type, null, outgoing)
				: labels.stream().mapToDouble(label -> sizes.relationships(type, label, outgoing)).sum();
		return types.stream().mapToDouble(ofType).sum();
	}

	/**
	 * How many relationships of any type are passed by in search of those of one: the database has those of a node one
	 * after the other, unless there are many.
	 */
	double passed(Collection<String> labels) {
		ToDoubleFunction<@Nullable String> ofLabel = label -> sizes.relationships(null, label, true)
				+ sizes.relationships(null, label, false);
		double all = labels.isEmpty() ? ofLabel.applyAsDouble(null) : labels.stream().mapToDouble(ofLabel).sum();
		double each = rounded(all / Math.max(1, counted(labels)));
		return each > MANY ? 1 : Math.max(1, each);
	}

	/** How many rows are looked at, seen from a node with the labels. */
	double examined(Match match, List<String> outer) {
		return switch (match.source()) {
			case Source.Nodes nodes -> AccessPath.of(match)
				.map(start -> Math.min(nodes(nodes.labels()), found(start)))
				.orElseGet(() -> indexed(match.filter(), nodes(nodes.labels())));
			case Source.Index index -> Math.min(Math.max(1, FOUND * nodes(ANY)), near(index));
			case Source.Hop hop -> related(outer, hop);
			case Source.Step step -> 2 * related(ANY, step.relationships(), true);
			case Source.Reach reach -> levels(reach, outer).stream().skip(1).mapToDouble(Double::doubleValue).sum();
		};
	}

	private double near(Source.Index index) {
		return index.near() == null ? Double.MAX_VALUE
				: index.near().nodes().stream().mapToDouble(match -> examined(match, ANY)).sum();
	}

	/** How many of them fit. */
	double fitting(Match match, List<String> outer) {
		double chance = fits(match.filter(), match.source().labels());
		return switch (match.source()) {
			case Source.Nodes nodes -> Math.min(examined(match, outer), nodes(nodes.labels()) * chance);
			case Source.Hop hop -> examined(match, outer) * labelled(hop, outer) * chance;
			default -> examined(match, outer) * chance;
		};
	}

	/** How many nodes an index finds at related ones. */
	double found(AccessPath start) {
		var hop = (Source.Hop) start.related().source();
		double all = hop.relationships().stream().mapToDouble(type -> sizes.relationships(type, null, true)).sum();
		if (hop.labels().isEmpty()) {
			return Math.max(1, rounded(all) * within(hop, start.related().filter()));
		}
		double ends = examined(new Match(new Source.Nodes(hop.labels(), null), start.related().filter()), ANY);
		return Math.max(1, ends * related(hop.labels(), hop.relationships(), hop.direction() != Direction.OUT));
	}

	/** How many nodes there are on each level, the one outside first; whoever begins a chain has a next one. */
	List<Double> levels(Source.Reach reach, List<String> outer) {
		double step = 1;
		List<String> from = outer;
		for (Match each : reach.steps()) {
			step *= Math.max(1, fitting(each, from));
			from = each.source().labels();
		}
		double all = nodes(reach.labels());
		var levels = new ArrayList<Double>(List.of(1.0));
		for (int level = 1; level <= number(reach.times()); level++) {
			levels.add(Math.min(all, levels.getLast() * step));
		}
		return levels;
	}

	/** How many an index finds of all. */
	private double indexed(Filter filter, double all) {
		return Filter.parts(filter).stream().mapToDouble(part -> switch (part) {
			case Filter.Comparison comparison when comparison.value() instanceof Value.Property property
					&& property.element() == Element.NODE && (property.indexed() || property.identity()) ->
				Math.clamp(all * compared(comparison, all), 1, all);
			case Filter.Found _ -> Math.max(1, all * FOUND);
			default -> all;
		}).min().orElse(all);
	}

	/** Which part of nodes with some labels fit. */
	double fits(Filter filter, List<String> labels) {
		return switch (filter) {
			case Filter.All all ->
				all.filters().stream().mapToDouble(each -> fits(each, labels)).reduce(1, (a, b) -> a * b);
			case Filter.Any any ->
				1 - any.filters().stream().mapToDouble(each -> 1 - fits(each, labels)).reduce(1, (a, b) -> a * b);
			case Filter.Not not -> 1 - fits(not.filter(), labels);
			case Filter.Comparison comparison -> compared(comparison, nodes(labels));
			case Filter.Compared both -> both.operator() == Operator.EQUAL ? EQUAL : RANGE;
			case Filter.Missing _ -> MISSING;
			case Filter.Labelled labelled -> Math.min(1, nodes(labelled.labels()) / nodes(labels));
			case Filter.OfKind _ -> RANGE;
			case Filter.Found _ -> FOUND;
			case Filter.ValidAt _ -> AT_A_TIME;
			case Filter.Seen seen -> fits(seen.filter(), labels);
			case Filter.Exists exists when exists.match().source() instanceof Source.Hop hop
					&& hop.labels().isEmpty() ->
				Math.min(1, within(hop, exists.match().filter()));
			case Filter.Exists exists -> Math.min(1, fitting(exists.match(), labels));
			case Filter.OneFits fits -> Math.min(1, fitting(fits.one().match(), labels))
					* fits(fits.filter(), fits.one().match().source().labels());
		};
	}

	/** Which part of relationships lead where a territory is. */
	private double within(Source.Hop hop, Filter filter) {
		return switch (filter) {
			case Filter.All all -> all.filters().stream().mapToDouble(each -> within(hop, each)).min().orElse(1);
			case Filter.Any any -> Math.min(1, any.filters().stream().mapToDouble(each -> within(hop, each)).sum());
			case Filter.Comparison comparison when comparison.value() instanceof Value.Property property
					&& property.element() == Element.EDGE && comparison.operator() == Operator.STARTS_WITH
					&& values.get(comparison.parameter().name()) instanceof String territory ->
				rounded(sizes.share(hop.relationships().getFirst(), List.of(territory)));
			default -> 1;
		};
	}

	/** Which part of so many nodes, or of their values, compare so. */
	private double compared(Filter.Comparison comparison, double all) {
		return switch (comparison.operator()) {
			case EQUAL -> equal(comparison.value(), all);
			case IN -> Math.min(1, equal(comparison.value(), all) * number(comparison.parameter()));
			case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> RANGE;
			case STARTS_WITH -> beginning(comparison);
			case CONTAINS, ENDS_WITH, INCLUDES, INCLUDES_ALL, INCLUDES_ANY -> TEXT;
			case NOT_EQUAL, NOT_IN, IS_NULL -> throw Filter.Comparison.opposite(comparison.operator());
		};
	}

	private double beginning(Filter.Comparison comparison) {
		return comparison.value() instanceof Value.Property property && property.name().equals(Visibility.TERRITORY)
				&& values.get(comparison.parameter().name()) instanceof String territory
						? rounded(sizes.within(territory)) : TEXT;
	}

	/** An id is one node's; what is indexed is so since few have the same. */
	private static double equal(Value value, double all) {
		return switch (value) {
			case Value.Property property when property.identity() -> 1 / all;
			case Value.Property property when property.indexed() -> SELDOM;
			default -> EQUAL;
		};
	}

	/** With one digit, so that one more or less is not seen. */
	private static double rounded(double number) {
		return new BigDecimal(number).round(new MathContext(1, RoundingMode.HALF_UP)).doubleValue();
	}

}
