package org.touyan.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
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

import org.touyan.access.Budgets;
import org.touyan.graph.ReadAbandonedException;
import org.touyan.graph.StorageFullException;
import org.touyan.query.CompiledField;
import org.touyan.query.QueryException;

/** Says what went wrong: a stable code for programs, a sentence for people, and nothing of what is inside. */
final class Errors {

	/** The extension that carries the code. */
	static final String CODE = "code";

	static final String DATABASE_UNAVAILABLE = "DATABASE_UNAVAILABLE";

	static final String DOCUMENT_NOT_REGISTERED = "DOCUMENT_NOT_REGISTERED";

	static final String EXPLAIN_NOT_ALLOWED = "EXPLAIN_NOT_ALLOWED";

	static final String INTERNAL_ERROR = "INTERNAL_ERROR";

	static final String INTROSPECTION_NOT_ALLOWED = "INTROSPECTION_NOT_ALLOWED";

	static final String METHOD_NOT_ALLOWED = "METHOD_NOT_ALLOWED";

	static final String RATE_LIMITED = "RATE_LIMITED";

	/** The extension of such an error that says in how many seconds to ask again. */
	static final String RETRY_AFTER = "retryAfter";

	static final String STATEMENT_TIMED_OUT = "STATEMENT_TIMED_OUT";

	/** The database has one code for its own limit and one for the limit that a client sets. */
	private static final String TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOut";

	private static final Logger log = LoggerFactory.getLogger(Errors.class);

	private Errors() {
	}

	static GraphQLError refused(QueryException refused, @Nullable SourceLocation location) {
		return error(refused.code(), String.valueOf(refused.getMessage()), ErrorType.ValidationError).location(location)
			.path(ResultPath.rootPath().segment(refused.field()))
			.build();
	}

	static GraphQLError refused(QueryException refused, ResultPath path) {
		return error(refused.code(), String.valueOf(refused.getMessage()), ErrorType.ValidationError).path(path)
			.build();
	}

	/** Refuses null for an argument, or a part of it, that must have a value. */
	static GraphQLError nullGiven(String argument, ResultPath path, @Nullable SourceLocation location) {
		return notGiven("%s is null here; it must have a value.".formatted(argument), path, location);
	}

	static GraphQLError omitted(String argument, ResultPath path, @Nullable SourceLocation location) {
		return notGiven("%s has no value: within a condition its variable must have one.".formatted(argument), path,
				location);
	}

	private static GraphQLError notGiven(String message, ResultPath path, @Nullable SourceLocation location) {
		return error("INVALID_ARGUMENT", message, ErrorType.ValidationError).location(location).path(path).build();
	}

	/** Refuses what asks for more of something than there may be. */
	static GraphQLError tooMuch(String code, String message, String what, Number asked, Number limit) {
		return error(code, message.formatted(asked, limit), ErrorType.ValidationError)
			.extensions(Map.of(CODE, code, what, asked, "limit", limit))
			.build();
	}

	/** Refuses what costs more than the account has to spend now. */
	static GraphQLError rateLimited(long cost, Budgets.Budget budget) {
		long wait = seconds(budget.delay());
		return error(RATE_LIMITED,
				"The account has %d to spend now and this costs %d; ask again in %d s.".formatted(budget.available(),
						cost, wait),
				ErrorType.ExecutionAborted)
			.extensions(Map.of(CODE, RATE_LIMITED, "cost", cost, "available", budget.available(), RETRY_AFTER, wait))
			.build();
	}

	/** Refuses one request too many. */
	static GraphQLError rateLimited(Duration wait) {
		return error(RATE_LIMITED, "Too many requests; ask again in %d s.".formatted(seconds(wait)),
				ErrorType.ExecutionAborted)
			.extensions(Map.of(CODE, RATE_LIMITED, RETRY_AFTER, seconds(wait)))
			.build();
	}

	private static long seconds(Duration wait) {
		return wait.plusNanos(999_999_999).toSeconds();
	}

	static GraphQLError missing(ResultPath path) {
		return error("VALUE_MISSING", "The graph has no value here, though every such record should have one.",
				ErrorType.NullValueInNonNullableField)
			.path(path)
			.build();
	}

	static GraphQLError misfit(CompiledField.Misfit misfit, ResultPath path) {
		String code = "VALUE_OF_ANOTHER_TYPE";
		String owner = misfit.node() == null ? "" : " of the node " + misfit.node();
		Map<String, Object> extensions = new LinkedHashMap<>(
				Map.of(CODE, code, "property", misfit.property(), "type", misfit.type()));
		if (misfit.node() != null) {
			extensions.put("node", misfit.node());
		}
		return error(code,
				"The graph has a value for %s%s that is no %s.".formatted(misfit.property(), owner, misfit.type()),
				ErrorType.DataFetchingException)
			.path(path)
			.extensions(extensions)
			.build();
	}

