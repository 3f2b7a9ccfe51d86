package org.touyan.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.extensions.ExtensionsBuilder;

import org.touyan.query.CompiledField;
import org.touyan.query.CompiledOperation;

/**
 * Compiles what a request asks of the graph, within the limits, and adds to the answer's extensions what it costs and,
 * where the request asks for it, what became of it.
 */
final class RequestCompiler {

	/** The extension of a request that asks what becomes of it, and that of the answer that says so. */
	static final String EXPLAIN = "explain";

	private final CompiledSchema schema;

	private final Clock clock;

	private final Limits limits;

	private final boolean explains;

	RequestCompiler(CompiledSchema schema, Clock clock, ApiSettings settings, boolean explains) {
		this.schema = schema;
		this.clock = clock;
		this.limits = new Limits(settings);
		this.explains = explains;
	}

	/**
	 * Compiles.
	 * @return what of the request is answered from the graph
	 * @throws AbortExecutionException where the request may not be made
	 */
	CompiledOperation compile(ExecutionContext context) {
		boolean explain = Boolean.TRUE.equals(context.getExecutionInput().getExtensions().get(EXPLAIN));
		if (explain && !explains) {
			throw new AbortExecutionException(List.of(Errors.explainNotAllowed()));
		}
		CompiledOperation compiled = schema.compiler()
			.compile(context.getOperationDefinition(), context.getFragmentsByName(),
					context.getCoercedVariables().toMap(), LocalDate.now(clock),
					context.getGraphQLContext().<Asking>get(Asking.class).scope());
		ExtensionsBuilder extensions = context.getGraphQLContext().get(ExtensionsBuilder.class);
		extensions.addValue("cost", limits.check(compiled.fields()));
		List<Map<String, Object>> notices = compiled.fields().stream().flatMap(Notices::of).toList();
		if (!notices.isEmpty()) {
			extensions.addValue("notices", notices);
		}
		if (explain) {
			extensions.addValue(EXPLAIN, compiled.fields().stream().map(RequestCompiler::explained).toList());
		}
		return compiled;
	}

	private static Map<String, Object> explained(CompiledField field) {
		return Map.of("field", field.key(), "plan", field.plan(), "cypher", field.readableStatement(), "parameters",
				field.parameters(), "cost", field.cost());
	}

}
