package org.touyan.query.cypher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Labels;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.touyan.query.plan.AccessPath;
import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Match;
import org.touyan.query.plan.Output;
import org.touyan.query.plan.Parameter;
import org.touyan.query.plan.Plan;
import org.touyan.query.plan.Projection;
import org.touyan.query.plan.Read;
import org.touyan.query.plan.Sort;
import org.touyan.query.plan.Source;
import org.touyan.query.plan.Value;
import org.touyan.query.schema.Direction;

/** Renders reads as expressions: what hangs on a row is a subquery of it, after the rows were cut. */
final class Reads {

	private final Conditions conditions;

	private final Reachability reaches;

	private final Values values;

	private final Collection<String> traced;

	private int variables;

	/**
	 * Reads of one statement.
	 * @param traced each row tells its node, which nobody asked for, by the first of these properties that it has; or
	 * none does
	 * @param literals values that are compared as they are written, by the names of their parameters
	 */
	Reads(Collection<String> traced, Map<String, String> literals) {
		this.conditions = new Conditions(this, literals);
		this.reaches = new Reachability(this, conditions);
		this.values = new Values(this, conditions);
		this.traced = traced;
	}

	/** The whole statement, with one row. */
	Statement statement(Read read) {
		return read instanceof Read.Paged paged ? new Pages(this, conditions).statement(paged)
				: Cypher.returning(read(null, read).as(Plan.RESULT)).build();
	}

	/** One statement of several, with a list of what they return. */
	static Statement together(List<Statement> statements) {
		var fields = new ArrayList<SymbolicName>();
		OngoingReading reading = null;
		for (Statement statement : statements) {
			OngoingReading called = reading == null ? Cypher.call(statement) : reading.call(statement);
			SymbolicName field = Cypher.name("field" + fields.size());
			var columns = new ArrayList<IdentifiableElement>(fields);
			columns.add(Cypher.name(Plan.RESULT).as(field));
			reading = called.with(columns);
			fields.add(field);
		}
		return Objects.requireNonNull(reading)
			.returning(Cypher.listOf(fields.toArray(Expression[]::new)).as(Plan.RESULT))
			.build();
	}

	Expression read(@Nullable Row outer, Read read) {
		return switch (read) {
			case Read.One one -> Cypher.head(first(outer, one, row -> map(row, one.columns())));
			case Read.Every every -> {
				Row row = row(outer, every.match().source());
				yield Cypher.collect(matched(outer, row, every.match()).returning(map(row, every.columns())).build());
			}
			case Read.Paged paged -> new Pages(this, conditions).page(outer, paged);
			case Read.Paths paths -> new PathSearch(this, conditions).paths(paths);
			case Read.Grouped grouped -> {
				Row row = row(outer, grouped.match().source());
				yield grouped(row, matched(outer, row, grouped.match()), grouped);
			}
			case Read.Series series -> series(outer, series);
		};
	}

	interface RowExpression {

		Expression of(Row row);

	}

	/** A list of the first row's expression; empty where there is no row. */
	Expression first(@Nullable Row outer, Read.One one, RowExpression expression) {
		Row row = row(outer, one.match().source());
		return Cypher.collect(only(row, one, matched(outer, row, one.match())).returning(expression.of(row)).build());
	}

	private OngoingReading only(Row row, Read.One one, OngoingReading matched) {
		return one.order().isEmpty() ? matched
				: matched.with(row.variables()).orderBy(order(row, one.order(), false)).limit(1);
	}

	/** A value however many nodes away, in one subquery. */
	Expression ofOne(Row outer, Value.OfOne of) {
		Row row = row(outer, of.one().match().source());
		OngoingReading reading = only(row, of.one(), matched(outer, row, of.one().match()));
		Value value = of.value();
		while (value instanceof Value.OfOne next) {
			Match match = next.one().match();
			Row further = row(row, match.source());
			OngoingReading matched = reading.match(further.pattern())
				.where(conditions.condition(further, match.filter()));
			reading = only(further, next.one(), matched);
			row = further;
			value = next.value();
		}
		return Cypher.head(Cypher.collect(reading.returning(value(row, value)).build()));
	}

