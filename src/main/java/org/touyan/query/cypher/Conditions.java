package org.touyan.query.cypher;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Labels;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.neo4j.cypherdsl.core.Where;

import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Match;
import org.touyan.query.plan.Page;
import org.touyan.query.plan.Parameter;
import org.touyan.query.plan.Sort;
import org.touyan.query.plan.Source;
import org.touyan.query.plan.Time;

/** Renders filters. */
final class Conditions {

	/** The variable of an item of a list. */
	private static final String EACH = "each";

	private final Reads reads;

	Conditions(Reads reads) {
		this.reads = reads;
	}

	Condition condition(Row row, Filter filter) {
		return switch (filter) {
			case Filter.All all ->
				all.filters().stream().map(each -> condition(row, each)).reduce(Cypher.noCondition(), Condition::and);
			case Filter.Any any -> any.filters().isEmpty() ? Cypher.literalFalse().asCondition()
					: any.filters()
						.stream()
						.map(each -> condition(row, each))
						.reduce(Cypher.noCondition(), Condition::or);
			case Filter.Not not -> not(row, not.filter());
			case Filter.Comparison comparison -> comparison(row, comparison);
			case Filter.Missing missing -> reads.value(row, missing.value()).isNull();
			case Filter.Labelled labelled -> row.bound().hasLabels(anyOf(labelled.labels()));
			case Filter.OfKind of -> ofKind(row.requiredEdge().getRequiredSymbolicName(), of.kinds());
			case Filter.Holds holds -> holds(row, holds);
			case Filter.Exists exists -> exists(row, exists);
			case Filter.OneFits fits -> reads.oneFits(row, fits);
		};
	}

	/** What is missing makes a comparison null in Cypher, and the opposite of null is null; here it is the opposite. */
	private Condition not(Row row, Filter filter) {
		if (filter instanceof Filter.Exists || filter instanceof Filter.Missing || filter instanceof Filter.Labelled
				|| filter instanceof Filter.OfKind) {
			return condition(row, filter).not();
		}
		if (filter.equals(Filter.EVERYTHING)) {
			return Cypher.literalFalse().asCondition();
		}
		return Cypher.coalesce(condition(row, filter), Cypher.literalFalse()).asCondition().not();
	}

	private Condition comparison(Row row, Filter.Comparison comparison) {
		Expression value = reads.value(row, comparison.value());
		Expression operand = parameter(comparison.parameter());
		return switch (comparison.operator()) {
			case EQUAL -> value.isEqualTo(operand);
			case IN -> value.in(operand);
			case LESS -> value.lt(operand);
			case LESS_OR_EQUAL -> value.lte(operand);
			case GREATER -> value.gt(operand);
			case GREATER_OR_EQUAL -> value.gte(operand);
			case CONTAINS -> value.contains(operand);
			case STARTS_WITH -> value.startsWith(operand);
			case ENDS_WITH -> value.endsWith(operand);
			case INCLUDES -> operand.in(value);
			case INCLUDES_ALL -> value.isNotNull().and(Cypher.all(EACH).in(operand).where(Cypher.name(EACH).in(value)));
			case INCLUDES_ANY -> Cypher.any(EACH).in(operand).where(Cypher.name(EACH).in(value));
		};
	}

	private static Condition holds(Row row, Filter.Holds holds) {
		Expression from = row.property(holds.element(), holds.interval().from());
		String end = holds.interval().to();
		Expression to = end == null ? null : row.property(holds.element(), end);
		return switch (holds.time()) {
			case Time.Day(Parameter day) -> {
				Condition begun = from.isNull().or(from.lte(parameter(day)));
				yield to == null ? begun : begun.and(to.isNull().or(to.gt(parameter(day))));
			}
			case Time.Period(Parameter first, Parameter after, Parameter _) ->
				to == null ? from.isNull().or(from.gte(parameter(first)).and(from.lt(parameter(after))))
						: from.isNull().or(from.lt(parameter(after))).and(to.isNull().or(to.gt(parameter(first))));
		};
	}

	/** Whether the relationship with a name is of one of some types. */
	static Condition ofKind(SymbolicName relationship, Set<String> kinds) {
		return Cypher.type(relationship)
			.in(Cypher.listOf(kinds.stream().sorted().map(Cypher::literalOf).toArray(Expression[]::new)));
	}

	private Condition exists(Row row, Filter.Exists exists) {
		Row related = reads.row(row, exists.match().source());
		Filter filter = exists.match().filter();
		return filter.equals(Filter.EVERYTHING) ? Cypher.exists(related.pattern())
				: Cypher.exists(List.of(related.pattern()), Where.from(condition(related, filter)));
	}

	Expression count(@Nullable Row outer, Match match) {
		Row row = reads.row(outer, match.source());
		Filter filter = match.filter();
		if (match.source() instanceof Source.Reach) {
			return Cypher
				.count(reads.reading(outer, row, match.source(), condition(row, filter)).returning(row.node()).build());
		}
		return filter.equals(Filter.EVERYTHING) ? Cypher.count(row.pattern())
				: Cypher.count(List.of(row.pattern()), Where.from(condition(row, filter)));
	}

	/** Rows of the page's part of the order: those between its two ends. */
	Condition within(Row row, Page page) {
		return beyond(row, page.order(), page.after(), true).and(beyond(row, page.order(), page.before(), false));
	}

	/** Rows that come after the one with the keys given, or before it, where what is missing comes last. */
	private Condition beyond(Row row, List<Sort> order, List<Parameter> keys, boolean after) {
		Condition beyond = Cypher.noCondition();
		Condition equalSoFar = Cypher.noCondition();
		for (int index = 0; index < keys.size(); index++) {
			Sort sort = order.get(index);
			Expression value = reads.value(row, sort.value());
			Expression key = parameter(keys.get(index));
			Condition further = sort.descending() == after ? value.lt(key) : value.gt(key);
			Condition equal = value.isEqualTo(key);
			if (sort.value().nullable()) {
				further = further.or(after ? value.isNull().and(key.isNotNull()) : value.isNotNull().and(key.isNull()));
				equal = equal.or(value.isNull().and(key.isNull()));
			}
			beyond = beyond.or(equalSoFar.and(further));
			equalSoFar = equalSoFar.and(equal);
		}
		return beyond;
	}

	static Labels anyOf(Iterable<String> labels) {
		Labels any = null;
		for (String label : labels) {
			any = any == null ? Cypher.exactlyLabel(label) : any.or(Cypher.exactlyLabel(label));
		}
		if (any == null) {
			throw new IllegalArgumentException("No labels");
		}
		return any;
	}

	static Labels anyOf(Set<String> labels) {
		return anyOf((Iterable<String>) labels.stream().sorted().toList());
	}

	static Expression parameter(Parameter parameter) {
		return Cypher.parameter(parameter.name());
	}

}