	/** The same error, with its places. */
	static GraphQLError at(GraphQLError error, @Nullable ResultPath path, List<SourceLocation> locations) {
		GraphqlErrorBuilder<?> located = GraphqlErrorBuilder.newError()
			.message("%s", error.getMessage())
			.errorType(error.getErrorType())
			.extensions(error.getExtensions())
			.locations(locations);
		return (path == null ? located : located.path(path)).build();
	}

	static GraphQLError database(Neo4jException failed) {
		return switch (failed) {
			case StorageFullException full -> failed(StorageFullException.CODE, String.valueOf(full.getMessage()));
			case Neo4jException full when full.code().contains("Memory") ->
				failed("QUERY_TOO_COSTLY", "The database has not the memory for this; ask for less.");
			case ServiceUnavailableException _,SessionExpiredException _,TransientException _ -> unavailable();
			case Neo4jException stopped when String.valueOf(stopped.getMessage()).contains("needs to be restarted") ->
				unavailable();
			case Neo4jException late when late.code().startsWith(TIMED_OUT) ->
				failed(STATEMENT_TIMED_OUT, "The database did not finish in time and was stopped; ask for less.");
			default -> internal(failed);
		};
	}

	private static GraphQLError unavailable() {
		return failed(DATABASE_UNAVAILABLE, "The database does not answer now; try again later.");
	}

	static GraphQLError internal(Throwable failed) {
		if (failed instanceof ReadAbandonedException abandoned) {
			return failed("CLIENT_GONE", String.valueOf(abandoned.getMessage()));
		}
		String reference = UUID.randomUUID().toString();
		log.error("A request failed inside, reference {}", reference, failed);
		return failed(INTERNAL_ERROR, "Something failed inside; the log has it under reference " + reference + ".");
	}

	private static GraphQLError failed(String code, String message) {
		return error(code, message, ErrorType.DataFetchingException).build();
	}

	static GraphQLError readsOnly() {
		return error(METHOD_NOT_ALLOWED, "GET only reads; send this operation by POST.",
				ErrorType.OperationNotSupported)
			.build();
	}

	static GraphQLError notRegistered() {
		return aborted(DOCUMENT_NOT_REGISTERED, "Only registered documents are answered here, and this is none.");
	}

	static GraphQLError explainNotAllowed() {
		return aborted(EXPLAIN_NOT_ALLOWED, "This service does not show what becomes of queries.");
	}

	static GraphQLError introspectionNotAllowed() {
		return aborted(INTROSPECTION_NOT_ALLOWED, "This service does not show its schema.");
	}

	/** Clients of automatic persisted queries look for this very message. */
	static GraphQLError unknownHash() {
		return aborted("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
	}

	static GraphQLError anotherHash() {
		return aborted("PERSISTED_QUERY_HASH_MISMATCH", "The hash is not that of the document.");
	}

	static GraphQLError aborted(String code, String message) {
		return error(code, message, ErrorType.ExecutionAborted).build();
	}

	/** Says why a subscription ended, and after which cursor it can be taken up again. */
	static GraphQLError ended(String code, String message, long position) {
		return error(code, message, ErrorType.ExecutionAborted)
			.extensions(Map.of(CODE, code, "cursor", Long.toString(position)))
			.build();
	}

	/** The body of a response to what is no GraphQL request. */
	static Map<String, Object> response(String code, String message) {
		return Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of(CODE, code))));
	}

	/** The code of an error that graphql-java found, by its kind. */
	static String code(ErrorClassification kind) {
		return switch (kind) {
			case ErrorType.InvalidSyntax -> "SYNTAX_ERROR";
			case ErrorType.ValidationError -> "VALIDATION_FAILED";
			case ErrorType.OperationNotSupported -> "OPERATION_NOT_SUPPORTED";
			case ErrorType.ExecutionAborted -> "REQUEST_TOO_LARGE";
			case org.springframework.graphql.execution.ErrorType.INTERNAL_ERROR -> INTERNAL_ERROR;
			default -> "BAD_REQUEST";
		};
	}

	private static GraphqlErrorBuilder<?> error(String code, String message, ErrorClassification kind) {
		return GraphqlErrorBuilder.newError().message("%s", message).errorType(kind).extensions(Map.of(CODE, code));
	}

}
