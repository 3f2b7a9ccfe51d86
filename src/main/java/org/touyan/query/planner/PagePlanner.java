package org.touyan.query.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Blur;
import org.touyan.query.plan.Cursor;
import org.touyan.query.plan.Match;
import org.touyan.query.plan.Output;
import org.touyan.query.plan.Output.Which;
import org.touyan.query.plan.Page;
import org.touyan.query.plan.Parameter;
import org.touyan.query.plan.Projection;
import org.touyan.query.plan.Read;
import org.touyan.query.plan.Sort;
import org.touyan.query.schema.EdgeType;
import org.touyan.query.schema.ModelField;
import org.touyan.query.schema.NodeType;

/** Plans one page, once: in which order, cut where, and what is selected of its rows. */
final class PagePlanner {

	/** What tells of rows without showing any. */
	private static final Set<String> FIGURES = Set.of("totalCount", "aggregate", "groups", "series");

	private final Planning planning;

	private final NodeType target;

	private final @Nullable EdgeType edge;

	private final Matching matching;

	private final Match match;

	private final ExecutableNormalizedField selected;

	private final List<Sort> order;

	private final boolean backward;

	private final int fingerprint;

	private final List<Match> neighbours;

	private final Columns columns = new Columns();

	/** The figures of all rows. */
	private final FigurePlanner together;

	private final Map<String, Read.Grouped> figures = new LinkedHashMap<>();

	private final Map<String, Read.Series> series = new LinkedHashMap<>();

	private boolean rows;

	private boolean lookahead;

	private boolean preceded;

	private boolean followed;

	private boolean counted;

	/** Matches the rows of a page at the time for which it is planned. */
	interface Matching {

		Match at(Planning planning);

	}

	PagePlanner(Planning planning, NodeType target, @Nullable EdgeType edge, Matching matching,
			ExecutableNormalizedField selected) {
		this(planning, target, edge, matching, selected, List.of(),
				() -> planning.orders().order(target, edge, selected.getResolvedArguments().get("orderBy")));
	}

	PagePlanner(Planning planning, NodeType target, @Nullable EdgeType edge, Matching matching,
			ExecutableNormalizedField selected, Supplier<List<Sort>> order) {
		this(planning, target, edge, matching, selected, List.of(), order);
	}

	/** The page of a root, of which figures are given with a look at what a condition less would give. */
	PagePlanner(Planning planning, NodeType target, Matching matching, ExecutableNormalizedField selected,
			List<Match> neighbours) {
		this(planning, target, null, matching, selected, neighbours,
				() -> planning.orders().order(target, null, selected.getResolvedArguments().get("orderBy")));
	}

	private PagePlanner(Planning planning, NodeType target, @Nullable EdgeType edge, Matching matching,
			ExecutableNormalizedField selected, List<Match> neighbours, Supplier<List<Sort>> order) {
		this.neighbours = neighbours;
		this.planning = planning;
		this.target = target;
		this.edge = edge;
		this.matching = matching;
		this.match = matching.at(planning);
		this.selected = selected;
		this.order = order.get();
		this.fingerprint = Cursor.fingerprint(target.name(), this.order);
		this.backward = argument("last") != null
				|| (argument("before") != null && argument("first") == null && argument("after") == null);
		this.together = new FigurePlanner(planning, target, edge);
	}

	/**
	 * A page that is planned.
	 *
	 * @param read what is read for it
	 * @param output what is made of that, by the column into which it is read
	 */
	record PlannedPage(Read.Paged read, Function<String, Output> output) {
	}

	PlannedPage plan() {
		Output.ObjectOutput page = planning.object(selected, this::allowedPageField);
		int size = size();
		List<Parameter> after = place("after");
		List<Parameter> before = place("before");
		Parameter limit = rows ? planning.parameters().add(size + (lookahead ? 1 : 0)) : null;
		Read.Rows read = limit == null ? null
				: new Read.Rows(new Page(order, after, before, backward, limit), columns.all(), preceded, followed);
		Blur blur = blur();
		return new PlannedPage(new Read.Paged(match, read, counted && blur == null, figures, series, neighbours),
				column -> new Output.PageOutput(column, limit, lookahead, backward, blur, page));
	}

	/** How its rows are counted for who gets figures only. */
	private @Nullable Blur blur() {
		if (!planning.isBlurred(target)) {
			return null;
		}
		var all = new FigurePlanner(planning, target, edge);
		Blur blur = all.blur();
		figures.put(Output.PageOutput.ALL, all.together(match));
		return blur;
	}

	private @Nullable Object argument(String name) {
		return selected.getResolvedArguments().get(name);
	}

