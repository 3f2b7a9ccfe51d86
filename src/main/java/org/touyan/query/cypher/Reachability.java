package org.touyan.query.cypher;

import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.touyan.query.plan.Match;
import org.touyan.query.plan.Source;

/**
 * Renders what is reached by taking steps again and again as a list of levels, each made of the distinct nodes one step
 * from the level before. So it costs the relationships that are met times the levels at the most, in circles and in
 * dense graphs too, where the database's own search of paths can take time without end.
 */
final class Reachability {

	private final Reads reads;

	private final Conditions conditions;

	Reachability(Reads reads, Conditions conditions) {
		this.reads = reads;
		this.conditions = conditions;
	}

	/** The nodes of all levels with the number of the first level on which each is. */
	OngoingReading reading(Row outer, Source.Reach reach, Row row, Condition condition) {
		SymbolicName start = outer.node().getRequiredSymbolicName();
		SymbolicName reached = row.node().getRequiredSymbolicName();
		SymbolicName depth = row.requiredDepth();
		SymbolicName levels = Cypher.name("levels_" + reached.getValue());
		return Cypher.with(levels(start, reach, levels).as(levels))
			.unwind(Cypher.range(Cypher.literalOf(1), Cypher.size(levels).subtract(Cypher.literalOf(1))))
			.as(depth)
			.unwind(Cypher.valueAt(levels, depth))
			.as(reached)
			.with(reached, Cypher.min(depth).as(depth))
			.where(reached.ne(start).and(condition));
	}

	private Expression levels(SymbolicName start, Source.Reach reach, SymbolicName levels) {
		return Cypher.reduce(Cypher.name("step"))
			.in(Cypher.range(Cypher.literalOf(1), Conditions.parameter(reach.times())))
			.map(levels.add(Cypher.listOf(Cypher.collect(nextLevel(reach, levels)))))
			.accumulateOn(levels)
			.withInitialValueOf(Cypher.listOf(Cypher.listOf(start)));
	}

	private Statement nextLevel(Source.Reach reach, SymbolicName levels) {
		Row at = reads.row(null, reach.steps().getLast().source());
		OngoingReading reading = Cypher.unwind(Cypher.last(levels)).as(at.node().getRequiredSymbolicName());
		for (Match step : reach.steps()) {
			at = reads.row(at, step.source());
			reading = reading.match(at.pattern()).where(conditions.condition(at, step.filter()));
		}
		return reading.returningDistinct(at.node().getRequiredSymbolicName()).build();
	}

}
