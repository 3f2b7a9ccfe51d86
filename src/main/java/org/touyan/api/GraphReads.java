package org.touyan.api;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import graphql.execution.ExecutionContext;
import org.neo4j.driver.Query;
import org.neo4j.driver.Value;

import org.touyan.graph.Graph;
import org.touyan.graph.ReadView;
import org.touyan.query.CompiledField;
import org.touyan.query.CompiledOperation;

/** Reads from the graph what was compiled, once it is in the log that it is read. */
final class GraphReads {

	/** The version of what nobody else sees. */
	static final long TRIED = -1;

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
	 * Tells whether the graph has changed since: what a transaction under way sees nobody else changes.
	 * @return the version of the graph, {@link #TRIED} within a transaction
	 */
	long version(ExecutionContext context) {
		return isWithinTransaction(context) ? TRIED : graph.version();
	}

	/** Whether what is read is that of a transaction under way. */
	static boolean isWithinTransaction(ExecutionContext context) {
		return context.getGraphQLContext().hasKey(ReadView.class);
	}

	/**
	 * The responses of the fields, in their order. Where a value does not fit its type, they are read once more, to
	 * tell whose it is: nothing is read for that where all of them fit.
	 */
	List<CompiledField.Response> responses(ExecutionContext context, CompiledOperation compiled) {
		log.read(context, compiled);
		return unlogged(context, compiled);
	}

	/**
	 * The same, of which the log has no record: for checks of which the caller is told nothing but that they passed. A
	 * transaction that holds the head of the log would wait for such a record forever.
	 */
	List<CompiledField.Response> unlogged(ExecutionContext context, CompiledOperation compiled) {
		List<CompiledField.Response> responses = read(context, compiled);
		boolean known = responses.stream()
			.flatMap(response -> response.misfits().stream())
			.allMatch(misfit -> misfit.node() != null);
		return known ? responses : read(context, compiled.traced());
	}

	/** The values of queries as they are, for whoever asks. */
	List<Value> unscoped(ExecutionContext context, List<Query> queries) {
		ReadView within = context.getGraphQLContext().get(ReadView.class);
		ClientConnection client = context.getGraphQLContext().get(ClientConnection.class);
		BooleanSupplier gone = client == null ? () -> false : client::isGone;
		return within == null ? graph.read(queries, timeout, gone) : within.read(queries);
	}

	private List<CompiledField.Response> read(ExecutionContext context, CompiledOperation compiled) {
		boolean isWarmUp = WarmUp.isAsking(context.getGraphQLContext());
		List<Query> queries = compiled.statements()
			.stream()
			.map(statement -> new Query(statement.text(), statement.parameters()))
			.toList();
		Supplier<List<Value>> read = () -> unscoped(context, queries);
		return compiled.respond(
				(isWarmUp ? read.get() : metrics.read(context, compiled, read)).stream().map(ReadValues::of).toList());
	}

}
