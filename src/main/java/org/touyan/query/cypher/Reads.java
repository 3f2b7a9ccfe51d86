package org.touyan.query.cypher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Match;
import org.touyan.query.plan.Page;
import org.touyan.query.plan.Projection;
import org.touyan.query.plan.Read;
import org.touyan.query.plan.Sort;
import org.touyan.query.plan.Source;
import org.touyan.query.plan.Value;
import org.touyan.query.schema.Direction;

/** Renders reads as expressions: what hangs on a row is a subquery of it, after the rows were cut. */
final class Reads {

	private final Conditions conditions = new Conditions(this);

	private final Reaches reaches = new Reaches(this, conditions);
	private final Values values = new Values(this, conditions);

	private int variables;

	Expression read(@Nullable Row outer, Read read) {
		return switch (read) {
			case Read.One one -> Cypher.head(first(outer, one, row -> map(row, one.columns())));
			case Read.Every every -> {
				Row row = row(outer, every.match().source());
				yield Cypher.collect(matched(outer, row, every.match()).returning(map(row, every.columns())).build());
			}
			case Read.Paged paged -> paged(outer, paged);
			case Read.Paths paths -> new PathSearch(this, conditions).paths(paths);
			case Read.Grouped grouped -> {
				Expression groups = Cypher.collect(new Groups(this, conditions).statement(outer, grouped));
				yield grouped.keys().isEmpty() ? Cypher.head(groups) : groups;
			}
		};
	}

	interface RowExpression {

		Expression of(Row row);

	}

	/** A list of the first row's expression; empty where there is no row. */
	Expression first(@Nullable Row outer, Read.One one, RowExpression expression) {
		Row row = row(outer, one.match().source());
		OngoingReading matched = matched(outer, row, one.match());
		if (one.order().isEmpty()) {
			return Cypher.collect(matched.returning(expression.of(row)).build());
		}
		return Cypher.collect(matched.with(row.variables())
			.orderBy(order(row, one.order(), false))
			.limit(1)
			.returning(expression.of(row))
			.build());
	}

	private Expression paged(@Nullable Row outer, Read.Paged paged) {
		var entries = new ArrayList<Object>();
		Read.Rows rows = paged.rows();
		if (rows != null) {
			entries.add(Read.Paged.ROWS);
			entries.add(Cypher.collect(rows(outer, paged.match(), rows)));
		}
		if (paged.counted()) {
			entries.add(Read.Paged.TOTAL);
			entries.add(conditions.count(outer, paged.match()));
		}
		paged.figures().forEach((name, figures) -> {
			entries.add(name);
			entries.add(read(outer, figures));
		});
		return Cypher.mapOf(entries.toArray());
	}

	private Statement rows(@Nullable Row outer, Match match, Read.Rows rows) {
		Row matched = row(outer, match.source());
		Page page = rows.page();
		Condition condition = conditions.condition(matched, match.filter());
		Row row = bound(matched, page.order());
		OngoingReading reading = row.keys().isEmpty()
				? reading(outer, row, match.source(), condition.and(conditions.within(row, page)))
				: reading(outer, row, match.source(), condition).with(bindings(matched, row.keys()))
					.where(conditions.within(row, page));
		return reading.with(row.variables())
			.orderBy(order(row, page.order(), page.backward()))
			.limit(Conditions.parameter(page.limit()))
			.returning(map(row, rows.columns()))
			.build();
	}

	/** The row with a variable for each key of the order that takes more than a look at it, so that it is had once. */
	private Row bound(Row row, List<Sort> order) {
		var keys = new LinkedHashMap<Value, SymbolicName>();
		for (Sort sort : order) {
			if (!(sort.value() instanceof Value.Property)) {
				keys.computeIfAbsent(sort.value(), _ -> variable("k"));
			}
		}
		return new Row(row.node(), row.edge(), row.depth(), row.pattern(), keys);
	}

	private IdentifiableElement[] bindings(Row row, Map<Value, SymbolicName> keys) {
		var elements = new ArrayList<IdentifiableElement>(List.of(row.variables()));
		keys.forEach((key, name) -> elements.add(value(row, key).as(name)));
		return elements.toArray(IdentifiableElement[]::new);
	}

	OngoingReading matched(@Nullable Row outer, Row row, Match match) {
		return reading(outer, row, match.source(), conditions.condition(row, match.filter()));
	}

	private OngoingReading reading(@Nullable Row outer, Row row, Source source, Condition condition) {
		return switch (source) {
			case Source.Reach reach when outer != null -> reaches.reading(outer, reach, row, condition);
			case Source.Index index -> Cypher.call("db.index.fulltext.queryNodes")
				.withArgs(Cypher.literalOf(index.name()), Conditions.parameter(index.tokens()))
				.yield(Cypher.name("node").as(row.node().getRequiredSymbolicName()))
				.where(row.bound().hasLabels(Conditions.anyOf(index.labels())).and(condition));
			default -> Cypher.match(row.pattern()).where(condition);
		};
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
		Labels labels = Conditions.anyOf(source.labels());
		String identity = source.identityLabel();
		if (identity != null && !source.labels().contains(identity)) {
			labels = labels.and(Cypher.exactlyLabel(identity));
		}
		Node node = Cypher.node(labels).named("n" + number);
		if (!(source instanceof Source.Hop hop) || outer == null) {
			SymbolicName depth = source instanceof Source.Reach ? Cypher.name("depth_n" + number) : null;
			return new Row(node, null, depth, node, Map.of());
		}
		Relationship edge = hop.direction() == Direction.OUT
				? outer.bound().relationshipTo(node, hop.relationship()).named("r" + number)
				: outer.bound().relationshipFrom(node, hop.relationship()).named("r" + number);
		return new Row(node, edge, null, edge, Map.of());
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
