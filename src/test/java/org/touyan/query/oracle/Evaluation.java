package org.touyan.query.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import graphql.language.VariableReference;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.touyan.query.QuerySettings;

/** Answers the fields of a query one by one from the graph in memory; GraphQL's own engine does the rest. */
final class Evaluation implements DataFetcher<Object> {

	private static final List<Map<String, @Nullable Object>> NEAREST_FIRST = List
		.of(Map.of("edge", Map.of("depth", "ASC")));

	private final LibraryGraph graph;

	private final Mapping mapping;

	private final QuerySettings settings;

	private final LocalDate today;

	private final Cursors cursors;

	Evaluation(LibraryGraph graph, Mapping mapping, QuerySettings settings, LocalDate today, Cursors cursors) {
		this.graph = graph;
		this.mapping = mapping;
		this.settings = settings;
		this.today = today;
		this.cursors = cursors;
	}

	@Override
	public @Nullable Object get(DataFetchingEnvironment field) {
		Object source = field.getSource();
		String name = field.getFieldDefinition().getName();
		return switch (source) {
			case null -> root(field, name);
			case Page.Node node -> node(field, node, mapping.member(node.thing().type(), name));
			case Page page -> page(field, page, name);
			case Groups.Aggregate figures when field.getArgument("on") != null ->
				figures.on(name, Objects.requireNonNull(field.getArgument("on")));
			case Series.Change change when field.getArgument("on") != null ->
				change.on(name, Objects.requireNonNull(field.getArgument("on")));
			case Groups.Part part -> part.get(name);
			case Page.Edge edge -> edge(edge, name);
			case Page.Standing standing -> info(standing.page(), name);
			default -> throw new IllegalArgumentException(source.toString());
		};
	}

	private @Nullable Object root(DataFetchingEnvironment field, String name) {
		Member root = mapping.root(name);
		Day day = day(field, new Day(graph, mapping, Time.on(today)));
		if (field.containsArgument("id")) {
			return thing(day, root, Objects.requireNonNull(field.getArgument("id")));
		}
		if (field.containsArgument("ids")) {
			List<String> ids = Objects.requireNonNull(field.getArgument("ids"));
			return ids.stream().map(id -> thing(day, root, id)).toList();
		}
		if (field.containsArgument("text")) {
			return found(field, day, root);
		}
		return mapping.hidden(root, graph.viewer().levels()) ? null
				: page(field, day, on -> role(on, root, on.all(root.type())), null);
	}

	/** The day or period that a field asks for, or the one around it. */
	private Day day(DataFetchingEnvironment field, Day around) {
		LocalDate asOf = field.getArgument("asOf");
		Map<String, @Nullable Object> during = field.getArgument("during");
		if (during != null) {
			return new Day(graph, mapping, Time.during(during, today));
		}
		return asOf == null ? around : new Day(graph, mapping, Time.on(asOf));
	}

	private static Page.@Nullable Node thing(Day day, Member root, String id) {
		Thing thing = day.graph().thing(id);
		return thing == null || !day.isOf(root.type(), thing) || !day.seen(thing) ? null : new Page.Node(thing, day);
	}

	private static List<Row> role(Day day, Member root, List<Row> rows) {
		String label = root.text("role", "label");
		if (label == null) {
			return rows;
		}
		Map<String, @Nullable Object> where = Literals.map(Objects.requireNonNull(root.text("role", "where")));
		return rows.stream()
			.filter(row -> row.thing().roles().contains(label) && new Fit(day).row(row, where))
			.toList();
	}

	private @Nullable Object node(DataFetchingEnvironment field, Page.Node node, Member member) {
		if (mapping.withheld(node.thing().type(), member, graph.viewer().levels())) {
			return masked(node.thing().properties().get(member.name()), member);
		}
		if (!member.recursion().isEmpty()) {
			return reached(field, day(field, node.day()), node.thing(), member);
		}
		if (!member.relationship()) {
			return node.day().value(node.thing(), member.name(), field.getArgument("on"));
		}
		if (member.many()) {
			Day day = day(field, node.day());
			return page(field, day, on -> on.related(node.thing(), member), member.carries());
		}
		Row one = node.day().one(node.thing(), member);
		return one == null ? null : new Page.Node(one.thing(), node.day());
	}

	private static @Nullable String masked(@Nullable Object value, Member member) {
		Integer first = member.number("sensitive", "first");
		if (first == null || !(value instanceof String text)) {
			return null;
		}
		int last = Objects.requireNonNullElse(member.number("sensitive", "last"), 0);
		int[] characters = text.codePoints().toArray();
		var masked = new StringBuilder();
		for (int at = 0; at < characters.length; at++) {
			boolean shown = characters.length > first + last && (at < first || at >= characters.length - last);
			masked.appendCodePoint(shown ? characters[at] : '*');
		}
		return masked.toString();
	}

