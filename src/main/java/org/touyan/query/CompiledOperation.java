package org.touyan.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.touyan.query.cypher.CypherRenderer;

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
			return each(fields, CompiledField::statement);
		}
		var parameters = new LinkedHashMap<String, @Nullable Object>();
		fields.forEach(field -> parameters.putAll(field.parameters()));
		return new CompiledOperation(fields, List.of(new Statement(CypherRenderer.writes(parameters)
				? CypherRenderer.compact().of(parameters).render(fields.stream().map(CompiledField::read).toList())
				: together, parameters)));
	}

	private static CompiledOperation each(List<CompiledField> fields, Function<CompiledField, String> text) {
		return new CompiledOperation(fields,
				fields.stream().map(field -> new Statement(text.apply(field), field.parameters())).toList());
	}

	/**
	 * The same operation, read so that what does not fit its type is known by the node that has it.
	 *
	 * @return with statements that read the id of each node besides
	 */
	public CompiledOperation traced() {
		return each(fields, CompiledField::tracedStatement);
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
