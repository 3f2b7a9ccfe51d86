package org.touyan.api;

import java.util.List;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;

import org.touyan.query.QueryException;

/** Says of questions that were not answered what is said of queries. */
@Component
class QuestionErrors extends DataFetcherExceptionResolverAdapter {

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable failed, DataFetchingEnvironment environment) {
		return switch (failed) {
			case QueryException refused -> Errors.refused(refused, environment.getField().getSourceLocation());
			case AbortExecutionException refused -> here(refused.getUnderlyingErrors().getFirst(), environment);
			case Neo4jException database -> here(Errors.database(database), environment);
			default -> here(Errors.internal(failed), environment);
		};
	}

	private static GraphQLError here(GraphQLError error, DataFetchingEnvironment environment) {
		return Errors.at(error, environment.getExecutionStepInfo().getPath(),
				List.of(environment.getField().getSourceLocation()));
	}

}
