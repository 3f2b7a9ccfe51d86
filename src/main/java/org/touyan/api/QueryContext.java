package org.touyan.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.touyan.disclosure.Publication;
import org.touyan.query.QueryException;
import org.touyan.query.RowScope;

/**
 * A root field that is answered by code, as somebody asks it. All that the answer is computed of is read by compiled
 * queries as who asks and for the day of the question, so territory, levels and time hold in it as everywhere.
 */
public final class QueryContext {

	private final DataFetchingEnvironment environment;

	private final LocalDate day;

	private final LocalDate today;

	private final QuestionReads reads;

	private final SnapshotCache snapshots;

	private final RequestContext requester;

	QueryContext(DataFetchingEnvironment environment, LocalDate day, LocalDate today, QuestionReads reads,
			SnapshotCache snapshots) {
		this.environment = environment;
		this.day = day;
		this.today = today;
		this.reads = reads;
		this.snapshots = snapshots;
		this.requester = Objects
			.requireNonNull(environment.getGraphQlContext().<RequestContext>get(RequestContext.class));
	}

	/**
	 * The day on which everything in the answer holds.
	 * @return the argument asOf, or today
	 */
	public LocalDate day() {
		return day;
	}

	/**
	 * The area that is asked about.
	 * @return the argument area, a beginning of division codes; the empty text, which is the beginning of all, without
	 * it
	 * @throws QueryException where it is none
	 */
	public String area() {
		String area = QueryContextArgument.given(environment, "area") instanceof String given ? given : "";
		if (!area.matches("[0-9]{0,12}")) {
			throw refused("INVALID_ARGUMENT", "An area is a division's code or its beginning, such as 370112013.");
		}
		return area;
	}

	/**
	 * Reads from the graph what the answer is computed of: rows.
	 * @param variables of the query, as a client would send them
	 * @param type a record with the root fields of the query, which is {@link ReadBy} its document
	 * @return what the query answers
	 * @throws QueryException with FIGURES_ONLY where who asks may read figures only
	 */
	public <T> T rows(Map<String, ?> variables, Class<T> type) {
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
	public JsonNode nodes(String fragment, List<String> ids) {
		refuseForFigures();
		return reads.nodes(environment, fragment, ids, day, all());
	}

	private void refuseForFigures() {
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
	public <T> T figures(Map<String, ?> variables, Class<T> type) {
		refuseRows();
		return reads.read(environment, variables, day, all(), type);
	}

	private void refuseRows() {
		if (isForFigures() && environment.getSelectionSet().containsAnyOf("nodes", "edges/node")) {
			throw refused("FIGURES_ONLY", "Its rows are single ones; this account may ask for figures only.");
		}
		if (isForFigures() && !(environment.getLocalContext() instanceof AreaSuppression.Whole)) {
			new FigureArguments(environment, today).check();
		}
	}

	/**
	 * What is made once for all who may see the same, for as long as nothing is written; refused as figures are.
	 * @param what is made, and of what, besides the day: equal where the same is made
	 * @param made makes it
	 * @return what was made now or before
	 */
	public <T> T snapshot(Object what, Supplier<T> made) {
		refuseRows();
		return snapshots.get(what, day, requester.scope(), made);
	}

	/**
	 * The page of an answer that is asked for by the arguments first, after, where and orderBy. To somebody who may
	 * read figures only it has no rows, and does not tell whether there are any.
	 * @param rows all there are, in their order
	 * @param key tells one row from the others
	 * @return the page
	 * @throws QueryException where one of the arguments cannot be accepted
	 */
	public <T> AnswerPage<T> page(List<T> rows, Function<T, String> key) {
		return page(rows, key, Function.identity());
	}

	/**
	 * The page of an answer, as {@link #page(List, Function)} has it.
	 * @param rows all there are, in their order
	 * @param key tells one row from the others
	 * @param shown makes of rows what the answer shows of them, one for each: of those of the page, or of all where it
	 * is asked which fit or in which order
	 * @return the page
	 * @throws QueryException where one of the arguments cannot be accepted
	 */
	public <R, T> AnswerPage<T> page(List<R> rows, Function<R, String> key, Function<List<R>, List<T>> shown) {
		AnswerPage<T> page = new AnswerPaging<>(key, shown, environment, this).page(isForFigures() ? List.of() : rows,
				reads.pageSize(), reads.maximumPageSize());
		return isForFigures() ? AnswerPage.hidden(rows.size()) : page;
	}

	/**
	 * The page of an answer whose rows are groups with their figures, which everybody may be shown.
	 * @param groups all there are, in their order
	 * @param key tells one group from the others
	 * @param shown as for {@link #page(List, Function, Function)}
	 * @return the page
	 * @throws QueryException where one of the arguments cannot be accepted
	 */
	public <R, T> AnswerPage<T> groups(List<R> groups, Function<R, String> key, Function<List<R>, List<T>> shown) {
		return new AnswerPaging<>(key, shown, environment, this).page(groups, reads.pageSize(),
				reads.maximumPageSize());
	}

	/**
	 * Whether who asks may read what is sensitive at a level, for all that they see.
	 * @param level as the SDL has it
	 */
	public boolean opens(String level) {
		return requester.scope().opens(level);
	}

	/** What to throw to refuse the question: a code in upper snake case and a message for people. */
	public QueryException refused(String code, String message) {
		return new QueryException(code, environment.getField().getResultKey(), message);
	}

	/**
	 * Whether who asks may read figures only, those among them that are not too small.
	 */
	public boolean isForFigures() {
		return requester.scope().minimumCellSize() > 0;
	}

	/**
	 * What the answer shows of counts, all of which are to be put into it with what they make up together.
	 * @return an empty publication, which keeps back what who asks may not know
	 */
	public Publication publication() {
		var publication = new Publication(requester.scope().minimumCellSize());
		return switch (environment.getLocalContext()) {
			case AreaSuppression.Whole whole -> whole.added(publication);
			case AreaSuppression.Part part -> part.next(publication);
			case null, default -> publication;
		};
	}

	/**
	 * A count that hangs together with no other figure of the answer, as who asks may know it.
	 * @param count of people or things
	 * @return null where it is so small that it would tell of single people to somebody who may read figures only
	 */
	public @Nullable Long published(long count) {
		Publication alone = publication();
		alone.count(count, count);
		return alone.publish().of(count);
	}

}
