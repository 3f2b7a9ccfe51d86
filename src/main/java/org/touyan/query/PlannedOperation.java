package org.touyan.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.touyan.query.plan.Plan;

/**
 * The root fields of an operation with their statements, for all values that requests may bring.
 *
 * @param together one statement for all of them, where they are some, but few: it saves the ways to the database that
 * begin and end a transaction. Of many it would be long, and nothing of it known to the database from another operation
 */
record PlannedOperation(List<PlannedField> fields, @Nullable String together) {

	/** How many root fields are answered by one statement at the most. */
	static final int FEW = 4;

	private static final String VERSION = "CYPHER 5 ";

	static PlannedOperation of(List<PlannedField> fields) {
		return new PlannedOperation(fields, fields.size() < 2 || fields.size() > FEW ? null : together(fields));
	}

	private static String together(List<PlannedField> fields) {
		var text = new StringBuilder(VERSION);
		String before = "";
		for (int number = 0; number < fields.size(); number++) {
			String statement = fields.get(number).statement().substring(VERSION.length());
			text.append("CALL () { %s } WITH %s%s AS field%d ".formatted(statement, before, Plan.RESULT, number));
			before += "field" + number + ", ";
		}
		return text.append("RETURN [%s] AS %s".formatted(before.substring(0, before.length() - 2), Plan.RESULT))
			.toString();
	}

	CompiledOperation compiled(Map<String, ? extends @Nullable Object> variables, LocalDate today, RowScope scope) {
		return CompiledOperation.of(fields.stream().map(field -> field.compiled(variables, today, scope)).toList(),
				together);
	}

	/** How long the texts are in all, in characters. */
	int length() {
		return fields.stream().mapToInt(field -> field.statement().length()).sum()
				+ (together == null ? 0 : together.length());
	}

}
