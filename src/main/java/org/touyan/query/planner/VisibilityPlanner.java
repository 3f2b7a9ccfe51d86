package org.touyan.query.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Element;
import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Value;
import org.touyan.query.schema.GraphModel;
import org.touyan.query.schema.ModelField;
import org.touyan.query.schema.NodeType;
import org.touyan.query.schema.Operator;
import org.touyan.query.schema.Visibility;

/** Plans the conditions by which nodes are seen. */
final class VisibilityPlanner {

	private static final Filter NOTHING = new Filter.Any(List.of());

	private final GraphModel model;

	private final ScopeShape shape;

	private final Relating relating;

	/** Makes a condition on a related node. */
	interface Relating {

		/** There is a related node that fits, whether it holds at the time or, where that does not matter, ever. */
		Filter some(List<ModelField.Related> fields, boolean ever, Filter filter);

		/** There is a relationship that holds at the time and fits, wherever it leads to. */
		Filter some(String relationship, Filter filter);

	}

	private interface Rule {

		Sight of(NodeType type);

	}

	/** By what the nodes of a type are seen: a condition on themselves, or a look at what is related to them. */
	private record Sight(Filter plain, List<VisibilityPath> hits) {
	}

	VisibilityPlanner(GraphModel model, ScopeShape shape, Relating relating) {
		this.model = model;
		this.shape = shape;
		this.relating = relating;
	}

	/** Nodes of the type that are seen, wherever they are met. */
	Filter nodes(NodeType type) {
		return marked(byType(type, each -> seen(each, null)));
	}

	/** Those that are met on the way from a node that is seen: what is a part of it needs no second look. */
	Filter related(ModelField.Related field) {
		return marked(byType(model.node(field.target()), each -> seen(each, field)));
	}

	/** Whether those that are seen are found from the territories, and fewer than there are. */
	boolean near(NodeType type) {
		return type.concreteTypes().size() == 1 && type.visibility() != null && type.visibility().code() == null
				&& type.visibility().belongsTo() == null && type.visibility().shortcut() != null
				&& shape.narrow().contains(type.visibility().shortcut());
	}

	/** Where others are looked at, that is told from what is asked for. */
	private static Filter marked(Filter filter) {
		return hits(filter) ? new Filter.Seen(filter) : filter;
	}

	private static boolean hits(Filter filter) {
		return switch (filter) {
			case Filter.All all -> all.filters().stream().anyMatch(VisibilityPlanner::hits);
			case Filter.Any any -> any.filters().stream().anyMatch(VisibilityPlanner::hits);
			case Filter.Exists _ -> true;
			default -> false;
		};
	}

	private Filter byType(NodeType type, Rule rule) {
		var plain = new LinkedHashMap<Filter, Set<String>>();
		var hits = new ArrayList<VisibilityPath>();
		type.concreteTypes().forEach((label, name) -> {
			Sight sight = rule.of(model.node(name));
			plain.computeIfAbsent(sight.plain(), _ -> new TreeSet<>()).add(label);
			sight.hits().forEach(look -> look.addTo(hits, model));
		});
		Set<String> hidden = plain.remove(NOTHING);
		if (hidden != null && hits.isEmpty() && plain.keySet().equals(Set.of(Filter.EVERYTHING))) {
			return new Filter.Not(new Filter.Labelled(hidden));
		}
		var alternatives = new ArrayList<Filter>();
		plain.forEach((filter, labels) -> alternatives.addAll(labelled(type, labels, filter)));
		for (VisibilityPath look : hits) {
			var labels = new TreeMap<>(type.concreteTypes());
			labels.values().retainAll(look.fields().keySet());
			alternatives.addAll(labelled(type, labels.keySet(), relating.some(look.all(), look.ever(), look.filter())));
		}
		return Filter.any(alternatives);
	}

	/** Alternatives for those nodes of a type that have some labels. */
	private static List<Filter> labelled(NodeType type, Set<String> labels, Filter filter) {
		boolean all = labels.equals(type.concreteTypes().keySet());
		if (all && filter instanceof Filter.Any any) {
			return any.filters();
		}
		return List.of(all ? filter : Filter.all(List.of(new Filter.Labelled(labels), filter)));
	}