	private int size() {
		if (argument("first") != null && argument("last") != null) {
			throw new InvalidArgumentException("INVALID_ARGUMENT",
					"%s was given both first and last; a page is cut at one end.".formatted(selected.getFieldName()));
		}
		String name = backward ? "last" : "first";
		if (!(argument(name) instanceof Integer size)) {
			return planning.limits().standard();
		}
		return planning.limits().checked(name, selected.getFieldName(), size);
	}

	private List<Parameter> place(String name) {
		Object cursor = argument(name);
		if (cursor == null) {
			return List.of();
		}
		var keys = new ArrayList<Parameter>();
		for (int index = 0; index < order.size(); index++) {
			int place = index;
			keys.add(planning.parameters().add(cursor, given -> keys(name, given).get(place)));
		}
		return keys;
	}

	private List<@Nullable Object> keys(String name, @Nullable Object cursor) {
		return Cursor.decode(String.valueOf(cursor), fingerprint, order.size())
			.orElseThrow(() -> new InvalidArgumentException("INVALID_CURSOR",
					"The argument %s of %s is no cursor of this order of %s.".formatted(name, selected.getFieldName(),
							target.name())));
	}

	private Output allowedPageField(ExecutableNormalizedField field) {
		if (!FIGURES.contains(field.getFieldName())) {
			planning.shape().checkRows(field.getFieldName());
		}
		return pageField(field);
	}

	private Output pageField(ExecutableNormalizedField field) {
		return switch (field.getFieldName()) {
			case "totalCount" -> {
				counted = true;
				yield new Output.TotalOutput();
			}
			case "aggregate" -> aggregate(field);
			case "groups" -> groups(field);
			case "series" -> series(field);
			case "pageInfo" -> new Output.Same(planning.object(field, this::pageInfoField));
			case "edges" -> {
				rows = true;
				yield new Output.RowsOutput(planning.object(field, this::edgeField));
			}
			default -> {
				rows = true;
				yield new Output.RowsOutput(node(field));
			}
		};
	}

	private Output aggregate(ExecutableNormalizedField field) {
		Output.ObjectOutput aggregate = together.aggregate(field);
		Output told = planning.isBlurred(target) ? new Output.Together("aggregate", together.blur(), aggregate)
				: new Output.Nested("aggregate", aggregate);
		figures.put("aggregate", together.together(match));
		return told;
	}

	private Output series(ExecutableNormalizedField field) {
		SeriesPlanner.Planned planned = new SeriesPlanner(planning, target).plan(matching, field);
		String column = "series" + series.size();
		series.put(column, planned.read());
		return new Output.Series(column, planned.read().points(), planned.point());
	}

	private Output groups(ExecutableNormalizedField field) {
		var groups = new GroupPlanner(planning, target, edge).groups(match, field);
		String column = "groups" + figures.size();
		figures.put(column, groups.read());
		if (!planning.isBlurred(target)) {
			return new Output.Listed(column, groups.group());
		}
		var wider = new ArrayList<String>();
		for (Match neighbour : neighbours) {
			wider.add(column + "of" + wider.size());
			figures.put(wider.getLast(), groups.of(neighbour));
		}
		return groups.blurred(column, wider);
	}

	private Output pageInfoField(ExecutableNormalizedField field) {
		return switch (field.getFieldName()) {
			case "hasNextPage" -> more(true);
			case "hasPreviousPage" -> more(false);
			case "startCursor" -> cursor(Which.FIRST);
			default -> cursor(Which.LAST);
		};
	}

	/** At the end to which rows are read, one more tells; beyond the row of a cursor it is looked for any. */
	private Output more(boolean after) {
		if (after != backward) {
			rows = true;
			lookahead = true;
		}
		if (argument(after ? "before" : "after") != null) {
			rows = true;
			preceded |= !after;
			followed |= after;
		}
		return new Output.MoreOutput(after);
	}

	private Output edgeField(ExecutableNormalizedField field) {
		ModelField.ValueField property = edge == null ? null : edge.fields().get(field.getFieldName());
		if (edge != null && property != null) {
			Optional<String> level = planning.disclosure().withheld(edge, property);
			if (level.isPresent()) {
				planning.disclosure().withhold(field, level.get());
				return new Output.Withheld();
			}
			String column = columns.add("__edge_" + property.property(),
					new Projection.Single(planning.values().edgeValue(edge, property)));
			return new Output.Leaf(column, field.getType(planning.schema()));
		}
		return field.getFieldName().equals("cursor") ? cursor(Which.ROW) : new Output.Same(node(field));
	}

	private Output.ObjectOutput node(ExecutableNormalizedField field) {
		return new SelectionPlanner(planning).object(target, field.getChildren(), columns);
	}

	private Output cursor(Which which) {
		rows = true;
		for (int index = 0; index < order.size(); index++) {
			columns.add(Output.CursorOutput.keyColumn(index), new Projection.Single(order.get(index).value()));
		}
		return new Output.CursorOutput(which, fingerprint, order.size());
	}

}
