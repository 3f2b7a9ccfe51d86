package org.touyan.query.cypher;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;

import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Read;
import org.touyan.query.plan.Source;
import org.touyan.query.schema.Interval;

/**
 * Renders the search of the shortest paths as Yen's algorithm: the next path leaves one of those found at one of its
 * nodes, and is the shortest that does so. The database's own search of several paths tries every way that leads
 * through a node twice, and there is no end of them in a dense graph; its search of one path tries none.
 */
final class PathSearch {

	private static final String STEP = "step";

	private static final String NEXT = "next";

	private static final String SEARCH = """
			reduce(search = {found: [], open: COLLECT {
			    MATCH path = SHORTEST 1 ($E)((before)-[step:%1$s]-(next:%2$s) WHERE $E){1,%3$d}($E)
			    WITH path WHERE length(path) <= $E
			    RETURN {nodes: nodes(path), steps: relationships(path)} }}, number IN range(1, $E) |
			  coalesce(head(COLLECT {
			    UNWIND search.open AS best
			    WITH best ORDER BY size(best.steps), [each IN best.nodes | each.%4$s], [each IN best.steps | elementId(each)]
			    LIMIT 1
			    RETURN {found: search.found + [best], open: COLLECT {
			      UNWIND search.open + COLLECT {
			        UNWIND CASE WHEN number < $E THEN range(0, size(best.steps) - 1) ELSE [] END AS place
			        WITH best, place, best.nodes[place] AS spur, best.nodes[..place] AS met,
			          [each IN search.found + [best] WHERE each.steps[..place] = best.steps[..place]
			            | each.steps[place]] AS taken
			        MATCH path = SHORTEST 1 (spur)
			          ((before)-[step:%1$s]-(next:%2$s) WHERE NOT next IN met AND NOT step IN taken AND $E){1,%3$d}($E)
			        WITH best, place, path WHERE place + length(path) <= $E
			        RETURN {nodes: best.nodes[..place] + nodes(path), steps: best.steps[..place] + relationships(path)}
			      } AS other
			      WITH DISTINCT other WHERE other <> best
			      RETURN other } }
			  }), search)).found""";

	/**
	 * The nodes of all paths that may be found: those seen that are reached over such from an end by half of the steps.
	 * The search itself cannot look at what is related to a node: the database takes seconds to plan it and then fails.
	 * It fails too where nodes are looked at that come out of a list and were not matched again.
	 */
	private static final String NEAR = """
			reduce(near = {seen: [], met: [$E, $E]}, level IN range(0, ($E + 1) / 2) | head(COLLECT {
			    UNWIND [COLLECT {
			      MATCH (next) WHERE elementId(next) IN [each IN near.met | elementId(each)]
			      WITH next, $E AS fits WHERE fits
			      RETURN next }] AS last
			    RETURN {seen: near.seen + last, met: COLLECT {
			      UNWIND CASE WHEN level > 0 OR size(last) = 2 THEN last ELSE [] END AS before
			      MATCH (before)-[step:%1$s]-(next:%2$s) WHERE NOT next IN near.seen AND NOT next IN last AND $E
			      RETURN DISTINCT next } } })).seen""";

	private final Reads reads;

	private final Conditions conditions;

	PathSearch(Reads reads, Conditions conditions) {
		this.reads = reads;
		this.conditions = conditions;
	}

	Expression paths(Read.Paths paths) {
		Row from = reads.row(null, paths.from().source());
		Row to = reads.row(null, paths.to().source());
		Row node = reads.row(null, paths.to().source());
		Statement nodes = Cypher.unwind(Cypher.property("path", "nodes"))
			.as(node.node().getRequiredSymbolicName())
			.returning(reads.map(node, paths.nodes()))
			.build();
		return Cypher.collect(ends(paths, from, to).unwind(search(paths, from, to))
			.as("path")
			.with("path")
			.orderBy(order(paths))
			.returning(Cypher.mapOf(Read.Paths.LENGTH, Cypher.size(Cypher.property("path", "steps")), Read.Paths.NODES,
					Cypher.collect(nodes), Read.Paths.STEPS, Cypher.collect(steps(paths.dates()))))
			.build());
	}

