package org.touyan.query.cypher;

import java.util.List;
import java.util.stream.Stream;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Statement;

import org.touyan.query.plan.Filter;
import org.touyan.query.plan.Match;

/** Renders looks at related nodes that are themselves seen by one relationship, wherever it leads to. */
final class Shortcuts {

	private final Reads reads;

	private final Conditions conditions;

	Shortcuts(Reads reads, Conditions conditions) {
		this.reads = reads;
		this.conditions = conditions;
	}

	static boolean in(Filter filter) {
		return Filter.parts(filter).stream().flatMap(Shortcuts::of).findAny().isPresent();
	}

	private static Stream<Match> of(Filter filter) {
		return switch (filter) {
			case Filter.Seen seen -> of(seen.filter());
			case Filter.Exists exists when exists.match().source().labels().isEmpty() -> Stream.of(exists.match());
			default -> Stream.empty();
		};
	}

	/**
	 * A related node and what it is seen by are one subquery, since the database plans what is inside of another for
	 * every way to plan that.
	 */
	Statement seen(Row related, Filter filter) {
		List<Filter> parts = Filter.parts(filter);
		Match shortcut = parts.stream().flatMap(Shortcuts::of).findFirst().orElseThrow();
		Filter rest = Filter.all(parts.stream().filter(part -> of(part).findAny().isEmpty()).toList());
		Row end = reads.row(related, shortcut.source());
		return Cypher.match(related.pattern())
			.where(conditions.condition(related, rest))
			.match(end.pattern())
			.where(conditions.condition(end, shortcut.filter()))
			.returning(Cypher.literalTrue())
			.build();
	}

}
