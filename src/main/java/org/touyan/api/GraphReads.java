package org.touyan.api;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import graphql.execution.ExecutionContext;
import org.neo4j.driver.Query;
import org.neo4j.driver.Value;

import org.touyan.graph.Graph;
import org.touyan.query.CompiledField;
import org.touyan.query.CompiledOperation;

/** Reads from the graph what was compiled, once it is in the log that it is read. */
final class GraphReads {

	private final Graph graph;

	private final Duration timeout;

	private final ReadLog log;

	private final RequestMetrics metrics;

	GraphReads(Graph graph, Duration timeout, ReadLog log, RequestMetrics metrics) {
		this.graph = graph;
		this.timeout = timeout;
		this.log = log;
		this.metrics = metrics;
	}

	/**
	 * The responses of the fields, in their order. Where a value does not fit its type, they are read once more, to
	 * tell whose it is: nothing is read for that where all of them fit.
	 */
	List<CompiledField.Response> responses(ExecutionContext context, CompiledOperation compiled) {
		log.read(context, compiled);
		List<CompiledField.Response> responses = read(context, compiled);
		boolean known = responses.stream()
			.flatMap(response -> response.misfits().stream())
			.allMatch(misfit -> misfit.node() != null);
		return known ? responses : read(context, compiled.traced());
	}

	private List<CompiledField.Response> read(ExecutionContext context, CompiledOperation compiled) {
		boolean isWarmUp = WarmUp.isAsking(context.getGraphQLContext());
		List<Query> queries = compiled.statements()
			.stream()
			.map(statement -> new Query(statement.text(), statement.parameters()))
			.toList();
		ClientConnection client = context.getGraphQLContext().get(ClientConnection.class);
		BooleanSupplier gone = client == null ? () -> false : client::isGone;
		Supplier<List<Value>> read = () -> graph.read(queries, timeout, gone);
		return compiled.respond(
				(isWarmUp ? read.get() : metrics.read(context, compiled, read)).stream().map(ReadValues::of).toList());
	}

}
