package org.touyan.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The root fields of an operation with their statements, for all values that requests may bring.
 *
 * @param together one statement for all of them, where they are some, but few: it saves the ways to the database that
 * begin and end a transaction. Of many it would be long, and nothing of it known to the database from another operation
 */
record PlannedOperation(List<PlannedField> fields, @Nullable String together) {

	/** How many root fields are answered by one statement at the most. */
	static final int FEW = 4;

	static PlannedOperation of(List<PlannedField> fields, Statements statements) {
		return new PlannedOperation(fields, fields.size() < 2 || fields.size() > FEW ? null
				: statements.text(fields.stream().map(field -> field.planned().plan().read()).toList()));
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