	private OngoingReading ends(Read.Paths paths, Row from, Row to) {
		OngoingReading ends = Cypher.match(from.pattern())
			.where(conditions.condition(from, paths.from().filter()))
			.match(to.pattern())
			.where(conditions.condition(to, paths.to().filter()));
		return looked(paths) ? ends.with(from.node(), to.node(), near(paths, from, to).as("seen"))
			.where(Cypher.raw("size(seen) > 1").asCondition()) : ends;
	}

	private static boolean looked(Read.Paths paths) {
		return !paths.seen().equals(Filter.EVERYTHING);
	}

	private Expression near(Read.Paths paths, Row from, Row to) {
		Expression length = Conditions.parameter(paths.length());
		return Cypher.raw(text(NEAR, paths), name(from), name(to), length, conditions.condition(next(), paths.seen()),
				fits(paths));
	}

	private Expression search(Read.Paths paths, Row from, Row to) {
		Expression fits = looked(paths) ? Cypher.raw("next IN seen AND $E", fits(paths)) : fits(paths);
		Expression length = Conditions.parameter(paths.length());
		Expression count = Conditions.parameter(paths.count());
		return Cypher.raw(text(SEARCH, paths), name(from), fits, name(to), length, count, count, fits, name(to),
				length);
	}

	private Expression fits(Read.Paths paths) {
		return conditions.stated(next(), paths.step().filter());
	}

	private static Row next() {
		Node next = Cypher.anyNode(NEXT);
		Relationship step = Cypher.anyNode().relationshipBetween(next).named(STEP);
		return new Row(next, step, null, step, Map.of());
	}

	private static Expression name(Row end) {
		return end.node().getRequiredSymbolicName();
	}

	private static String text(String text, Read.Paths paths) {
		var step = (Source.Step) paths.step().source();
		return text.formatted(names(step.relationships()), names(step.labels()), paths.bound(),
				paths.identity().matches("[A-Za-z_]\\w*") ? paths.identity() : names(List.of(paths.identity())));
	}

	private static List<SortItem> order(Read.Paths paths) {
		return Stream
			.of("size(path.steps)", "[each IN path.nodes | each.%4$s]", "[each IN path.steps | elementId(each)]")
			.map(key -> Cypher.raw(text(key, paths)).ascending())
			.toList();
	}

	private static String names(List<String> names) {
		return names.stream().map(name -> "`" + name.replace("`", "``") + "`").collect(Collectors.joining("|"));
	}

	private static Statement steps(Map<Interval, Set<String>> dates) {
		Expression forward = Cypher.caseExpression()
			.when(Cypher.raw("startNode(step) = path.nodes[place]").asCondition())
			.then(Cypher.literalOf("FORWARD"))
			.elseDefault(Cypher.literalOf("BACKWARD"));
		return Cypher.unwind(Cypher.raw("range(0, size(path.steps) - 1)"))
			.as("place")
			.with(Cypher.name("place"), Cypher.raw("path.steps[place]").as(STEP))
			.returning(Cypher.mapOf(Read.Paths.KIND, Cypher.raw("type(step)"), Read.Paths.DIRECTION, forward,
					Read.Paths.FROM, date(dates, Interval::from), Read.Paths.TO, date(dates, Interval::to)))
			.build();
	}

	private static Expression date(Map<Interval, Set<String>> dates, Function<Interval, @Nullable String> property) {
		Case cases = Cypher.caseExpression();
		boolean any = false;
		for (Map.Entry<Interval, Set<String>> each : dates.entrySet()) {
			String name = property.apply(each.getKey());
			if (name != null) {
				cases = cases.when(Conditions.ofKind(Cypher.name(STEP), each.getValue()))
					.then(Cypher.property(STEP, name));
				any = true;
			}
		}
		return any ? cases : Cypher.literalNull();
	}

}
