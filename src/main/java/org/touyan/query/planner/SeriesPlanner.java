package org.touyan.query.planner;

import java.util.HashMap;
import java.util.List;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Output;
import org.touyan.query.plan.Parameter;
import org.touyan.query.plan.Read;
import org.touyan.query.schema.NodeType;

/** Plans figures of the rows of a page day by day: once, for any of the days. */
final class SeriesPlanner {

	private final Planning planning;

	private final NodeType type;

	SeriesPlanner(Planning planning, NodeType type) {
		this.planning = planning;
		this.type = type;
	}

	/**
	 * A series that is planned.
	 *
	 * @param point what is made of each point that is shown
	 */
	record Planned(Read.Series read, Output.ObjectOutput point) {
	}

	Planned plan(PagePlanner.Matching matching, ExecutableNormalizedField selected) {
		if (planning.isBlurred(type)) {
			throw new InvalidArgumentException("FIGURES_ONLY",
					"A series of %s would tell who came and who left between two days; this account may ask for figures of today only."
						.formatted(type.name()));
		}
		Planning atPoints = planning.atPoints(selected);
		var figures = new FigurePlanner(atPoints, type, null);
		Output.ObjectOutput point = planning.object(selected,
				field -> field.getFieldName().equals(Output.Series.ON)
						? new Output.Leaf(Output.Series.ON, field.getType(planning.schema()))
						: new Output.Nested(field.getFieldName(), figures.aggregate(field)));
		return new Planned(new Read.Series(points(selected), figures.together(matching.at(atPoints))), point);
	}

	private Parameter points(ExecutableNormalizedField selected) {
		boolean before = asks(selected, Output.Series.CHANGE);
		boolean yearBefore = asks(selected, Output.Series.YEAR_ON_YEAR);
		var ends = new HashMap<String, @Nullable Object>(selected.getResolvedArguments());
		return planning.parameters()
			.addForDay(planning.day(), ends,
					(given, day) -> SeriesDays.of(FilterPlanner.object(given)).points(day, before, yearBefore));
	}

	private static boolean asks(ExecutableNormalizedField selected, String name) {
		List<ExecutableNormalizedField> fields = selected.getChildren();
		return fields.stream().anyMatch(field -> field.getFieldName().equals(name));
	}

}
