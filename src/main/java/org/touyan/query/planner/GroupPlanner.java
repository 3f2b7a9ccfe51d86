package org.touyan.query.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Blur;
import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Function;
import org.touyan.query.plan.Match;
import org.touyan.query.plan.Output;
import org.touyan.query.plan.Parameter;
import org.touyan.query.plan.Read;
import org.touyan.query.plan.Sort;
import org.touyan.query.plan.Value;
import org.touyan.query.schema.EdgeType;
import org.touyan.query.schema.ModelField;
import org.touyan.query.schema.NodeType;

/** Plans groups of rows: what those of one have in common, which there are and in which order. */
final class GroupPlanner {

	private final Planning planning;

	private final NodeType type;

	private final @Nullable EdgeType edge;

	private final FigurePlanner figures;

	private final Map<String, Value> keys = new LinkedHashMap<>();

	/** The column of each key by the names that lead to its field. */
	private final Map<List<String>, String> grouped = new LinkedHashMap<>();

	GroupPlanner(Planning planning, NodeType type, @Nullable EdgeType edge) {
		this.planning = planning;
		this.type = type;
		this.edge = edge;
		this.figures = new FigurePlanner(planning, type, edge);
	}

	/** The groups of a page, whose selection is planned along with them. */
	record Groups(Read.Grouped read, Output.ObjectOutput group, @Nullable Blur blur, Parameter first) {

		/** Those of other rows. */
		Read.Grouped of(Match match) {
			return new Read.Grouped(match, read.keys(), read.figures(), read.having(), read.order(), read.limit());
		}

		/** With those of more rows, to see which are told from these. */
		Output blurred(String column, List<String> wider) {
			return new Output.Groups(column, Objects.requireNonNull(blur), List.copyOf(read.keys().keySet()), wider,
					first, group);
		}

	}

	Groups groups(Match match, ExecutableNormalizedField selected) {
		Map<String, ? extends @Nullable Object> arguments = selected.getResolvedArguments();
		for (Object key : FilterPlanner.list(orEmpty(arguments.get("by")))) {
			group(FilterPlanner.object(key));
		}
		if (keys.isEmpty()) {
			throw new InvalidArgumentException("INVALID_ARGUMENT",
					"Groups need a key; the figures of all rows are in the field aggregate.");
		}
		Output.ObjectOutput group = planning.object(selected, field -> new Output.Same(
				field.getFieldName().equals("key") ? key(field, List.of()) : figures.aggregate(field)));
		boolean isBlurred = planning.isBlurred(type);
		Blur blur = isBlurred ? figures.blur() : null;
		figures.count();
		Filter having = having(FilterPlanner.object(arguments.get("having")));
		List<Sort> order = order(FilterPlanner.list(orEmpty(arguments.get("orderBy"))));
		Parameter first = planning.parameters().add(limit(arguments.get("first")));
		return new Groups(new Read.Grouped(match, keys, figures.all(), having, order,
				isBlurred ? planning.parameters().add(planning.limits().most()) : first), group, blur, first);
	}

	private static Object orEmpty(@Nullable Object list) {
		return list == null ? List.of() : list;
	}

	private void group(Map<String, @Nullable Object> by) {
		KeyPath key = KeyPath.of(planning.model(), type, edge, by);
		if (planning.shape().figuresOnly()) {
			planning.figures().checkKey(type, key.field());
		}
		Value value = planning.orders().sort(type, edge, key.field()).value();
		String column = "key" + keys.size();
		if (grouped.putIfAbsent(key.names(), column) != null) {
			throw new InvalidArgumentException("INVALID_ARGUMENT",
					"The rows are grouped by %s twice.".formatted(String.join(".", key.names())));
		}
		keys.put(column, grouping(key, value));
	}

	private Value grouping(KeyPath key, Value value) {
		if (key.banded()) {
			return new Value.Band(value, planning.parameters().add(key.way(), given -> Bounds.checked(key, given)));
		}
		String way = String.valueOf(key.way());
		boolean whole = way.equals("VALUE") || way.equals("DAY");
		return whole ? value : new Value.Truncated(value, way.toLowerCase(Locale.ROOT));
	}

