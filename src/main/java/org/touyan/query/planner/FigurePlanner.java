package org.touyan.query.planner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Blur;
import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Function;
import org.touyan.query.plan.Match;
import org.touyan.query.plan.Output;
import org.touyan.query.plan.Read;
import org.touyan.query.plan.Value;
import org.touyan.query.schema.EdgeType;
import org.touyan.query.schema.ModelField;
import org.touyan.query.schema.NodeType;

/** Plans figures of rows, of all together or of those of a group. */
final class FigurePlanner {

	private final Planning planning;

	private final NodeType type;

	private final @Nullable EdgeType edge;

	private final boolean isBlurred;

	private final Map<String, Read.Figure> figures = new LinkedHashMap<>();

	/** The column of the count of the values of which a column is a figure. */
	private final Map<String, String> values = new LinkedHashMap<>();

	/** The name of the field of which a column is a figure. */
	private final Map<String, String> fields = new LinkedHashMap<>();

	FigurePlanner(Planning planning, NodeType type, @Nullable EdgeType edge) {
		this.planning = planning;
		this.isBlurred = planning.isBlurred(type);
		this.type = type;
		this.edge = edge;
	}

	/** What is read of all rows together, once everything that is asked of them was planned. */
	Read.Grouped together(Match match) {
		count();
		return new Read.Grouped(match, Map.of(), figures, Filter.EVERYTHING, List.of(), null);
	}

	/** Plans what is asked of the rows together, or of each group. */
	Output.ObjectOutput aggregate(ExecutableNormalizedField selected) {
		return planning.object(selected, field -> {
			if (field.getFieldName().equals("count")) {
				return leaf(new Read.Figure(Function.COUNT, null), field);
			}
			if (edge != null && field.getFieldName().equals("edge")) {
				return new Output.Same(planning.object(field, carried -> figures("edge." + carried.getFieldName(),
						planning.values().edgeValue(edge, edge.field(carried.getFieldName())), carried)));
			}
			var value = (ModelField.ValueField) type.field(field.getFieldName());
			checkFigures(value, field);
			return figures(field.getFieldName(),
					value(value, field.getResolvedArguments().get(ModelField.Expression.ON)), field);
		});
	}

	private Value value(ModelField.ValueField field, @Nullable Object on) {
		if (!(field instanceof ModelField.Expression dated) || on == null) {
			return planning.values().value(type, field);
		}
		if (planning.shape().figuresOnly()) {
			planning.figures().checkTime(on, null);
		}
		return planning.values().onDay(type, dated, on);
	}

	private void checkFigures(ModelField.ValueField value, ExecutableNormalizedField selected) {
		if (planning.shape().figuresOnly()) {
			selected.getChildren()
				.forEach(figure -> planning.figures().checkFigure(type, value, figure.getFieldName()));
		}
	}

	/** How what is planned by now is blurred. */
	Blur blur() {
		String rows = column(new Read.Figure(Function.COUNT, null));
		String key = column(new Read.Figure(Function.SUM, new Value.RowKey()));
		return new Blur(planning.shape().minimumCellSize(), rows, key, figures, values, fields);
	}

	/** Without any figure the database would not group. */
	void count() {
		if (figures.isEmpty()) {
			column(new Read.Figure(Function.COUNT, null));
		}
	}

	private Output figures(String name, Value value, ExecutableNormalizedField selected) {
		Output.ObjectOutput object = planning.object(selected,
				field -> leaf(figure(field.getFieldName(), value), field));
		if (!isBlurred) {
			return new Output.Same(object);
		}
		String count = column(new Read.Figure(Function.COUNT, value));
		figures.forEach((column, figure) -> {
			if (value.equals(figure.of())) {
				values.put(column, count);
				fields.put(column, name);
			}
		});
		return new Output.Figures(count, object);
	}

	/** The smallest and the largest of some values are values of single rows. */
	Read.Figure figure(String name, Value value) {
		Function function = Function.of(name);
		if (function.picks()) {
			planning.shape().checkRows(name);
		}
		return new Read.Figure(function, value);
	}

	private Output leaf(Read.Figure figure, ExecutableNormalizedField field) {
		return new Output.Leaf(column(figure), field.getType(planning.schema()));
	}

	String column(Read.Figure figure) {
		for (Map.Entry<String, Read.Figure> known : figures.entrySet()) {
			if (known.getValue().equals(figure)) {
				return known.getKey();
			}
		}
		String name = "figure" + figures.size();
		figures.put(name, figure);
		return name;
	}

	/** The figures planned so far, by column. */
	Map<String, Read.Figure> all() {
		return figures;
	}

}
