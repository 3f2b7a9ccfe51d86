package org.touyan.query.cypher;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Case.CaseEnding;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Labels;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.neo4j.cypherdsl.core.Where;

import org.touyan.query.plan.AccessPath;
import org.touyan.query.plan.Element;
import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Match;
import org.touyan.query.plan.Parameter;
import org.touyan.query.plan.Source;
import org.touyan.query.plan.Time;

/** Renders filters. */
final class Conditions {

	/** The variable of an item of a list. */
	static final String EACH = "each";

	private final Reads reads;

	private final Map<String, String> literals;

	Conditions(Reads reads, Map<String, String> literals) {
		this.reads = reads;
		this.literals = literals;
	}

	Condition condition(Row row, Filter filter) {
		return switch (filter) {
			case Filter.All all ->
				all.filters().stream().map(each -> condition(row, each)).reduce(Cypher.noCondition(), Condition::and);
			case Filter.Any any -> any(row, any.filters());
			case Filter.Not not -> not(row, not.filter());
			case Filter.Comparison comparison -> comparison(row, comparison);
			case Filter.Compared both -> compared(row, both);
			case Filter.Missing missing -> reads.value(row, missing.value()).isNull();
			case Filter.Labelled labelled -> row.bound().hasLabels(anyOf(labelled.labels()));
			case Filter.OfKind of -> ofKind(row.requiredEdge().getRequiredSymbolicName(), of.kinds());
			case Filter.Found found -> row.property(Element.NODE, found.spelling()).matches(parameter(found.form()));
			case Filter.ValidAt holds -> holds(row, holds);
			case Filter.Exists exists -> exists(row, exists);
			case Filter.Seen seen -> condition(row, seen.filter());
			case Filter.OneFits fits -> reads.oneFits(row, fits);
		};
	}

	/**
	 * Alternatives that are conjunctions are cases: of OR the database makes a conjunction of all combinations before
	 * it plans, which takes it seconds where they have conditions of their own.
	 */
	private Condition any(Row row, List<Filter> filters) {
		if (filters.isEmpty()) {
			return Cypher.literalFalse().asCondition();
		}
		List<Condition> conditions = filters.stream().map(each -> stated(row, each)).toList();
		if (filters.stream().allMatch(Counting::plain)) {
			return conditions.stream().reduce(Cypher.noCondition(), Condition::or);
		}
		CaseEnding cases = Cypher.caseExpression().when(conditions.getFirst()).then(Cypher.literalTrue());
		for (Condition condition : conditions.subList(1, conditions.size())) {
			cases = cases.when(condition).then(Cypher.literalTrue());
		}
		return cases.elseDefault(Cypher.literalFalse()).asCondition();
	}

	/** A condition that says something even of every row, so that it may stand beside another. */
	Condition stated(Row row, Filter filter) {
		return filter.equals(Filter.EVERYTHING) ? Cypher.literalTrue().asCondition() : condition(row, filter);
	}

	/**
	 * What is missing makes a comparison null in Cypher, and the opposite of null is null; here it is the opposite.
	 * That is said of each comparison for itself, since a subquery in the midst of an expression is planned over and
	 * over.
	 */
	private Condition not(Row row, Filter filter) {
		return switch (filter) {
			case Filter.All all -> condition(row, new Filter.Any(opposites(all.filters())));
			case Filter.Any any -> stated(row, new Filter.All(opposites(any.filters())));
			case Filter.Not not -> stated(row, not.filter());
			case Filter.Exists _,Filter.Missing _,Filter.Labelled _,Filter.OfKind _,Filter.OneFits _ ->
				condition(row, filter).not();
			case Filter.Comparison _,Filter.Compared _,Filter.Found _,Filter.ValidAt _,Filter.Seen _ ->
				Cypher.coalesce(condition(row, filter), Cypher.literalFalse()).asCondition().not();
		};
	}

	private static List<Filter> opposites(List<Filter> filters) {
		return filters.stream().<Filter>map(Filter.Not::new).toList();
	}

	private Condition comparison(Row row, Filter.Comparison comparison) {
		Expression value = reads.value(row, comparison.value());
		Expression operand = parameter(comparison.parameter());
		return switch (comparison.operator()) {
			case EQUAL -> value.isEqualTo(operand);
			case IN -> value.in(operand);
			case LESS -> value.lt(compared(comparison.parameter()));
			case LESS_OR_EQUAL -> value.lte(compared(comparison.parameter()));
			case GREATER -> value.gt(compared(comparison.parameter()));
			case GREATER_OR_EQUAL -> value.gte(compared(comparison.parameter()));
			case CONTAINS -> value.contains(operand);
			case STARTS_WITH -> value.startsWith(operand);
			case ENDS_WITH -> value.endsWith(operand);
			case INCLUDES -> operand.in(value);
			case INCLUDES_ALL -> value.isNotNull().and(Cypher.all(EACH).in(operand).where(Cypher.name(EACH).in(value)));
			case INCLUDES_ANY -> Cypher.any(EACH).in(operand).where(Cypher.name(EACH).in(value));
			case NOT_EQUAL, NOT_IN, IS_NULL -> throw Filter.Comparison.opposite(comparison.operator());
		};
	}

