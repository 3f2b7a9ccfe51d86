package org.touyan.query.cypher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.touyan.query.plan.AccessPath;
import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Match;
import org.touyan.query.plan.Page;
import org.touyan.query.plan.Plan;
import org.touyan.query.plan.Read;
import org.touyan.query.plan.Sort;
import org.touyan.query.plan.Value;

/** Renders pages: their rows, how many rows there are in all, and the figures of all of them. */
final class Pages {

	private final Reads reads;

	private final Conditions conditions;

	private final PageConditions places;

	Pages(Reads reads, Conditions conditions) {
		this.reads = reads;
		this.conditions = conditions;
		this.places = new PageConditions(reads, conditions);
	}

	/** The statement that answers with a page: what the database need not run within an expression it plans better. */
	Statement statement(Read.Paged paged) {
		return paged.keepsRows(false) ? together(null, paged, page -> page.as(Plan.RESULT))
				: Cypher.returning(page(null, paged).as(Plan.RESULT)).build();
	}

	/** What a page shows of its rows. */
	Expression page(@Nullable Row outer, Read.Paged paged) {
		return paged.keepsRows(outer != null) ? Cypher.head(Cypher.collect(together(outer, paged, page -> page)))
				: apart(outer, paged);
	}

	private Expression apart(@Nullable Row outer, Read.Paged paged) {
		return columns(outer, paged, rows -> {
			Row row = reads.row(outer, paged.match().source());
			Condition ordered = outer == null && AccessPath.any(paged.match()) ? inOrder(row, rows.page())
					: Cypher.noCondition();
			return rows(row, further -> reads.matched(outer, row, paged.match(), ordered.and(further)), rows);
		}, (page, condition) -> {
			Row row = reads.row(outer, paged.match().source());
			return any(keyed(row, further -> reads.matched(outer, row, paged.match(), further), page, condition));
		}, () -> conditions.count(outer, paged.match()), figures -> reads.read(outer, figures));
	}

	/**
	 * An index has its nodes in order, and is read until a page is full, but it has only those with a key; the last key
	 * of an order, which tells any two rows apart, is one that every row has.
	 */
	private static Condition inOrder(Row row, Page page) {
		boolean all = page.after().isEmpty() && page.before().isEmpty();
		return all && page.order().size() == 1 && page.order().getFirst().value() instanceof Value.Property key
				? row.property(key.element(), key.name()).isNotNull() : Cypher.noCondition();
	}

	private Statement together(@Nullable Row outer, Read.Paged paged, UnaryOperator<Expression> named) {
		Row met = reads.row(outer, paged.match().source());
		Row row = bound(met, paged.askedAndRead());
		SymbolicName all = reads.variable("all");
		Expression columns = columns(outer, paged, rows -> rows(row, further -> each(all, row).where(further), rows),
				(page, condition) -> any(keyed(row, further -> each(all, row).where(further), page, condition)),
				() -> Cypher.size(all), figures -> figures.match().equals(paged.match())
						? reads.grouped(row, each(all, row), figures) : reads.read(outer, figures));
		List<SymbolicName> parts = row.names();
		Expression kept = parts.size() == 1 ? parts.getFirst() : Cypher.listOf(parts.toArray(Expression[]::new));
		Expression matched = Cypher.collect(matched(outer, met, row, paged.match()).returning(kept).build());
		return Cypher.unwind(Cypher.listOf(matched)).as(all).returning(named.apply(columns)).build();
	}

	/** The rows that fit, each with the values that it keeps: what those must fit is asked once they are there. */
	private OngoingReading matched(@Nullable Row outer, Row met, Row row, Match match) {
		if (row.keys().isEmpty()) {
			return reads.matched(outer, met, match);
		}
		Predicate<Filter> kept = condition -> Filter.tested(condition).filter(row.keys()::containsKey).isPresent();
		List<Filter> filters = Filter.parts(match.filter());
		Filter before = Filter.all(filters.stream().filter(kept.negate()).toList());
		return reads.matched(outer, met, new Match(match.source(), before))
			.with(bindings(met, row))
			.where(conditions.condition(row, Filter.all(filters.stream().filter(kept).toList())));
	}

	/** Tells whether there are rows around a page. */
	interface Around {

		Expression of(Page page, RowCondition condition);

	}

	interface RowCondition {

		Condition of(Row row);

	}

