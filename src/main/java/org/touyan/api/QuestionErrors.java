package org.touyan.api;

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
			case AbortExecutionException refused -> refused.getUnderlyingErrors().getFirst();
			case Neo4jException database -> Errors.database(database);
			default -> Errors.internal(failed);
		};
	}

}