	private Condition compared(Row row, Filter.Compared both) {
		Expression value = reads.value(row, both.value());
		Expression with = reads.value(row, both.with());
		return switch (both.operator()) {
			case EQUAL -> value.isEqualTo(with);
			case LESS -> value.lt(with);
			case LESS_OR_EQUAL -> value.lte(with);
			case GREATER -> value.gt(with);
			case GREATER_OR_EQUAL -> value.gte(with);
			default -> throw Filter.Comparison.opposite(both.operator());
		};
	}

	private static Condition holds(Row row, Filter.ValidAt holds) {
		Expression from = row.property(holds.element(), holds.interval().from());
		String end = holds.interval().to();
		Expression to = end == null ? null : row.property(holds.element(), end);
		return switch (holds.time()) {
			case Time.Day(Parameter day) -> {
				Condition begun = open(from.lte(parameter(day)));
				yield to == null ? begun : begun.and(open(to.gt(parameter(day))));
			}
			case Time.Period(Parameter first, Parameter after, Parameter _) ->
				to == null ? open(from.gte(parameter(first)).and(from.lt(parameter(after))))
						: open(from.lt(parameter(after))).and(open(to.gt(parameter(first))));
		};
	}

	/** Whether the relationship with a name is of one of some types. */
	static Condition ofKind(SymbolicName relationship, Set<String> kinds) {
		return Cypher.type(relationship)
			.in(Cypher.listOf(kinds.stream().sorted().map(Cypher::literalOf).toArray(Expression[]::new)));
	}

	/** True as well where there is no day to compare. */
	private static Condition open(Condition condition) {
		return Cypher.coalesce(condition, Cypher.literalTrue()).asCondition();
	}

	private Condition exists(Row row, Filter.Exists exists) {
		Row related = reads.row(row, exists.match().source());
		Filter filter = exists.match().filter();
		if (filter.equals(Filter.EVERYTHING)) {
			return Cypher.exists(related.pattern());
		}
		if (Counting.in(filter)) {
			return Cypher.exists(counted(related, filter));
		}
		return Shortcuts.in(filter) ? Cypher.exists(new Shortcuts(reads, this).seen(related, filter))
				: Cypher.exists(List.of(related.pattern()), Where.from(condition(related, filter)));
	}

	Expression count(@Nullable Row outer, Match match) {
		Row row = reads.row(outer, match.source());
		Filter filter = match.filter();
		boolean few = outer == null && AccessPath.of(match).isPresent();
		if (few || match.source() instanceof Source.Reach || match.source() instanceof Source.Index) {
			return Cypher.count(reads.matched(outer, row, match).returning(row.node()).build());
		}
		if (filter.equals(Filter.EVERYTHING)) {
			return Cypher.count(row.pattern());
		}
		return Counting.in(filter) ? Cypher.count(counted(row, filter))
				: Cypher.count(List.of(row.pattern()), Where.from(condition(row, filter)));
	}

	/**
	 * The rows that fit, which is found out after they are found. Otherwise the planner would plan the counting again
	 * for every way to find them, and what is counted inside of it as often again.
	 */
	private Statement counted(Row row, Filter filter) {
		String fits = "fits_" + row.node().getRequiredSymbolicName().getValue();
		return Cypher.match(row.pattern())
			.where(condition(row, Counting.without(filter)))
			.with(Stream.concat(Stream.of(row.variables()), Stream.of(condition(row, Counting.of(filter)).as(fits)))
				.toArray(IdentifiableElement[]::new))
			.where(Cypher.name(fits).asCondition())
			.returning(Cypher.literalTrue())
			.build();
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

	/** A parameter that a value is compared with by their order. */
	Expression compared(Parameter parameter) {
		String literal = literals.get(parameter.name());
		return literal == null ? parameter(parameter) : Cypher.literalOf(literal);
	}

	static Expression parameter(Parameter parameter) {
		return parameter.ofPoint() ? Cypher.name(Parameter.POINT).property(parameter.name())
				: Cypher.parameter(parameter.name());
	}

}
