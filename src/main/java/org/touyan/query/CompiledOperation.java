package org.touyan.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.touyan.query.cypher.ComparedTexts;

/**
 * The root fields of a request that are answered from the graph, compiled.
 *
 * @param fields in the order of the request
 * @param statements what is sent to the database for them: one statement for all of them, or one for each
 */
public record CompiledOperation(List<CompiledField> fields, List<Statement> statements) {

	/**
	 * What is sent to the database, and returns one row with one column.
	 *
	 * @param text the same for every operation of the same shape
	 * @param parameters by name
	 */
	public record Statement(String text, Map<String, @Nullable Object> parameters) {
	}

	static CompiledOperation of(List<CompiledField> fields, @Nullable String together) {
		if (together == null) {
			return new CompiledOperation(fields,
					fields.stream().map(field -> new Statement(field.statement(), field.parameters())).toList());
		}
		var parameters = new LinkedHashMap<String, @Nullable Object>();
		fields.forEach(field -> parameters.putAll(field.parameters()));
		return new CompiledOperation(fields,
				List.of(new Statement(ComparedTexts.written(together, parameters), parameters)));
	}

	/**
	 * Makes the responses of the fields.
	 *
	 * @param results what the statements returned
	 * @return in the order of the fields
	 */
	public List<CompiledField.Response> respond(List<? extends @Nullable Object> results) {
		List<?> each = statements.size() < fields.size() && results.getFirst() instanceof List<?> together ? together
				: results;
		return IntStream.range(0, fields.size()).mapToObj(index -> fields.get(index).respond(each.get(index))).toList();
	}

}