	private static Expression any(OngoingReading found) {
		return Cypher.size(Cypher.collect(found.returning(Cypher.literalTrue()).limit(1).build()))
			.gt(Cypher.literalOf(0));
	}

	/** Whether there are rows before and after a page, where that is asked for. */
	private List<Object> around(Read.Rows asked, Around any) {
		var entries = new ArrayList<Object>();
		if (asked.preceded()) {
			entries.add(Read.Paged.PRECEDED);
			entries.add(any.of(asked.page(), row -> places.preceding(row, asked.page())));
		}
		if (asked.followed()) {
			entries.add(Read.Paged.FOLLOWED);
			entries.add(any.of(asked.page(), row -> places.following(row, asked.page())));
		}
		return entries;
	}

	private Expression columns(@Nullable Row outer, Read.Paged paged, Function<Read.Rows, Statement> rows, Around any,
			Supplier<Expression> total, Function<Read.Grouped, Expression> figures) {
		List<Expression> neighbours = paged.neighbours().stream().map(match -> conditions.count(null, match)).toList();
		var entries = new ArrayList<Object>();
		Read.Rows asked = paged.rows();
		if (asked != null) {
			entries.add(Read.Paged.ROWS);
			entries.add(Cypher.collect(rows.apply(asked)));
			entries.addAll(around(asked, any));
		}
		if (paged.counted()) {
			entries.add(Read.Paged.TOTAL);
			entries.add(total.get());
		}
		paged.figures().forEach((name, grouped) -> entries.addAll(List.of(name, figures.apply(grouped))));
		paged.series().forEach((name, series) -> entries.addAll(List.of(name, reads.read(outer, series))));
		if (!neighbours.isEmpty()) {
			entries.add(Read.Paged.NEIGHBOURS);
			entries.add(Cypher.listOf(neighbours.toArray(Expression[]::new)));
		}
		return Cypher.mapOf(entries.toArray());
	}

	/** The rows that were kept, each in its variables again. */
	private OrderableOngoingReadingAndWithWithoutWhere each(SymbolicName all, Row row) {
		List<SymbolicName> parts = row.names();
		if (parts.size() == 1) {
			return Cypher.unwind(all).as(parts.getFirst()).with(parts.getFirst());
		}
		SymbolicName each = reads.variable("e");
		return Cypher.unwind(all)
			.as(each)
			.with(IntStream.range(0, parts.size())
				.mapToObj(index -> Cypher.valueAt(each, index).as(parts.get(index)))
				.toArray(IdentifiableElement[]::new));
	}

	interface Matched {

		OngoingReading where(Condition further);

	}

	private Statement rows(Row matched, Matched found, Read.Rows rows) {
		Page page = rows.page();
		Row row = keyed(matched, page);
		return keyed(matched, row, found, places.within(row, page)).with(row.variables())
			.orderBy(reads.order(row, page.order(), page.backward()))
			.limit(Conditions.parameter(page.limit()))
			.returning(reads.map(row, rows.columns()))
			.build();
	}

	private Row keyed(Row matched, Page page) {
		return bound(matched, page.order().stream().map(Sort::value).toList());
	}

	private OngoingReading keyed(Row matched, Matched found, Page page, RowCondition condition) {
		Row row = keyed(matched, page);
		return keyed(matched, row, found, condition.of(row));
	}

	/** The rows with their keys, each of which is had once, however often a condition asks for it. */
	private OngoingReading keyed(Row matched, Row row, Matched found, Condition condition) {
		return row.equals(matched) ? found.where(condition)
				: found.where(Cypher.noCondition()).with(bindings(matched, row)).where(condition);
	}

	/** The row with a variable for each of the values that takes more than a look at it, so that it is had once. */
	private Row bound(Row row, List<Value> values) {
		var keys = new LinkedHashMap<>(row.keys());
		for (Value value : values) {
			if (!(value instanceof Value.Property)) {
				keys.computeIfAbsent(value, _ -> reads.variable("k"));
			}
		}
		return new Row(row.node(), row.edge(), row.depth(), row.pattern(), keys);
	}

	private IdentifiableElement[] bindings(Row row, Row bound) {
		var elements = new ArrayList<IdentifiableElement>(List.of(row.variables()));
		bound.keys().forEach((key, name) -> {
			if (!row.keys().containsKey(key)) {
				elements.add(reads.value(row, key).as(name));
			}
		});
		return elements.toArray(IdentifiableElement[]::new);
	}

}
