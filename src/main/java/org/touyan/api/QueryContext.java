package org.touyan.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import graphql.execution.ExecutionContext;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.touyan.disclosure.Publication;
import org.touyan.query.QueryException;

/** A root field that is answered by code, as somebody asks it. */
public final class QueryContext extends FieldContext {

	private final DataFetchingEnvironment environment;

	private final LocalDate today;

	private final QuestionReads reads;

	QueryContext(DataFetchingEnvironment environment, LocalDate day, LocalDate today, QuestionReads reads,
			SnapshotCache snapshots) {
		super(Objects.requireNonNull(environment.getGraphQlContext().get(ExecutionContext.class)),
				environment.getField().getResultKey(), day, reads, snapshots);
		this.environment = environment;
		this.today = today;
		this.reads = reads;
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

	@Override
	void refuseRows() {
		if (isForFigures() && environment.getSelectionSet().containsAnyOf("nodes", "edges/node")) {
			throw refused("FIGURES_ONLY", "Its rows are single ones; this account may ask for figures only.");
		}
		if (isForFigures() && !(environment.getLocalContext() instanceof AreaSuppression.Whole)) {
			new FigureArguments(environment, today).check();
		}
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

	@Override
	public Publication publication() {
		Publication publication = super.publication();
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
