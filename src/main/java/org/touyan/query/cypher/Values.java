package org.touyan.query.cypher;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.touyan.query.plan.Element;
import org.touyan.query.plan.Function;
import org.touyan.query.plan.Parameter;
import org.touyan.query.plan.Value;
import org.touyan.query.schema.Interval;

/** Renders values of rows. */
final class Values {

	private static final Pattern THIS = Pattern.compile("\\bthis\\b");

	private static final Pattern DAY = Pattern.compile("\\$asOf\\b");

	/** By way of a list, so that the value is had once. */
	private static final String FRACTION = "head([f IN [toFloatOrNull($E)] WHERE NOT isNaN(f) | f + 0.0])";

	private static final String BAND = "head([v IN [$E] WHERE v IS NOT NULL | size([b IN $E WHERE b <= v])])";

	private final Reads reads;

	private final Conditions conditions;

	Values(Reads reads, Conditions conditions) {
		this.reads = reads;
		this.conditions = conditions;
	}

	Expression of(Row row, Value value) {
		SymbolicName key = row.keys().get(value);
		return key == null ? made(row, value) : key;
	}

	private Expression made(Row row, Value value) {
		return switch (value) {
			case Value.Property property -> row.property(property.element(), property.name());
			case Value.Computed computed -> computed(row, computed);
			case Value.EdgeIdentity _ -> Cypher.elementId(row.requiredEdge());
			case Value.Begun begun -> begun(row, begun);
			case Value.RowKey _ -> Cypher.call("id").withArgs(row.node().getRequiredSymbolicName()).asFunction();
			case Value.Labels _ -> row.bound().labels();
			case Value.Rank rank -> rank(row, rank);
			case Value.Words words -> words(of(row, words.spelling()));
			case Value.Size size -> Cypher.size(of(row, size.list()));
			case Value.Absence absence -> Cypher.caseExpression()
				.when(of(row, absence.of()).isNull())
				.then(Cypher.literalTrue())
				.elseDefault(Cypher.literalFalse());
			case Value.Fraction fraction -> Cypher.raw(FRACTION, of(row, fraction.of()));
			case Value.Figure figure -> figure(row, figure);
			case Value.Truncated truncated -> truncated(of(row, truncated.day()), truncated.unit());
			case Value.Band band -> Cypher.raw(BAND, of(row, band.number()), Conditions.parameter(band.bounds()));
			case Value.Column column -> throw new IllegalArgumentException("No group: " + column);
			case Value.Count count -> conditions.count(row, count.match());
			case Value.OfOne one -> reads.ofOne(row, one);
		};
	}

	private Expression figure(Row outer, Value.Figure figure) {
		Row row = reads.row(outer, figure.match().source());
		SymbolicName value = reads.variable("v");
		return Cypher.head(Cypher.collect(reads.matched(outer, row, figure.match())
			.with(of(row, figure.of()).as(value))
			.returning(figure(figure.function(), value))
			.build()));
	}

	/** By way of a list, since the function does not take a day that is missing, and the day is had once so. */
	private static Expression truncated(Expression day, String unit) {
		SymbolicName each = Cypher.name(Conditions.EACH);
		return Cypher.head(Cypher.listWith(each)
			.in(Cypher.listOf(day))
			.where(each.isNotNull())
			.returning(Cypher.call("date.truncate").withArgs(Cypher.literalOf(unit), each).asFunction()));
	}

	/** The mean is not left to the database: its way, value by value, gives each order of them another last digit. */
	static Expression figure(Function function, SymbolicName value) {
		return switch (function) {
			case COUNT -> Cypher.count(value);
			case DISTINCT -> Cypher.countDistinct(value);
			case MIN -> Cypher.min(value);
			case MAX -> Cypher.max(value);
			case AVG -> Cypher.toFloat(Cypher.sum(value))
				.divide(Cypher.call("nullIf").withArgs(Cypher.count(value), Cypher.literalOf(0)).asFunction());
			case SUM -> Cypher.sum(value);
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

	private Expression rank(Row row, Value.Rank rank) {
		Case cases = Cypher.caseExpression();
		int number = 0;
		for (Parameter form : rank.forms()) {
			cases = cases.when(of(row, rank.spelling()).matches(Conditions.parameter(form)))
				.then(Cypher.literalOf(number++));
		}
		return ((Case.CaseEnding) cases).elseDefault(Cypher.literalOf(number));
	}

	private static Expression words(Expression spelling) {
		return Cypher
			.size(Cypher.split(Cypher.head(Cypher.split(spelling, Cypher.literalOf("|"))), Cypher.literalOf(" ")));
	}

	private static Expression computed(Row row, Value.Computed computed) {
		String variable = row.node().getRequiredSymbolicName().getValue();
		String day = computed.day().toString();
		String ofRow = THIS.matcher(computed.expression()).replaceAll(Matcher.quoteReplacement(variable));
		return Cypher.raw("(" + DAY.matcher(ofRow).replaceAll(Matcher.quoteReplacement(day)) + ")");
	}

}
