package org.touyan.query.cypher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReadingAndReturn;
import org.neo4j.cypherdsl.core.SymbolicName;

import org.touyan.query.plan.Read;
import org.touyan.query.plan.Value;

/** Renders groups: their values are bound first, so that all figures come from one match. */
final class Groups {

	private final Reads reads;

	private final Conditions conditions;

	private final Map<Value, SymbolicName> bound = new LinkedHashMap<>();

	Groups(Reads reads, Conditions conditions) {
		this.reads = reads;
		this.conditions = conditions;
	}

	Statement statement(Row row, OngoingReading matched, Read.Grouped grouped) {
		OngoingReading reading = matched;
		IdentifiableElement[] values = values(row, grouped);
		if (values.length > 0) {
			reading = reading.with(values);
		}
		return grouped.keys().isEmpty() ? reading.returning(together(grouped)).build() : groups(reading, row, grouped);
	}

	/** In a RETURN: a WITH would make what is around the subquery a key of it, and of no rows there would be no row. */
	private Expression together(Read.Grouped grouped) {
		var entries = new ArrayList<Object>();
		grouped.figures().forEach((name, figure) -> entries.addAll(List.of(name, figure(figure))));
		return Cypher.mapOf(entries.toArray());
	}

	private Statement groups(OngoingReading reading, Row row, Read.Grouped grouped) {
		var columns = new LinkedHashMap<String, SymbolicName>();
		var elements = new ArrayList<IdentifiableElement>();
		grouped.keys().forEach((name, key) -> columns.put(name, variable(key)));
		columns.values().stream().distinct().forEach(elements::add);
		grouped.figures().forEach((name, figure) -> {
			columns.put(name, reads.variable("f"));
			elements.add(figure(figure).as(columns.get(name)));
		});
		Row group = new Row(row.node(), null, null, row.node(), columns(grouped, columns));
		OngoingReadingAndReturn groups = reading.with(elements.toArray(IdentifiableElement[]::new))
			.where(conditions.condition(group, grouped.having()))
			.returning(map(columns));
		return grouped.limit() == null ? groups.build()
				: groups.orderBy(reads.order(group, grouped.order(), false))
					.limit(Conditions.parameter(grouped.limit()))
					.build();
	}

	private IdentifiableElement[] values(Row row, Read.Grouped grouped) {
		var values = new ArrayList<Value>(grouped.keys().values());
		for (Read.Figure figure : grouped.figures().values()) {
			if (figure.of() != null) {
				values.add(figure.of());
			}
		}
		return values.stream()
			.distinct()
			.map(value -> reads.value(row, value).as(variable(value)))
			.toArray(IdentifiableElement[]::new);
	}

	private SymbolicName variable(Value value) {
		return bound.computeIfAbsent(value, _ -> reads.variable("v"));
	}

	private Expression figure(Read.Figure figure) {
		return figure.of() == null ? Cypher.count(Cypher.asterisk())
				: Values.figure(figure.function(), variable(figure.of()));
	}

	private static Map<Value, SymbolicName> columns(Read.Grouped grouped, Map<String, SymbolicName> columns) {
		var values = new LinkedHashMap<Value, SymbolicName>();
		columns.forEach((name, variable) -> values.put(Read.Grouped.column(name, grouped.figures()), variable));
		return values;
	}

	private static Expression map(Map<String, SymbolicName> columns) {
		var entries = new ArrayList<Object>();
		columns.forEach((name, variable) -> entries.addAll(List.of(name, variable)));
		return Cypher.mapOf(entries.toArray());
	}

}
