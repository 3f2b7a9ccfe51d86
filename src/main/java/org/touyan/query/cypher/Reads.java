package org.touyan.query.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Labels;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;

import org.touyan.query.plan.Element;
import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Match;
import org.touyan.query.plan.Page;
import org.touyan.query.plan.Projection;
import org.touyan.query.plan.Read;
import org.touyan.query.plan.Sort;
import org.touyan.query.plan.Source;
import org.touyan.query.plan.Value;
import org.touyan.query.schema.Direction;
import org.touyan.query.schema.Interval;

/** Renders reads as expressions: what hangs on a row is a subquery of it, after the rows were cut. */
final class Reads {

	private static final Pattern THIS = Pattern.compile("\\bthis\\b");

	private static final Pattern DAY = Pattern.compile("\\$asOf\\b");

	private final Conditions conditions = new Conditions(this);

	private final Reaches reaches = new Reaches(this, conditions);

	private int variables;

	Expression read(@Nullable Row outer, Read read) {
		return switch (read) {
			case Read.One one -> Cypher.head(first(outer, one, row -> map(row, one.columns())));
			case Read.Every every -> {
				Row row = row(outer, every.match().source());
				yield Cypher.collect(matched(row, every.match()).returning(map(row, every.columns())).build());
			}
			case Read.Paged paged -> paged(outer, paged);
			case Read.Paths paths -> new PathSearch(this, conditions).paths(paths);
		};
	}

	private interface RowExpression {

		Expression of(Row row);

	}

	/** A list of the first row's expression; empty where there is no row. */
	private Expression first(@Nullable Row outer, Read.One one, RowExpression expression) {
		Row row = row(outer, one.match().source());
		OngoingReading matched = matched(row, one.match());
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
		return Cypher.mapOf(entries.toArray());
	}

	private Statement rows(@Nullable Row outer, Match match, Read.Rows rows) {
		Row row = row(outer, match.source());
		Page page = rows.page();
		Condition condition = conditions.condition(row, match.filter()).and(conditions.within(row, page));
		return reading(outer, row, match.source(), condition).with(row.variables())
			.orderBy(order(row, page.order(), page.backward()))
			.limit(Conditions.parameter(page.limit()))
			.returning(map(row, rows.columns()))
			.build();
	}

	/** The rows of a source that fit a condition. */
	OngoingReading reading(@Nullable Row outer, Row row, Source source, Condition condition) {
		return source instanceof Source.Reach reach && outer != null ? reaches.reading(outer, reach, row, condition)
				: Cypher.match(row.pattern()).where(condition);
	}

	private OngoingReading matched(Row row, Match match) {
		return Cypher.match(row.pattern()).where(conditions.condition(row, match.filter()));
	}

	Condition oneFits(Row outer, Filter.OneFits fits) {
		Expression fitting = first(outer, fits.one(), row -> conditions.condition(row, fits.filter()));
		return Cypher.coalesce(Cypher.head(fitting), Cypher.literalFalse()).asCondition();
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
			return new Row(node, null, source instanceof Source.Reach ? Cypher.name("depth_n" + number) : null, node);
		}
		Relationship edge = hop.direction() == Direction.OUT
				? outer.bound().relationshipTo(node, hop.relationship()).named("r" + number)
				: outer.bound().relationshipFrom(node, hop.relationship()).named("r" + number);
		return new Row(node, edge, null, edge);
	}

	Expression value(Row row, Value value) {
		return switch (value) {
			case Value.Property property -> row.property(property.element(), property.name());
			case Value.Computed computed -> computed(row, computed);
			case Value.Kind _ -> Cypher.type(row.requiredEdge());
			case Value.EdgeIdentity _ -> Cypher.elementId(row.requiredEdge());
			case Value.Begun begun -> begun(row, begun);
			case Value.Size size -> Cypher.size(value(row, size.list()));
			case Value.Absence absence -> Cypher.caseExpression()
				.when(value(row, absence.of()).isNull())
				.then(Cypher.literalTrue())
				.elseDefault(Cypher.literalFalse());
			case Value.Count count -> conditions.count(row, count.match());
			case Value.OfOne one -> Cypher.head(first(row, one.one(), related -> value(related, one.value())));
		};
	}

	private static Expression begun(Row row, Value.Begun begun) {
		Case cases = Cypher.caseExpression();
		for (Map.Entry<Interval, Set<String>> each : begun.intervals().entrySet()) {
			cases = cases.when(row.bound().hasLabels(Conditions.anyOf(each.getValue())))
				.then(row.property(Element.NODE, each.getKey().from()));
		}
		return cases;
	}

	private static Expression computed(Row row, Value.Computed computed) {
		String variable = row.node().getRequiredSymbolicName().getValue();
		String day = "$" + computed.day().name();
		String ofRow = THIS.matcher(computed.expression()).replaceAll(Matcher.quoteReplacement(variable));
		return Cypher.raw("(" + DAY.matcher(ofRow).replaceAll(Matcher.quoteReplacement(day)) + ")");
	}

	/** What is missing comes last, so backward first: Cypher has it so but for what runs from large to small. */
	private List<SortItem> order(Row row, List<Sort> order, boolean backward) {
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
