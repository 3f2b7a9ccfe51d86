package org.touyan.query;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import graphql.execution.ResultPath;
import org.jspecify.annotations.Nullable;

import org.touyan.query.planner.InvalidArgumentException;
import org.touyan.query.planner.RootPlanner.Planned;

/** A root field with its statement, for all values that requests may bring. */
record PlannedField(String key, boolean required, Planned planned, String statement, FieldCipher cipher,
		Statistics statistics) {

	CompiledField compiled(Map<String, ? extends @Nullable Object> variables, LocalDate today, RowScope scope) {
		try {
			Map<String, @Nullable Object> parameters = planned.parameters().values(variables, today);
			parameters.putAll(scope.parameters());
			return new CompiledField(key, required, planned, statement, parameters, refused(), cipher, statistics);
		}
		catch (InvalidArgumentException refused) {
			throw exception(key, refused);
		}
	}

	private Map<ResultPath, QueryException> refused() {
		var exceptions = new LinkedHashMap<ResultPath, QueryException>();
		ResultPath path = ResultPath.rootPath().segment(key);
		planned.refused().forEach((place, refused) -> exceptions.put(path.segment(place), exception(key, refused)));
		return exceptions;
	}

	static QueryException exception(String key, InvalidArgumentException refused) {
		return new QueryException(refused.code(), key, String.valueOf(refused.getMessage()));
	}

}