	private Output.ObjectOutput key(ExecutableNormalizedField selected, List<String> above) {
		return planning.object(selected, field -> {
			var path = new ArrayList<>(above);
			path.add(field.getFieldName());
			if (grouped.containsKey(path) && keys.get(grouped.get(path)) instanceof Value.Band band) {
				return new Output.Band(keyColumn(path), band.bounds(), planning.object(field,
						end -> new Output.Leaf(end.getFieldName(), end.getType(planning.schema()))));
			}
			return field.hasChildren() ? new Output.Same(key(field, path))
					: new Output.Leaf(keyColumn(path), field.getType(planning.schema()));
		});
	}

	private String keyColumn(List<String> path) {
		String column = grouped.get(path);
		if (column == null) {
			throw new InvalidArgumentException("INVALID_ARGUMENT",
					"The rows are not grouped by %s.".formatted(String.join(".", path)));
		}
		return column;
	}

	/** What is of the figures as they are does not go with telling them blurred. */
	private void checkExact(String what) {
		if (planning.isBlurred(type)) {
			planning.shape().checkRows(what);
		}
	}

	private Filter having(Map<String, @Nullable Object> condition) {
		var filters = new ArrayList<Filter>();
		if (!condition.isEmpty()) {
			if (planning.isBlurred(type)) {
				planning.shape().checkHaving();
			}
		}
		each(condition, (field, column, operators) -> filters
			.add(planning.filters().comparisons(field, value(column), operators)));
		return Filter.all(filters);
	}

	private List<Sort> order(List<Object> orderBy) {
		var order = new ArrayList<Sort>();
		for (Object each : orderBy) {
			Map<String, @Nullable Object> key = FilterPlanner.object(each);
			if (key.containsKey("key")) {
				order.add(keySort(FilterPlanner.object(key.get("key"))));
			}
			else {
				checkExact("orderBy a figure");
				each(key, (_, column, way) -> order.add(new Sort(value(column), way.equals("DESC"))));
			}
		}
		keys.keySet().forEach(column -> order.add(new Sort(value(column), false)));
		return order.stream().distinct().toList();
	}

	/** By pinyin or strokes a group is ordered as the first of its names is. */
	private Sort keySort(Map<String, @Nullable Object> key) {
		KeyPath path = KeyPath.of(planning.model(), type, edge, key);
		String column = keyColumn(grouped.containsKey(path.names()) ? path.names() : path.inBands());
		Sort sort = planning.orders().sort(type, edge, key);
		boolean collated = path.way() instanceof String way && !Set.of("ASC", "DESC").contains(way);
		return new Sort(value(collated ? figures.column(new Read.Figure(Function.MIN, sort.value())) : column),
				sort.descending());
	}

	private Value.Column value(String column) {
		return Read.Grouped.column(column, figures.all());
	}

	private interface FigureUse {

		void of(ModelField.ValueField field, String column, Object argument);

	}

	private void each(Map<String, @Nullable Object> named, FigureUse use) {
		for (Map.Entry<String, @Nullable Object> one : named.entrySet()) {
			Object argument = one.getValue();
			if (argument != null && one.getKey().equals("count")) {
				use.of(FilterPlanner.NUMBER, figures.column(new Read.Figure(Function.COUNT, null)), argument);
			}
			else if (argument != null && edge != null && one.getKey().equals("edge")) {
				FilterPlanner.object(argument)
					.forEach((name, of) -> each(edge.field(name), planning.values().edgeValue(edge, edge.field(name)),
							FilterPlanner.object(of), use));
			}
			else if (argument != null) {
				var field = (ModelField.ValueField) type.field(one.getKey());
				each(field, planning.values().value(type, field), FilterPlanner.object(argument), use);
			}
		}
	}

	private void each(ModelField.ValueField field, Value value, Map<String, @Nullable Object> wanted, FigureUse use) {
		for (Map.Entry<String, @Nullable Object> figure : wanted.entrySet()) {
			if (figure.getValue() != null) {
				Function function = Function.of(figure.getKey());
				use.of(function.picks() ? field : FilterPlanner.NUMBER,
						figures.column(figures.figure(figure.getKey(), value)), figure.getValue());
			}
		}
	}

	private int limit(@Nullable Object first) {
		return first instanceof Integer size ? planning.limits().checked("first", "groups", size)
				: planning.limits().most();
	}

}
