package org.touyan.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;

import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.extensions.ExtensionsBuilder;
import graphql.normalized.ExecutableNormalizedField;
import org.jspecify.annotations.Nullable;

import org.touyan.query.CompiledField;
import org.touyan.query.CompiledOperation;
import org.touyan.query.QueryCompiler;
import org.touyan.query.RowScope;

/**
 * Compiles what a request asks of the graph, within the limits, and adds to the answer's extensions, where the request
 * asks for it, what became of it.
 */
final class RequestCompiler {

	/** The extension of a request that asks what becomes of it, and that of the answer that says so. */
	static final String EXPLAIN = "explain";

	private final CompiledSchema schema;

	private final Clock clock;

	private final Limits limits;

	private final RequestCost cost;

	private final boolean explains;

	RequestCompiler(CompiledSchema schema, Clock clock, Limits limits, RequestCost cost, boolean explains) {
		this.limits = limits;
		this.cost = cost;
		this.schema = schema;
		this.clock = clock;
		this.explains = explains;
	}

	/**
	 * Compiles.
	 * @return what of the request is answered from the graph
	 * @throws AbortExecutionException where the request may not be made
	 */
	CompiledOperation compile(ExecutionContext context) {
		checkExplain(context);
		CompiledOperation compiled = schema.compiler()
			.compile(context.getOperationDefinition(), context.getFragmentsByName(),
					context.getCoercedVariables().toMap(), LocalDate.now(clock), scope(context));
		return dated(context, admitted(context, compiled, cost::begin));
	}

	private void checkExplain(ExecutionContext context) {
		if (explain(context) && (!explains || scope(context).minimumCellSize() > 0)) {
			// Statements have the ids and values of rows among their parameters.
			throw new AbortExecutionException(List.of(Errors.explainNotAllowed()));
		}
	}

	/**
	 * Admits that something is asked within the answer of a mutation.
	 * @throws AbortExecutionException where the request may not be made
	 */
	void begin(ExecutionContext context) {
		checkExplain(context);
		cost.begin(context, 0);
	}

	/**
	 * Compiles a root field that is asked for within the answer of a mutation.
	 * @return how it is answered from the graph
	 * @throws AbortExecutionException where the request may not be made
	 */
	CompiledOperation compile(ExecutionContext context, ExecutableNormalizedField field) {
		CompiledOperation compiled = schema.compiler().compile(List.of(field), LocalDate.now(clock), scope(context));
		return dated(context, admitted(context, compiled, cost::begin));
	}

	/**
	 * Compiles what a request asks of the nodes in an answer by code.
	 * @return what of the request is answered from the graph
	 * @throws AbortExecutionException where the request may not be made
	 */
	CompiledOperation compile(ExecutionContext context, List<QueryCompiler.Reference> references, LocalDate day) {
		CompiledOperation compiled = schema.compiler()
			.compile(references, context.getCoercedVariables().toMap(), day, scope(context));
		return admitted(context, compiled, cost::further);
	}

	private CompiledOperation admitted(ExecutionContext context, CompiledOperation compiled,
			ObjLongConsumer<ExecutionContext> charge) {
		limits.checkDepth(compiled.fields());
		limits.checkCost(cost(compiled));
		charge.accept(context, cost(compiled));
		List<Map<String, Object>> notices = compiled.fields().stream().flatMap(Notices::of).toList();
		if (!notices.isEmpty()) {
			extensions(context).addValue("notices", notices);
		}
		explain(context, compiled);
		return compiled;
	}

	/** With a notice for each field that is about a day that is yet to come. */
	private CompiledOperation dated(ExecutionContext context, CompiledOperation compiled) {
		compiled.fields().forEach(field -> noticeFuture(context, field.key(), field.day()));
		return compiled;
	}

	/** Says of a root field whose day is yet to come that its answer is no forecast. */
	void noticeFuture(ExecutionContext context, String field, @Nullable LocalDate day) {
		if (day != null && day.isAfter(LocalDate.now(clock))) {
			extensions(context).addValue("notices", List.of(Notices.noForecast(field, day)));
		}
	}

	private static RowScope scope(ExecutionContext context) {
		return context.getGraphQLContext().<RequestContext>get(RequestContext.class).scope();
	}

	private static boolean explain(ExecutionContext context) {
		return Boolean.TRUE.equals(context.getExecutionInput().getExtensions().get(EXPLAIN));
	}

	/**
	 * Admits, before it is run, what an answer by code is computed of.
	 * @throws AbortExecutionException where it would cost too much
	 */
	void admit(ExecutionContext context, CompiledOperation compiled) {
		if (!RequestCost.isChargedBefore(context)) {
			limits.checkCost(cost(compiled));
		}
		cost.further(context, cost(compiled));
		explain(context, compiled);
	}

	/** An answer by code begins to be made. */
	void question(ExecutionContext context) {
		cost.question(context);
	}

	private static long cost(CompiledOperation compiled) {
		// A fraction does not overflow, and becomes the largest whole number where it is too large for one.
		return (long) compiled.fields().stream().mapToDouble(CompiledField::cost).sum();
	}

	/** Shows, to who asks for it, what becomes of a request: after what is shown already, also this. */
	private void explain(ExecutionContext context, CompiledOperation compiled) {
		if (explain(context)) {
			// What is added after becomes one list with what is there.
			extensions(context).addValue(EXPLAIN, compiled.fields().stream().map(RequestCompiler::explained).toList());
		}
	}

	private static ExtensionsBuilder extensions(ExecutionContext context) {
		return context.getGraphQLContext().get(ExtensionsBuilder.class);
	}

	private static Map<String, Object> explained(CompiledField field) {
		return Map.of("field", field.key(), "plan", field.plan(), "cypher", field.readableStatement(), "parameters",
				field.parameters(), "cost", field.cost());
	}

}