	/**
	 * The same for each point, over a list: so the database plans it once, and one text serves any number of points.
	 */
	private Expression series(@Nullable Row outer, Read.Series series) {
		return Cypher.collect(Cypher.unwind(Conditions.parameter(series.points()))
			.as(Parameter.POINT)
			.returning(Cypher.mapOf(Read.Series.DAY, Cypher.name(Parameter.POINT).property(Read.Series.DAY),
					Read.Series.FIGURES, read(outer, series.figures())))
			.build());
	}

	Expression grouped(Row row, OngoingReading matched, Read.Grouped grouped) {
		Expression groups = Cypher.collect(new Groups(this, conditions).statement(row, matched, grouped));
		return grouped.keys().isEmpty() ? Cypher.head(groups) : groups;
	}

	OngoingReading matched(@Nullable Row outer, Row row, Match match) {
		return matched(outer, row, match, Cypher.noCondition());
	}

	OngoingReading matched(@Nullable Row outer, Row row, Match match, Condition further) {
		Optional<AccessPath> start = outer == null ? AccessPath.of(match) : Optional.empty();
		if (start.isPresent()) {
			return from(row, start.get(), further);
		}
		if (match.source() instanceof Source.Index index && index.near() != null) {
			return near(row, index, index.near(), match.filter(), further);
		}
		return split(match.filter(), row, early -> found(outer, row, match.source(), early.and(further)));
	}

	private OngoingReading split(Filter filter, Row row, Function<Condition, OngoingReading> finding) {
		Filter late = Filter.all(Filter.parts(filter).stream().filter(Reads::wide).toList());
		Filter early = Filter.all(Filter.parts(filter).stream().filter(part -> !wide(part)).toList());
		OngoingReading found = finding.apply(conditions.condition(row, early));
		return late.equals(Filter.EVERYTHING) ? found : late(found, row, late);
	}

	/** What the index has is looked at one by one where it is little; else what is near is. */
	private OngoingReading near(Row row, Source.Index index, Source.Near near, Filter filter, Condition further) {
		SymbolicName hits = variable("hits");
		Expression few = Conditions.parameter(near.few());
		Expression found = near.nodes().stream().<Expression>map(nodes -> {
			Row part = row(null, nodes.source());
			return Cypher.collect(matched(null, part, nodes).returning(part.node()).build());
		}).reduce(Expression::add).orElseThrow();
		return Cypher.call("db.index.fulltext.queryNodes")
			.withArgs(Cypher.literalOf(index.name()), Conditions.parameter(index.tokens()), Cypher.mapOf("limit", few))
			.yield("node")
			.with(Cypher.collect(Cypher.name("node")).as(hits))
			.unwind(Cypher.caseExpression()
				.when(Cypher.size(hits).lt(few))
				.then(Cypher.collect(each(hits, row, index, filter).returning(row.node()).build()))
				.elseDefault(found))
			.as(row.node().getRequiredSymbolicName())
			.withDistinct(row.variables())
			.where(further);
	}

	private OngoingReading each(SymbolicName hits, Row row, Source.Index index, Filter filter) {
		SymbolicName hit = row.node().getRequiredSymbolicName();
		return split(filter, row,
				early -> Cypher.unwind(hits)
					.as(hit)
					.with(hit)
					.where(row.bound().hasLabels(Conditions.anyOf(index.labels())).and(early)));
	}

	private static boolean wide(Filter filter) {
		return filter instanceof Filter.Seen seen && seen.wide();
	}

	/**
	 * What takes many looks is found out of the rows found: otherwise it is planned again for every way to find them.
	 */
	private OngoingReading late(OngoingReading found, Row row, Filter late) {
		SymbolicName seen = variable("seen");
		var kept = new ArrayList<IdentifiableElement>(List.of(row.variables()));
		kept.add(conditions.condition(row, late).as(seen));
		return found.with(kept.toArray(IdentifiableElement[]::new)).where(seen.asCondition());
	}

	private OngoingReading found(@Nullable Row outer, Row row, Source source, Condition condition) {
		return switch (source) {
			case Source.Reach reach when outer != null -> reaches.reading(outer, reach, row, condition);
			case Source.Index index -> Cypher.call("db.index.fulltext.queryNodes")
				.withArgs(Cypher.literalOf(index.name()), Conditions.parameter(index.tokens()))
				.yield(Cypher.name("node").as(row.node().getRequiredSymbolicName()))
				.where(row.bound().hasLabels(Conditions.anyOf(index.labels())).and(condition));
			default -> Cypher.match(row.pattern()).where(condition);
		};
	}

