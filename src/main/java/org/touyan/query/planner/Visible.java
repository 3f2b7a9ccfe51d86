package org.touyan.query.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Element;
import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Operator;
import org.touyan.query.plan.Value;
import org.touyan.query.schema.EdgeType;
import org.touyan.query.schema.GraphModel;
import org.touyan.query.schema.ModelField;
import org.touyan.query.schema.NodeType;
import org.touyan.query.schema.Visibility;

/** Plans the conditions by which nodes are seen. */
final class Visible {

	private static final Filter NOTHING = new Filter.Any(List.of());

	private final GraphModel model;

	private final Rights rights;

	private final Relating relating;

	/** Makes a condition on a related node. */
	interface Relating {

		/** There is a related node that fits, whether it holds at the time or, where that does not matter, ever. */
		Filter some(List<ModelField.Related> fields, boolean ever, Filter filter);

	}

	private interface Rule {

		Filter of(NodeType type);

	}

	Visible(GraphModel model, Rights rights, Relating relating) {
		this.model = model;
		this.rights = rights;
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

	/** Where others are looked at, that is told from what is asked for. */
	private static Filter marked(Filter filter) {
		return looks(filter) ? new Filter.Seen(filter) : filter;
	}

	private static boolean looks(Filter filter) {
		return switch (filter) {
			case Filter.All all -> all.filters().stream().anyMatch(Visible::looks);
			case Filter.Any any -> any.filters().stream().anyMatch(Visible::looks);
			case Filter.Exists _ -> true;
			default -> false;
		};
	}

	private Filter byType(NodeType type, Rule rule) {
		var labels = new LinkedHashMap<Filter, Set<String>>();
		type.concreteTypes()
			.forEach((label, name) -> labels.computeIfAbsent(rule.of(model.node(name)), _ -> new TreeSet<>())
				.add(label));
		if (labels.size() == 1) {
			return labels.keySet().iterator().next();
		}
		Set<String> hidden = labels.remove(NOTHING);
		if (hidden != null && labels.keySet().equals(Set.of(Filter.EVERYTHING))) {
			return new Filter.Not(new Filter.Labelled(hidden));
		}
		var alternatives = new ArrayList<Filter>();
		for (Map.Entry<Filter, Set<String>> each : labels.entrySet()) {
			alternatives.add(Filter.all(List.of(new Filter.Labelled(each.getValue()), each.getKey())));
		}
		return Filter.any(alternatives);
	}

	private Filter seen(NodeType type, ModelField.@Nullable Related way) {
		Visibility visibility = type.visibility();
		String level = visibility == null ? null : visibility.level();
		if (level != null && !rights.reads(level)) {
			return NOTHING;
		}
		if (rights.everywhere() || (visibility != null && level != null && !visibility.local())) {
			return Filter.EVERYTHING;
		}
		if (visibility == null || rights.territories() == 0) {
			return NOTHING;
		}
		return visibility.local() ? local(type, visibility, way) : Filter.EVERYTHING;
	}

	private Filter local(NodeType type, Visibility visibility, ModelField.@Nullable Related way) {
		var alternatives = new ArrayList<>(lies(type, visibility, true));
		alternatives.addAll(with(type, visibility));
		if (visibility.belongsTo() != null) {
			var whole = (ModelField.Related) type.field(visibility.belongsTo());
			if (way != null && way.relationship().equals(whole.relationship())
					&& way.direction() != whole.direction()) {
				return Filter.EVERYTHING;
			}
			alternatives.add(relating.some(List.of(whole), true, nodes(model.node(whole.target()))));
		}
		return Filter.any(alternatives);
	}

	/** One look for all fields that go the same way to what lies in a territory by the same code. */
	private List<Filter> with(NodeType type, Visibility visibility) {
		var fields = new LinkedHashMap<List<Object>, List<ModelField.Related>>();
		for (String name : visibility.with()) {
			var field = (ModelField.Related) type.field(name);
			EdgeType edge = model.edge(field.edge());
			Object alone = edge == null || edge.interval() == null ? field.direction() : field;
			fields
				.computeIfAbsent(List.of(alone, byType(model.node(field.target()), this::lies)), _ -> new ArrayList<>())
				.add(field);
		}
		return fields.entrySet()
			.stream()
			.map(each -> relating.some(each.getValue(), false, (Filter) each.getKey().getLast()))
			.toList();
	}

	/** Nodes that lie in a territory, by their code or, where they have none, by what they are related to. */
	private Filter lies(NodeType type) {
		Visibility visibility = type.visibility();
		if (visibility == null) {
			return NOTHING;
		}
		return visibility.code() == null ? seen(type, null) : Filter.any(lies(type, visibility, false));
	}

	private List<Filter> lies(NodeType type, Visibility visibility, boolean indexed) {
		if (visibility.code() == null) {
			return List.of();
		}
		var code = (ModelField.Stored) type.field(visibility.code());
		var property = new Value.Property(Element.NODE, code.name(), true, indexed && code.indexed());
		return rights.parameters()
			.stream()
			.<Filter>map(territory -> new Filter.Comparison(property, Operator.STARTS_WITH, territory))
			.toList();
	}

}
