package org.touyan.query.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Element;
import org.touyan.query.plan.Sort;
import org.touyan.query.plan.Value;
import org.touyan.query.schema.EdgeType;
import org.touyan.query.schema.ModelField;
import org.touyan.query.schema.NodeType;

/** Plans {@code orderBy} arguments. */
final class OrderPlanner {

	private final ValuePlanner values;

	OrderPlanner(ValuePlanner values) {
		this.values = values;
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
			order.add(new Sort(values.edgeValue(EdgeType.RECURSIVE.field("depth")), false));
		}
		add(order, new Value.Property(Element.NODE, NodeType.ID, false));
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

	private Sort sort(NodeType type, @Nullable EdgeType edge, Map<String, @Nullable Object> key) {
		Map.Entry<String, @Nullable Object> only = key.entrySet().iterator().next();
		if (edge != null && only.getKey().equals("edge")) {
			return edgeSort(edge, FilterPlanner.object(only.getValue()));
		}
		return new Sort(values.value(type, (ModelField.ValueField) type.field(only.getKey())), descending(only));
	}

	private Sort edgeSort(EdgeType edge, Map<String, @Nullable Object> key) {
		Map.Entry<String, @Nullable Object> only = key.entrySet().iterator().next();
		return new Sort(values.edgeValue(edge.field(only.getKey())), descending(only));
	}

	private static boolean descending(Map.Entry<String, @Nullable Object> key) {
		return "DESC".equals(key.getValue());
	}

}
