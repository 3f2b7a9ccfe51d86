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
import org.touyan.query.QueryCompiler;
import org.touyan.query.RowScope;

/**
 * Compiles what a request asks of the graph, within the limits, and adds to the answer's extensions what it costs and,
 * where the request asks for it, what became of it.
 */
final class RequestCompiler {

	/** The extension of a request that asks what becomes of it, and that of the answer that says so. */
	static final String EXPLAIN = "explain";

	/** The extension of the answer that says what it cost. */
	private static final String COST = "cost";

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
		if (explain(context) && !explains) {
			throw new AbortExecutionException(List.of(Errors.explainNotAllowed()));
		}
		return admitted(context,
				schema.compiler()
					.compile(context.getOperationDefinition(), context.getFragmentsByName(),
							context.getCoercedVariables().toMap(), LocalDate.now(clock), scope(context)));
	}

	/**
	 * Compiles what a request asks of the nodes in an answer by code.
	 * @return what of the request is answered from the graph
	 * @throws AbortExecutionException where the request may not be made
	 */
	CompiledOperation compile(ExecutionContext context, List<QueryCompiler.Reference> references, LocalDate day) {
		return admitted(context, schema.compiler().compile(references, day, scope(context)));
	}

	private static RowScope scope(ExecutionContext context) {
		return context.getGraphQLContext().<Asking>get(Asking.class).scope();
	}

	private static boolean explain(ExecutionContext context) {
		return Boolean.TRUE.equals(context.getExecutionInput().getExtensions().get(EXPLAIN));
	}

	private CompiledOperation admitted(ExecutionContext context, CompiledOperation compiled) {
		limits.checkDepth(compiled.fields());
		charge(context, compiled.fields().stream().mapToDouble(CompiledField::cost).sum());
		List<Map<String, Object>> notices = compiled.fields().stream().flatMap(Notices::of).toList();
		if (!notices.isEmpty()) {
			extensions(context).addValue("notices", notices);
		}
		explain(context, compiled);
		return compiled;
	}

	/** Shows, to who asks for it, what becomes of a request: after what is shown already, also this. */
	void explain(ExecutionContext context, CompiledOperation compiled) {
		if (explain(context)) {
			// What is added after becomes one list with what is there.
			extensions(context).addValue(EXPLAIN, compiled.fields().stream().map(RequestCompiler::explained).toList());
		}
	}

	/**
	 * Adds to what the request costs.
	 * @param nodes that it could touch besides, or has touched
	 * @throws AbortExecutionException where it costs too much
	 */
	void charge(ExecutionContext context, double nodes) {
		// Fields that are answered by code are answered side by side.
		context.getGraphQLContext().<Double>compute(COST, (_, before) -> {
			double sum = before == null ? nodes : before + nodes;
			// A fraction does not overflow, and becomes the largest whole number where it is too large for one.
			limits.checkCost((long) sum);
			extensions(context).addValue(COST, (long) sum);
			return sum;
		});
	}

	private static ExtensionsBuilder extensions(ExecutionContext context) {
		return context.getGraphQLContext().get(ExtensionsBuilder.class);
	}

	private static Map<String, Object> explained(CompiledField field) {
		return Map.of("field", field.key(), "plan", field.plan(), "cypher", field.readableStatement(), "parameters",
				field.parameters(), "cost", field.cost());
	}

}
