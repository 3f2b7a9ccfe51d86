package org.touyan.api;

import java.util.Comparator;
import java.util.List;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.language.SourceLocation;
import graphql.schema.DataFetchingEnvironment;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
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
			case ConstraintViolationException invalid ->
				here(Errors.refused(refused(invalid, environment), (SourceLocation) null), environment);
			case QueryException refused -> here(Errors.refused(refused, (SourceLocation) null), environment);
			case AbortExecutionException refused -> here(refused.getUnderlyingErrors().getFirst(), environment);
			case Neo4jException database -> here(Errors.database(database), environment);
			default -> here(Errors.internal(failed), environment);
		};
	}

	/** What is wrong with the first argument with which something is. */
	private static QueryException refused(ConstraintViolationException invalid, DataFetchingEnvironment environment) {
		ConstraintViolation<?> first = invalid.getConstraintViolations()
			.stream()
			.min(Comparator.<ConstraintViolation<?>>comparingInt(QuestionErrors::parameter)
				.thenComparing(ConstraintViolation::getMessage))
			.orElseThrow();
		boolean isTooLarge = first.getConstraintDescriptor().getPayload().contains(PageTooLarge.class);
		return new QueryException(isTooLarge ? "PAGE_TOO_LARGE" : "INVALID_ARGUMENT",
				environment.getField().getResultKey(), first.getMessage());
	}

	private static int parameter(ConstraintViolation<?> violation) {
		for (Path.Node node : violation.getPropertyPath()) {
			if (node.getKind() == ElementKind.PARAMETER) {
				return node.as(Path.ParameterNode.class).getParameterIndex();
			}
		}
		throw new IllegalStateException("No parameter: " + violation);
	}

	private static GraphQLError here(GraphQLError error, DataFetchingEnvironment environment) {
		return Errors.at(error, environment.getExecutionStepInfo().getPath(),
				List.of(environment.getField().getSourceLocation()));
	}

}
