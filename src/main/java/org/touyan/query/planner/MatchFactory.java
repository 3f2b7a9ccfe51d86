package org.touyan.query.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Element;
import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Match;
import org.touyan.query.plan.Parameter;
import org.touyan.query.plan.Source;
import org.touyan.query.plan.Time;
import org.touyan.query.plan.Value;
import org.touyan.query.schema.Direction;
import org.touyan.query.schema.EdgeType;
import org.touyan.query.schema.GraphModel;
import org.touyan.query.schema.ModelField;
import org.touyan.query.schema.NodeType;
import org.touyan.query.schema.Operator;
import org.touyan.query.schema.RootField;
import org.touyan.query.schema.Visibility;

/**
 * The only maker of matches, so that what narrows them, the time and the rights of who asks, is in every one of them:
 * at the root, on every hop, in every filter, order and derived value.
 */
final class MatchFactory {

	private final GraphModel model;

	private final Time time;

	private final Supplier<Optional<Parameter>> monthAfter;

	private final VisibilityPlanner visible;

	private final Supplier<Parameter> few;

	/**
	 * With the first day of the month after the one that is asked for, where a day is, and how many of those found by a
	 * text are few.
	 */
	MatchFactory(GraphModel model, Time time, Supplier<Optional<Parameter>> monthAfter, ScopeShape shape,
			Supplier<Parameter> few) {
		this.few = few;
		this.model = model;
		this.time = time;
		this.monthAfter = monthAfter;
		this.visible = new VisibilityPlanner(model, shape, new Relations());
	}

	private final class Relations implements VisibilityPlanner.Relating {

		@Override
		public Filter some(List<ModelField.Related> fields, boolean ever, Filter filter) {
			return new Filter.Exists(related(fields, ever, filter));
		}

		@Override
		public Filter some(String relationship, Filter filter) {
			return new Filter.Exists(new Match(new Source.Hop(List.of(relationship), Direction.OUT, List.of(), null),
					Filter.all(List.of(new Filter.ValidAt(Element.EDGE, Visibility.HELD, time), filter))));
		}

	}

	/**
	 * The nodes of a type that hold at the time, or of those only who once had a role. Those that must be found by a
	 * text are looked up in its index, unless it has more of them than are seen.
	 */
	Match root(NodeType type, RootField.@Nullable Role role, Filter filter) {
		List<String> labels = role == null ? type.labels() : List.of(role.label());
		Match any = any(type, labels, filter);
		if (narrowsById(filter)) {
			return new Match(new Source.Nodes(labels, type.identityLabel()), any.filter());
		}
		return found(filter).findFirst()
			.map(found -> new Match(index(labels, found, visible.near(type) ? List.of(any) : near(type, filter)),
					any.filter()))
			.orElse(any);
	}

	private Match any(NodeType type, List<String> labels, Filter filter) {
		return new Match(new Source.Nodes(labels, null),
				Filter.all(Stream.of(holding(type), born(type), List.of(visible.nodes(type), filter))
					.flatMap(List::stream)
					.toList()));
	}

	private Source index(List<String> labels, Filter.Found found, List<Match> near) {
		return new Source.Index(found.index(), found.tokens(), labels,
				near.isEmpty() ? null : new Source.Near(few.get(), near));
	}

	/**
	 * The nodes of a type that can be found by a text, by the types that have an index of their own; none where none of
	 * them is found from the territories.
	 */
	private List<Match> near(NodeType type, Filter filter) {
		if (type.concreteTypes().values().stream().map(model::node).noneMatch(visible::near)) {
			return List.of();
		}
		var left = new TreeSet<>(type.concreteTypes().keySet());
		var near = new ArrayList<Match>();
		model.kindsOfNodes()
			.values()
			.stream()
			.filter(part -> type.concreteTypes().keySet().containsAll(part.concreteTypes().keySet()))
			.sorted(Comparator.comparingInt(part -> -part.concreteTypes().size()))
			.filter(part -> left.removeAll(part.concreteTypes().keySet()))
			.forEach(part -> near.add(any(part, part.labels(), filter)));
		return near;
	}

	/** The nodes of a type by their ids, whether they hold at the time or not: an id stands for the node itself. */
	Match lookup(NodeType type, Filter ids) {
		return new Match(new Source.Nodes(type.labels(), type.identityLabel()),
				Filter.all(Stream.concat(Stream.of(ids, visible.nodes(type)), born(type).stream()).toList()));
	}

	/**
	 * That the nodes of a root are born when they are asked for. What leads to a node began later, so no other need be
	 * asked, nor where no day is: none is born after today.
	 */
	private List<Filter> born(NodeType type) {
		if (type.born().isEmpty()) {
			return List.of();
		}
		var conditions = new ArrayList<Filter>();
		monthAfter.get().ifPresent(month -> type.born().forEach((property, labels) -> {
			var day = new Value.Property(Element.NODE, property, true);
			var alternatives = new ArrayList<Filter>();
			if (!labels.containsAll(type.concreteTypes().keySet())) {
				alternatives.add(new Filter.Not(new Filter.Labelled(labels)));
			}
			alternatives.add(new Filter.Missing(day));
			alternatives.add(new Filter.Comparison(day, Operator.LESS, month));
			conditions.add(new Filter.Any(alternatives));
		}));
		return conditions;
	}

