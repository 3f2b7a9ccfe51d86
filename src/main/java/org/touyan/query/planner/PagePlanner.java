package org.touyan.query.planner;

import java.util.List;

import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;

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

/** Plans one page: in which order, cut where, and what is selected of its rows. */
final class PagePlanner {

	private final Planning planning;

	private final NodeType target;

	private final @Nullable EdgeType edge;

	private final ExecutableNormalizedField selected;

	private final List<Sort> order;

	private final boolean backward;

	private final int fingerprint;

	private final Columns columns = new Columns();

	private final Output.ObjectOutput page;

	private boolean rows;

	private boolean lookahead;

	private boolean counted;

	private @Nullable Parameter limit;

	PagePlanner(Planning planning, NodeType target, @Nullable EdgeType edge, ExecutableNormalizedField selected) {
		this.planning = planning;
		this.target = target;
		this.edge = edge;
		this.selected = selected;
		this.order = planning.orders().order(target, edge, selected.getResolvedArguments().get("orderBy"));
		this.fingerprint = Cursor.fingerprint(target.name(), order);
		this.backward = argument("last") != null
				|| (argument("before") != null && argument("first") == null && argument("after") == null);
		this.page = object(selected, this::pageField);
	}

	Read.Paged read(Match match) {
		int size = size();
		List<Parameter> after = place("after");
		List<Parameter> before = place("before");
		if (rows) {
			limit = planning.parameters().add(size + (lookahead ? 1 : 0));
		}
		Read.Rows read = limit == null ? null
				: new Read.Rows(new Page(order, after, before, backward, limit), columns.all());
		return new Read.Paged(match, read, counted);
	}

	Output.PageOutput output(String column) {
		return new Output.PageOutput(column, limit, lookahead, backward, argument("after") != null,
				argument("before") != null, page);
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
		if (size < 0) {
			throw new InvalidArgumentException("INVALID_ARGUMENT",
					"The argument %s of %s is %d; it must not be negative.".formatted(name, selected.getFieldName(),
							size));
		}
		if (size > planning.limits().most()) {
			throw new InvalidArgumentException("PAGE_TOO_LARGE",
					"The argument %s of %s is %d; a page has %d rows at the most.".formatted(name,
							selected.getFieldName(), size, planning.limits().most()));
		}
		return size;
	}

	private List<Parameter> place(String name) {
		Object cursor = argument(name);
		if (cursor == null) {
			return List.of();
		}
		List<@Nullable Object> keys = Cursor.decode(cursor.toString(), fingerprint, order.size())
			.orElseThrow(() -> new InvalidArgumentException("INVALID_CURSOR",
					"The argument %s of %s is no cursor of this order of %s.".formatted(name, selected.getFieldName(),
							target.name())));
		return keys.stream().map(planning.parameters()::add).toList();
	}

	private Output.ObjectOutput object(ExecutableNormalizedField parent, ObjectPlanner.FieldPlanner planner) {
		return ObjectPlanner.object(planning.schema(), parent, planner);
	}

	private Output pageField(ExecutableNormalizedField field) {
		return switch (field.getFieldName()) {
			case "totalCount" -> {
				counted = true;
				yield new Output.TotalOutput();
			}
			case "pageInfo" -> new Output.Same(object(field, this::pageInfoField));
			case "edges" -> {
				rows = true;
				yield new Output.RowsOutput(object(field, this::edgeField));
			}
			default -> {
				rows = true;
				yield new Output.RowsOutput(node(field));
			}
		};
	}

	private Output pageInfoField(ExecutableNormalizedField field) {
		return switch (field.getFieldName()) {
			case "hasNextPage" -> more(true);
			case "hasPreviousPage" -> more(false);
			case "startCursor" -> cursor(Which.FIRST);
			default -> cursor(Which.LAST);
		};
	}

	/** Where the rows come from, the row read on top tells; at the other end the argument does. */
	private Output more(boolean after) {
		if (after != backward) {
			rows = true;
			lookahead = true;
		}
		return new Output.MoreOutput(after);
	}

	private Output edgeField(ExecutableNormalizedField field) {
		ModelField.ValueField property = edge == null ? null : edge.fields().get(field.getFieldName());
		if (property != null) {
			String column = columns.add("__edge_" + property.name(),
					new Projection.Single(planning.values().edgeValue(property)));
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
