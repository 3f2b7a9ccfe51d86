package org.touyan.query.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.touyan.query.schema.EdgeType;
import org.touyan.query.schema.GraphModel;
import org.touyan.query.schema.ModelField;
import org.touyan.query.schema.NodeType;

/**
 * By what rows are grouped, or groups ordered: the way to a field and what is said of it.
 *
 * @param names that lead to it in a key
 * @param field the same as an order has it, without bands
 * @param way how its values are put together, the bounds of bands, or the way an order runs
 * @param banded whether it is by bands
 */
record KeyPath(List<String> names, Map<String, @Nullable Object> field, @Nullable Object way, boolean banded) {

	static final String BANDS = "bands";

	private static final String EDGE = "edge";

	static KeyPath of(GraphModel model, NodeType type, @Nullable EdgeType edge, Map<String, @Nullable Object> key) {
		Map.Entry<String, @Nullable Object> only = key.entrySet().iterator().next();
		String name = only.getKey();
		if (edge != null && name.equals(EDGE)) {
			return below(name, carried(FilterPlanner.object(only.getValue())));
		}
		if (name.equals(BANDS)) {
			return inBands(leaf(FilterPlanner.object(only.getValue())));
		}
		return type.fields().get(name) instanceof ModelField.Related related ? below(name, of(model,
				model.node(related.target()), model.edge(related.edge()), FilterPlanner.object(only.getValue())))
				: leaf(key);
	}

	private static KeyPath carried(Map<String, @Nullable Object> key) {
		Map.Entry<String, @Nullable Object> only = key.entrySet().iterator().next();
		return only.getKey().equals(BANDS) ? inBands(leaf(FilterPlanner.object(only.getValue()))) : leaf(key);
	}

	private static KeyPath below(String name, KeyPath rest) {
		return new KeyPath(longer(name, rest.names()), Map.of(name, rest.field()), rest.way(), rest.banded());
	}

	private static KeyPath inBands(KeyPath leaf) {
		return new KeyPath(longer(BANDS, leaf.names()), leaf.field(), leaf.way(), true);
	}

	/** What is computed for a day has that beside how it is grouped or ordered. */
	private static KeyPath leaf(Map<String, @Nullable Object> key) {
		Map.Entry<String, @Nullable Object> only = key.entrySet().iterator().next();
		Object way = only.getValue();
		if (way instanceof Map<?, ?> onDay) {
			way = onDay.entrySet()
				.stream()
				.filter(each -> !each.getKey().equals(ModelField.Expression.ON))
				.map(each -> Objects.requireNonNull(each.getValue()))
				.findFirst()
				.orElseThrow();
		}
		return new KeyPath(List.of(only.getKey()), key, way, false);
	}

	private static List<String> longer(String first, List<String> rest) {
		var names = new ArrayList<>(List.of(first));
		names.addAll(rest);
		return List.copyOf(names);
	}

	/** The names where the rows are grouped by bands of the field. */
	List<String> inBands() {
		var names = new ArrayList<>(names());
		names.add(names.size() - 1, BANDS);
		return names;
	}

}
