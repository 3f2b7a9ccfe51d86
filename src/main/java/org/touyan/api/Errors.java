package org.touyan.api;

import java.util.Map;
import java.util.UUID;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.touyan.query.QueryException;

/** Says what went wrong: a stable code for programs, a sentence for people, and nothing of what is inside. */
final class Errors {

	/** The extension that carries the code. */
	static final String CODE = "code";

	private static final Logger log = LoggerFactory.getLogger(Errors.class);

	private Errors() {
	}

	static GraphQLError refused(QueryException refused, @Nullable SourceLocation location) {
		return error(refused.code(), String.valueOf(refused.getMessage()), ErrorType.ValidationError).location(location)
			.path(ResultPath.rootPath().segment(refused.field()))
			.build();
	}

	static GraphQLError missing(ResultPath path) {
		return error("VALUE_MISSING", "The graph has no value here, though every such record should have one.",
				ErrorType.NullValueInNonNullableField)
			.path(path)
			.build();
	}

	static GraphQLError database(Neo4jException failed) {
		return switch (failed) {
			case ServiceUnavailableException _,SessionExpiredException _,TransientException _ ->
				error("DATABASE_UNAVAILABLE", "The database does not answer now; try again later.",
						ErrorType.DataFetchingException)
					.build();
			default -> internal(failed);
		};
	}

	static GraphQLError internal(Throwable failed) {
		String reference = UUID.randomUUID().toString();
		log.error("A request failed inside, reference {}", reference, failed);
		return error("INTERNAL_ERROR", "Something failed inside; the log has it under reference " + reference + ".",
				ErrorType.DataFetchingException)
			.build();
	}

	/** The code of an error that graphql-java found, by its kind. */
	static String code(ErrorClassification kind) {
		return switch (kind) {
			case ErrorType.InvalidSyntax -> "SYNTAX_ERROR";
			case ErrorType.ValidationError -> "VALIDATION_FAILED";
			case ErrorType.OperationNotSupported -> "OPERATION_NOT_SUPPORTED";
			case ErrorType.ExecutionAborted -> "REQUEST_TOO_LARGE";
			default -> "BAD_REQUEST";
		};
	}

	private static GraphqlErrorBuilder<?> error(String code, String message, ErrorClassification kind) {
		return GraphqlErrorBuilder.newError().message("%s", message).errorType(kind).extensions(Map.of(CODE, code));
	}

}