	/**
	 * The rows that are found from a start, each once. Each relationship is a match of its own, since in one match no
	 * relationship can be met twice.
	 */
	private OngoingReading from(Row row, AccessPath start, Condition further) {
		OngoingReading reading = Cypher.match(row.pattern());
		Row nearer = row;
		boolean said = says(start.condition());
		for (Optional<AccessPath> next = Optional.of(start); next.isPresent();) {
			Match related = next.get().related();
			next = AccessPath.of(related);
			said &= !Counting.in(related.filter())
					&& next.map(AccessPath::condition).filter(Filter.OneFits.class::isInstance).isEmpty();
			nearer = row(nearer, related.source());
			Filter filter = Counting.without(next.map(AccessPath::rest).orElse(related.filter()));
			reading = reading.match(nearer.pattern()).where(conditions.condition(nearer, filter));
		}
		Filter rest = said ? start.rest() : Filter.all(List.of(start.condition(), start.rest()));
		return reading.withDistinct(row.variables()).where(conditions.condition(row, rest).and(further));
	}

	/** Whether a condition is that there is something related, and so is said by having found it. */
	private static boolean says(Filter condition) {
		return condition instanceof Filter.Exists || (condition instanceof Filter.Seen seen && says(seen.filter()));
	}

	Condition oneFits(Row outer, Filter.OneFits fits) {
		Expression fitting = first(outer, fits.one(), row -> conditions.condition(row, fits.filter()));
		return Cypher.coalesce(Cypher.head(fitting), Cypher.literalFalse()).asCondition();
	}

	SymbolicName variable(String letter) {
		return Cypher.name(letter + variables++);
	}

	/** New variables for the rows of a source. */
	Row row(@Nullable Row outer, Source source) {
		int number = variables++;
		Node node = node(source).named("n" + number);
		if (!(source instanceof Source.Hop hop) || outer == null) {
			SymbolicName depth = source instanceof Source.Reach ? Cypher.name("depth_n" + number) : null;
			return new Row(node, null, depth, node, Map.of());
		}
		String[] types = hop.relationships().toArray(String[]::new);
		Relationship edge = hop.direction() == Direction.OUT
				? outer.bound().relationshipTo(node, types).named("r" + number)
				: outer.bound().relationshipFrom(node, types).named("r" + number);
		return new Row(node, edge, null, edge, Map.of());
	}

	private static Node node(Source source) {
		if (source.labels().isEmpty()) {
			return Cypher.anyNode();
		}
		Labels labels = Conditions.anyOf(source.labels());
		String identity = source.identityLabel();
		return Cypher.node(identity == null || source.labels().contains(identity) ? labels
				: labels.and(Cypher.exactlyLabel(identity)));
	}

	Expression value(Row row, Value value) {
		return values.of(row, value);
	}

	/** What is missing comes last, so backward first: Cypher has it so but for what runs from large to small. */
	List<SortItem> order(Row row, List<Sort> order, boolean backward) {
		var items = new ArrayList<SortItem>();
		for (Sort sort : order) {
			Expression value = value(row, sort.value());
			if (sort.descending() && sort.value().nullable()) {
				items.add(backward ? value.isNull().descending() : value.isNull().ascending());
			}
			items.add(sort.descending() == backward ? value.ascending() : value.descending());
		}
		return items;
	}

	Expression map(Row row, Map<String, Projection> columns) {
		var entries = new ArrayList<Object>();
		columns.forEach((name, projection) -> {
			entries.add(name);
			entries.add(projection(row, projection));
		});
		if (!traced.isEmpty() && !columns.containsKey(Output.Lookups.ID)) {
			entries.add(Output.Lookups.ID);
			entries.add(Cypher.coalesce(traced.stream().map(row.bound()::property).toArray(Expression[]::new)));
		}
		return Cypher.mapOf(entries.toArray());
	}

	private Expression projection(Row row, Projection projection) {
		return switch (projection) {
			case Projection.Single single -> value(row, single.value());
			case Projection.Labels _ -> row.bound().labels();
			case Projection.Guarded guarded -> Cypher.caseExpression()
				.when(row.bound().hasLabels(Conditions.anyOf(guarded.labels())))
				.then(read(row, guarded.read()));
			case Read read -> read(row, read);
		};
	}

}
