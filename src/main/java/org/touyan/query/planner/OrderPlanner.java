package org.touyan.query.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Element;
import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Function;
import org.touyan.query.plan.Match;
import org.touyan.query.plan.Read;
import org.touyan.query.plan.Sort;
import org.touyan.query.plan.Value;
import org.touyan.query.schema.EdgeType;
import org.touyan.query.schema.GraphModel;
import org.touyan.query.schema.ModelField;
import org.touyan.query.schema.NameOrder;
import org.touyan.query.schema.NodeType;

/** Plans {@code orderBy} arguments. */
final class OrderPlanner {

	private final GraphModel model;

	private final MatchFactory matches;

	private final ValuePlanner values;

	private final FilterPlanner filters;

	private final Disclosure disclosure;

	OrderPlanner(GraphModel model, MatchFactory matches, ValuePlanner values, FilterPlanner filters,
			Disclosure disclosure) {
		this.model = model;
		this.matches = matches;
		this.values = values;
		this.filters = filters;
		this.disclosure = disclosure;
	}

	/**
	 * The keys asked for and, so that no two rows are the same, the id; where several relationships can lead to a node,
	 * then the one that began first. What is reached by many steps comes the nearest first.
	 */
	List<Sort> order(NodeType type, @Nullable EdgeType edge, @Nullable Object orderBy) {
		var order = new ArrayList<Sort>();
		if (orderBy != null) {
			FilterPlanner.list(orderBy).forEach(key -> order.add(sort(type, edge, FilterPlanner.object(key))));
		}
		boolean reached = EdgeType.RECURSIVE.equals(edge);
		if (reached && order.isEmpty()) {
			order.add(new Sort(values.edgeValue(EdgeType.RECURSIVE, EdgeType.RECURSIVE.field("depth")), false));
		}
		add(order, ValuePlanner.id(type));
		if (edge != null && !reached) {
			if (edge.interval() != null) {
				add(order, new Value.Property(Element.EDGE, edge.interval().from(), true));
			}
			order.add(new Sort(new Value.EdgeIdentity(), false));
		}
		return order;
	}

	private static void add(List<Sort> order, Value.Property last) {
		boolean asked = order.stream()
			.anyMatch(sort -> sort.value() instanceof Value.Property property && property.element() == last.element()
					&& property.name().equals(last.name()));
		if (!asked) {
			order.add(new Sort(last, false));
		}
	}

	/** One key of an order. */
	Sort sort(NodeType type, @Nullable EdgeType edge, Map<String, @Nullable Object> key) {
		Map.Entry<String, @Nullable Object> only = key.entrySet().iterator().next();
		if (edge != null && only.getKey().equals("edge")) {
			return edgeSort(edge, FilterPlanner.object(only.getValue()));
		}
		ModelField.Expression dated = type.dated(only.getKey());
		if (dated != null) {
			Map<String, @Nullable Object> onDay = FilterPlanner.object(only.getValue());
			return new Sort(ordered(dated, values.onDay(type, dated, onDay.get(ModelField.Expression.ON))),
					"DESC".equals(onDay.get("order")));
		}
		ModelField wanted = type.field(only.getKey());
		disclosure.use(type, wanted);
		return switch (wanted) {
			case ModelField.Stored stored when stored.collation() != null -> named(stored, stored.collation(), only);
			case ModelField.ValueField field -> new Sort(ordered(field, values.value(type, field)), descending(only));
			case ModelField.Related related when related.many() ->
				among(related, FilterPlanner.object(only.getValue()));
			case ModelField.Related related -> ofOne(related, FilterPlanner.object(only.getValue()));
			case ModelField.Recursive _,ModelField.Computed _ ->
				throw new IllegalArgumentException("No order: " + wanted.name());
		};
	}

	private static Sort named(ModelField.Stored field, ModelField.Collation collation,
			Map.Entry<String, @Nullable Object> key) {
		NameOrder order = NameOrder.of(String.valueOf(key.getValue()));
		return new Sort(new Value.Property(Element.NODE, order.property(field, collation), field.nullable()),
				order.descending());
	}

	private Sort ofOne(ModelField.Related field, Map<String, @Nullable Object> key) {
		Sort sort = sort(model.node(field.target()), model.edge(field.edge()), key);
		Read.One one = values.one(field, matches.hop(field, Filter.EVERYTHING), Map.of());
		return new Sort(new Value.OfOne(one, sort.value()), sort.descending());
	}

	private Sort among(ModelField.Related field, Map<String, @Nullable Object> key) {
		List<Map.Entry<String, @Nullable Object>> figures = key.entrySet()
			.stream()
			.filter(entry -> entry.getValue() != null && !entry.getKey().equals("where"))
			.toList();
		if (figures.size() != 1) {
			throw new InvalidArgumentException("INVALID_ARGUMENT",
					"An order by %s is by exactly one of count, min, max, avg and sum.".formatted(field.name()));
		}
		NodeType target = model.node(field.target());
		EdgeType edge = model.edge(field.edge());
		Match match = matches.hop(field, filters.filter(target, edge, key.get("where")));
		Map.Entry<String, @Nullable Object> figure = figures.getFirst();
		if (figure.getKey().equals("count")) {
			return new Sort(new Value.Count(match), descending(figure));
		}
		Function function = Function.of(figure.getKey());
		Map<String, @Nullable Object> of = FilterPlanner.object(figure.getValue());
		if (function.numeric() && !number(target, edge, of)) {
			throw new InvalidArgumentException("INVALID_ARGUMENT",
					"An order by the %s of %s needs a field of numbers.".formatted(figure.getKey(), field.name()));
		}
		Sort sort = sort(target, edge, of);
		return new Sort(new Value.Figure(function, match, sort.value()), sort.descending());
	}

	private boolean number(NodeType type, @Nullable EdgeType edge, Map<String, @Nullable Object> key) {
		Map.Entry<String, @Nullable Object> only = key.entrySet().iterator().next();
		if (edge != null && only.getKey().equals("edge")) {
			return edge.field(FilterPlanner.object(only.getValue()).keySet().iterator().next()).number();
		}
		ModelField.Expression dated = type.dated(only.getKey());
		return switch (dated == null ? type.field(only.getKey()) : dated) {
			case ModelField.ValueField field -> field.number();
			case ModelField.Related related -> !related.many() && number(model.node(related.target()),
					model.edge(related.edge()), FilterPlanner.object(only.getValue()));
			case ModelField.Recursive _,ModelField.Computed _ -> false;
		};
	}

	private Sort edgeSort(EdgeType edge, Map<String, @Nullable Object> key) {
		Map.Entry<String, @Nullable Object> only = key.entrySet().iterator().next();
		ModelField.ValueField field = edge.field(only.getKey());
		return new Sort(ordered(field, values.edgeValue(edge, field)), descending(only));
	}

	/** Zeros of either sign are equal and yet not in one place, and what is no number is not before or after any. */
	private static Value ordered(ModelField.ValueField field, Value value) {
		return field.typeName().equals("Float") && !field.list() ? new Value.Fraction(value) : value;
	}

	private static boolean descending(Map.Entry<String, @Nullable Object> key) {
		return "DESC".equals(key.getValue());
	}

}