	private Page reached(DataFetchingEnvironment field, Day day, Thing start, Member member) {
		int least = Objects.requireNonNullElse(field.getArgument("minDepth"), 1);
		int most = Objects.requireNonNullElse(field.getArgument("maxDepth"), member.recursionMaximum());
		Map<String, @Nullable Object> hop = field.getArgument("hop");
		Page.RowsOn rows = on -> on.reached(start, member, most, hop == null ? Map.of() : hop)
			.stream()
			.filter(row -> (Integer) Objects.requireNonNull(on.carried(row, "depth")) >= least)
			.toList();
		List<Map<String, @Nullable Object>> orderBy = Values.maps(field.getArgument("orderBy"));
		return page(field, day, rows, orderBy.isEmpty() ? NEAREST_FIRST : orderBy, null);
	}

	private Page page(DataFetchingEnvironment field, Day day, Page.RowsOn rows, @Nullable String carries) {
		return page(field, day, rows, Values.maps(field.getArgument("orderBy")), carries);
	}

	private Page page(DataFetchingEnvironment field, Day day, Page.RowsOn rows,
			List<Map<String, @Nullable Object>> orderBy, @Nullable String carries) {
		Map<String, @Nullable Object> where = field.getArgument("where");
		Page.RowsOn fitting = on -> rows.on(on)
			.stream()
			.filter(row -> where == null || new Fit(on).row(row, where))
			.toList();
		return ordered(field, day, fitting, new Ordering(day, orderBy, carries));
	}

	private Page ordered(DataFetchingEnvironment field, Day day, Page.RowsOn rows, Ordering ordering) {
		var cut = new Page.Cut(field.getArgument("first"), field.getArgument("last"), keys(field, "after"),
				keys(field, "before"));
		return Page.of(day, rows, ordering, cut, settings.pageSize(), name(field));
	}

	private Page found(DataFetchingEnvironment field, Day day, Member root) {
		String typed = Objects.requireNonNull(field.getArgument("text"));
		List<String> kinds = field.getArgument("types");
		Page.RowsOn found = on -> on.all(root.type())
			.stream()
			.filter(row -> kinds == null
					|| kinds.stream().anyMatch(kind -> mapping.ofKind(kind).contains(row.thing().type())))
			.filter(row -> Names.of(mapping, row.thing()).rank(typed).isPresent())
			.toList();
		return ordered(field, day, found, Ordering.found(day, typed));
	}

	private @Nullable List<@Nullable Object> keys(DataFetchingEnvironment field, String argument) {
		String cursor = field.getArgument(argument);
		return cursor == null ? null : cursors.keys(cursor);
	}

	private static String name(DataFetchingEnvironment field) {
		return field.getField()
			.getArguments()
			.stream()
			.filter(argument -> Set.of("after", "before").contains(argument.getName()))
			.map(argument -> argument.getValue() instanceof VariableReference variable ? variable.getName() : "")
			.findFirst()
			.orElse("");
	}

	private Object page(DataFetchingEnvironment field, Page page, String name) {
		return switch (name) {
			case "edges" -> page.edges();
			case "nodes" -> page.edges().stream().map(Page.Edge::node).toList();
			case "totalCount" -> page.all().size();
			case "aggregate" -> new Groups.Aggregate(page.day(), page.all());
			case "groups" ->
				new Groups(page.day(), page.all(), field.getArguments(), settings.maximumPageSize()).groups();
			case "series" -> new Series(page, field.getArguments()).points();
			case "pageInfo" -> new Page.Standing(page);
			default -> throw new IllegalArgumentException(name);
		};
	}

	private @Nullable Object edge(Page.Edge edge, String name) {
		return switch (name) {
			case "node" -> edge.node();
			case "cursor" -> cursors.mark(edge.place());
			default -> edge.page().day().carried(edge.row(), name);
		};
	}

	private @Nullable Object info(Page page, String name) {
		List<Page.Edge> edges = page.edges();
		return switch (name) {
			case "hasNextPage" -> page.next();
			case "hasPreviousPage" -> page.previous();
			case "startCursor" -> edges.isEmpty() ? null : cursors.mark(edges.getFirst().place());
			case "endCursor" -> edges.isEmpty() ? null : cursors.mark(edges.getLast().place());
			default -> throw new IllegalArgumentException(name);
		};
	}

}