	/** The related nodes that hold at the time, reached by relationships that hold at the time. */
	Match hop(ModelField.Related field, Filter filter) {
		return related(List.of(field), false, Filter.all(List.of(visible.related(field), filter)));
	}

	/** The same from a node that was seen at another time, and so need not be seen at this one. */
	Match hopInTime(ModelField.Related field, Filter filter) {
		return related(List.of(field), false, Filter.all(List.of(visible.nodes(model.node(field.target())), filter)));
	}

	/** Of several fields, all go the same way and what their relationships carry has no time of its own. */
	private Match related(List<ModelField.Related> fields, boolean ever, Filter filter) {
		List<NodeType> targets = fields.stream().map(ModelField.Related::target).distinct().map(model::node).toList();
		NodeType target = targets.size() == 1 ? targets.getFirst() : NodeType.either(targets);
		EdgeType edge = model.edge(fields.getFirst().edge());
		var conditions = new ArrayList<Filter>();
		if (!ever && edge != null && edge.interval() != null) {
			conditions.add(new Filter.ValidAt(Element.EDGE, edge.interval(), time));
		}
		if (!ever) {
			conditions.addAll(holding(target));
		}
		conditions.add(filter);
		return new Match(
				new Source.Hop(fields.stream().map(ModelField.Related::relationship).distinct().toList(),
						fields.getFirst().direction(), target.labels(), identityLabel(target, filter)),
				Filter.all(conditions));
	}

	/** The nodes reached by taking the steps of a field again and again; each step holds at the time, as a hop does. */
	Match reach(ModelField.Recursive field, Map<String, Filter> hops, Parameter times, Filter filter) {
		List<Match> steps = model.steps(field)
			.stream()
			.map(step -> hopInTime(step, hops.getOrDefault(step.name(), Filter.EVERYTHING)))
			.toList();
		return new Match(new Source.Reach(steps, times), filter);
	}

	/** What tells nodes of a type that are seen, wherever they are met. */
	Filter seen(NodeType type) {
		return visible.nodes(type);
	}

	/** A node that a path begins or ends at, which holds at the time. Whether it is seen, the filter says. */
	Match end(NodeType type, Filter filter) {
		return new Match(new Source.Nodes(type.labels(), type.identityLabel()),
				Filter.all(Stream.of(holding(type), born(type), List.of(filter)).flatMap(List::stream).toList()));
	}

	/**
	 * What a step of a path leads over and to: relationships of some types and nodes, all of which hold. Whether they
	 * are seen, the filter says.
	 */
	Match step(NodeType type, List<String> relationships, Filter filter) {
		if (relationships.isEmpty()) {
			return new Match(new Source.Step(List.copyOf(model.kinds().keySet()), type.labels()),
					new Filter.Any(List.of()));
		}
		var conditions = new ArrayList<Filter>();
		model.intervals(relationships).forEach((interval, some) -> {
			Filter holds = new Filter.ValidAt(Element.EDGE, interval, time);
			conditions.add(some.containsAll(relationships) ? holds
					: new Filter.Any(List.of(new Filter.Not(new Filter.OfKind(some)), holds)));
		});
		conditions.addAll(holding(type));
		conditions.add(filter);
		return new Match(new Source.Step(relationships, type.labels()), Filter.all(conditions));
	}

	private List<Filter> holding(NodeType type) {
		var conditions = new ArrayList<Filter>();
		type.intervals().forEach((interval, labels) -> {
			Filter holds = new Filter.ValidAt(Element.NODE, interval, time);
			boolean always = labels.equals(Set.copyOf(type.concreteTypes().keySet()));
			conditions
				.add(always ? holds : new Filter.Any(List.of(new Filter.Not(new Filter.Labelled(labels)), holds)));
		});
		return conditions;
	}

	private static Stream<Filter.Found> found(Filter filter) {
		return switch (filter) {
			case Filter.All all -> all.filters().stream().flatMap(MatchFactory::found);
			case Filter.Found found -> Stream.of(found);
			default -> Stream.empty();
		};
	}

	/** The index of ids is worth naming only where the filter asks for ids. */
	private static @Nullable String identityLabel(NodeType type, Filter filter) {
		return narrowsById(filter) ? type.identityLabel() : null;
	}

	private static boolean narrowsById(Filter filter) {
		return switch (filter) {
			case Filter.All all -> all.filters().stream().anyMatch(MatchFactory::narrowsById);
			case Filter.Comparison(Value.Property property, Operator operator, Parameter _) ->
				property.identity() && (operator == Operator.EQUAL || operator == Operator.IN);
			default -> false;
		};
	}

}
