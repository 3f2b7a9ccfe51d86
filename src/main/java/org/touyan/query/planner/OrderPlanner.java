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

	/** The keys asked for and, so that no two rows are the same, the id. */
	List<Sort> order(NodeType type, @Nullable EdgeType edge, @Nullable Object orderBy) {
		var order = new ArrayList<Sort>();
		if (orderBy != null) {
			FilterPlanner.list(orderBy).forEach(key -> order.add(sort(type, edge, FilterPlanner.object(key))));
		}
		if (order.stream().noneMatch(sort -> sort.value().equals(id()))) {
			order.add(new Sort(id(), false));
		}
		return order;
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

	private static Value id() {
		return new Value.Property(Element.NODE, NodeType.ID, false);
	}

}
