package org.touyan.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Query;
import org.neo4j.driver.Value;
import tools.jackson.databind.JsonNode;

import org.touyan.disclosure.Publication;
import org.touyan.graph.ReadView;
import org.touyan.graph.Trial;
import org.touyan.query.QueryException;
import org.touyan.query.RowScope;

/**
 * A field that code computes, as somebody asks for it. All that its value is computed of is read by compiled queries as
 * who asks and for the day of the request, so territory, levels and time hold in it as everywhere.
 */
public sealed class FieldContext permits QueryContext {

	private final ExecutionContext execution;

	private final String key;

	private final LocalDate day;

	private final QuestionReads reads;

	private final SnapshotCache snapshots;

	private final RequestContext requester;

	/**
	 * @param key the name of the field in the response
	 */
	FieldContext(ExecutionContext execution, String key, LocalDate day, QuestionReads reads, SnapshotCache snapshots) {
		this.execution = execution;
		this.key = key;
		this.day = day;
		this.reads = reads;
		this.snapshots = snapshots;
		this.requester = Objects
			.requireNonNull(execution.getGraphQLContext().<RequestContext>get(RequestContext.class));
	}

	/**
	 * The day on which everything in the answer holds.
	 * @return the argument asOf, or today
	 */
	public final LocalDate day() {
		return day;
	}

	/**
	 * Reads from the graph what the answer is computed of: rows.
	 * @param variables of the query, as a client would send them
	 * @param type a record with the root fields of the query, which is {@link ReadBy} its document
	 * @return what the query answers
	 * @throws QueryException with FIGURES_ONLY where who asks may read figures only
	 */
	public final <T> T rows(Map<String, ?> variables, Class<T> type) {
		refuseForFigures();
		return figures(variables, type);
	}

	/**
	 * Reads nodes of one type.
	 * @param fragment the fields that are read, on their type
	 * @param ids of the nodes
	 * @return what is read of each, null for those that are not seen
	 * @throws QueryException with FIGURES_ONLY where who asks may read figures only
	 */
	public final JsonNode nodes(String fragment, List<String> ids) {
		refuseForFigures();
		return reads.nodes(execution, fragment, ids, day, all());
	}

	/**
	 * Tells which nodes who asks sees. What is sensitive of it is put into the log.
	 * @param ids of nodes, by the name of their type, which may be Node for what can be of any
	 * @return the ids of those
	 */
	public final Set<String> seen(Map<String, ? extends Collection<String>> ids) {
		return reads.seen(execution, ids, day, requester.scope());
	}

	/**
	 * Checks which nodes are within a scope, such as where somebody may act. Nothing of it is put into the log, so it
	 * can be asked by whoever writes there; who asks is to be told of no more than that the check did not pass.
	 * @param scope of territories and levels
	 * @param ids as for {@link #seen(Map)}
	 * @return the ids of those
	 */
	public final Set<String> within(RowScope scope, Map<String, ? extends Collection<String>> ids) {
		return reads.within(execution, ids, day, scope);
	}

	/**
	 * Reads past what who asks may see; what is answered of it must be left to what they see.
	 * @param queries each returns one record with one value
	 * @return their values, in the order of the queries
	 */
	public final List<Value> unscoped(List<Query> queries) {
		return reads.unscoped(execution, queries);
	}

	/** What who asks may see. */
	public final RowScope scope() {
		return requester.scope();
	}

	/**
	 * Has all that is read for the request from now on read within a transaction that is under way.
	 * @param view what the transaction sees; null for the graph as it is for everybody
	 */
	public final void readWithin(@Nullable ReadView view) {
		GraphQLContext request = execution.getGraphQLContext();
		if (view == null) {
			request.delete(ReadView.class);
		}
		else {
			request.put(ReadView.class, view);
		}
	}

	/**
	 * Has the rest of the answer read within a transaction that is taken back thereafter.
	 * @param trial which the answer closes
	 */
	public final void readWithin(Trial trial) {
		readWithin(ReadView.of(trial.transaction()));
		execution.getGraphQLContext().put(Trial.class, trial);
	}

	/**
	 * Refuses a field that decides in which transaction the request is read, where others are asked for beside it.
	 * @throws QueryException with NOT_ALONE
	 */
	public final void refuseBesideOthers() {
		if (GraphReads.isWithinTransaction(execution)
				|| execution.getNormalizedQueryTree().get().getTopLevelFields().size() > 1) {
			throw refused("NOT_ALONE", "This is the only field of its request.");
		}
	}

	/**
	 * Refuses what shows single rows.
	 * @throws QueryException with FIGURES_ONLY where who asks may read figures only
	 */
	public final void refuseForFigures() {
		if (isForFigures()) {
			throw refused("FIGURES_ONLY", "This shows single rows; this account may ask for figures only.");
		}
	}

	private RowScope all() {
		return new RowScope(requester.scope().territories(), requester.scope().levels(), 0);
	}

	/**
	 * Reads from the graph what figures are computed of. They are told as {@link #publication()} tells them.
	 * @param variables of the query, as a client would send them
	 * @param type as for {@link #rows(Map, Class)}
	 * @return what the query answers
	 * @throws QueryException with FIGURES_ONLY where who asks may read figures only, and asks for the rows as well, the
	 * field nodes of the answer
	 */
	public final <T> T figures(Map<String, ?> variables, Class<T> type) {
		refuseRows();
		return reads.read(execution, variables, day, all(), type);
	}

	/** Refuses what shows rows to who may read figures only. */
	void refuseRows() {
		refuseForFigures();
	}

	/**
	 * What is made once for all who may see the same, for as long as nothing is written; refused as figures are.
	 * @param what is made, and of what, besides the day: equal where the same is made
	 * @param made makes it
	 * @return what was made now or before
	 */
	public final <T> T snapshot(Object what, Supplier<T> made) {
		refuseRows();
		return GraphReads.isWithinTransaction(execution) ? made.get()
				: snapshots.get(what, day, requester.scope(), made);
	}

	/**
	 * Whether who asks may read what is sensitive at a level, for all that they see.
	 * @param level as the SDL has it
	 */
	public final boolean opens(String level) {
		return requester.scope().opens(level);
	}

	/** What to throw to refuse the question: a code in upper snake case and a message for people. */
	public final QueryException refused(String code, String message) {
		return new QueryException(code, key, message);
	}

	/**
	 * Whether who asks may read figures only, those among them that are not too small.
	 */
	public final boolean isForFigures() {
		return requester.scope().minimumCellSize() > 0;
	}

	/**
	 * What the answer shows of counts, all of which are to be put into it with what they make up together.
	 * @return an empty publication, which keeps back what who asks may not know
	 */
	public Publication publication() {
		return new Publication(requester.scope().minimumCellSize());
	}

}