	private Sight seen(NodeType type, ModelField.@Nullable Related way) {
		Visibility visibility = type.visibility();
		String level = visibility == null ? null : visibility.level();
		if (level != null && !shape.reads(level)) {
			return new Sight(NOTHING, List.of());
		}
		if (shape.everywhere() || (visibility != null && level != null && !visibility.local())) {
			return new Sight(Filter.EVERYTHING, List.of());
		}
		if (visibility == null || shape.territories() == 0) {
			return new Sight(NOTHING, List.of());
		}
		return visibility.local() ? local(type, visibility, way) : new Sight(Filter.EVERYTHING, List.of());
	}

	private Sight local(NodeType type, Visibility visibility, ModelField.@Nullable Related way) {
		var hits = new ArrayList<VisibilityPath>();
		for (String name : visibility.shortcut() == null ? visibility.with() : List.<String>of()) {
			var field = (ModelField.Related) type.field(name);
			if (way != null && back(field, way) && together(field, way)) {
				return new Sight(Filter.EVERYTHING, List.of());
			}
			hits.add(look(type, field, false, byType(model.node(field.target()), this::lies)));
		}
		if (visibility.belongsTo() != null) {
			var whole = (ModelField.Related) type.field(visibility.belongsTo());
			if (way != null && back(whole, way)) {
				return new Sight(Filter.EVERYTHING, List.of());
			}
			hits.add(look(type, whole, true, nodes(model.node(whole.target()))));
		}
		return new Sight(Filter.any(Stream.concat(lies(type, visibility, true).stream(), near(visibility)).toList()),
				hits);
	}

	private static boolean back(ModelField.Related field, ModelField.Related way) {
		return way.relationship().equals(field.relationship()) && way.direction() != field.direction();
	}

	/** Whether all from which the way leads are seen by what a field back to them would ask of them. */
	private boolean together(ModelField.Related field, ModelField.Related way) {
		Set<String> targets = Set.copyOf(model.node(field.target()).concreteTypes().values());
		return Objects.equals(field.edge(), way.edge()) && model.nodes()
			.values()
			.stream()
			.filter(type -> !type.isAbstract() && type.fields().containsValue(way))
			.allMatch(from -> targets.contains(from.name()) && from.intervals().isEmpty() && from.visibility() != null
					&& from.visibility().local() && (from.visibility().code() == null
							|| (from.visibility().with().isEmpty() && from.visibility().belongsTo() == null)));
	}

	/** What a shortcut tells, which finds the nodes where few of all lead to the territories. */
	private Stream<Filter> near(Visibility visibility) {
		String shortcut = visibility.shortcut();
		if (shortcut == null) {
			return Stream.empty();
		}
		return Stream.of(relating.some(shortcut, Filter.any(within(
				new Value.Property(Element.EDGE, Visibility.TERRITORY, true, shape.narrow().contains(shortcut))))));
	}

	private static VisibilityPath look(NodeType type, ModelField.Related field, boolean ever, Filter filter) {
		return new VisibilityPath(Map.of(type.name(), List.of(field)), ever, filter);
	}

	/** Nodes that lie in a territory, by their code or, where they have none, by what they are related to. */
	private Sight lies(NodeType type) {
		Visibility visibility = type.visibility();
		return visibility == null || visibility.code() == null ? seen(type, null)
				: new Sight(Filter.any(lies(type, visibility, false)), List.of());
	}

	private List<Filter> lies(NodeType type, Visibility visibility, boolean indexed) {
		if (visibility.code() == null) {
			return List.of();
		}
		var code = (ModelField.Stored) type.field(visibility.code());
		return within(new Value.Property(Element.NODE, code.property(), true, indexed && code.indexed()));
	}

	private List<Filter> within(Value.Property code) {
		return shape.parameters()
			.stream()
			.<Filter>map(territory -> new Filter.Comparison(code, Operator.STARTS_WITH, territory))
			.toList();
	}

}
