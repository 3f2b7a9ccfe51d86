package org.touyan.api;

import java.util.LinkedHashMap;
import java.util.List;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives a code to every error that does not have one yet. */
@Component
class ErrorCodes implements WebGraphQlInterceptor {

	private final RequestMetrics metrics;

	ErrorCodes(RequestMetrics metrics) {
		this.metrics = metrics;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request).map(ErrorCodes::coded).doOnNext(metrics::refused);
	}

	private static WebGraphQlResponse coded(WebGraphQlResponse response) {
		if (response.getErrors().stream().allMatch(error -> error.getExtensions().containsKey(Errors.CODE))) {
			return response;
		}
		List<GraphQLError> errors = response.getErrors().stream().map(ErrorCodes::coded).toList();
		return response.transform(builder -> builder.errors(errors));
	}

	private static GraphQLError coded(ResponseError error) {
		var extensions = new LinkedHashMap<>(error.getExtensions());
		extensions.putIfAbsent(Errors.CODE, Errors.code(error.getErrorType()));
		GraphqlErrorBuilder<?> coded = GraphqlErrorBuilder.newError()
			.message("%s", ErrorMessages.plain(String.valueOf(error.getMessage())))
			.errorType(error.getErrorType())
			.locations(error.getLocations())
			.extensions(extensions);
		// An empty path would say that the whole answer is at fault, not that the error is nowhere in it.
		return (error.getParsedPath().isEmpty() ? coded : coded.path(error.getParsedPath())).build();
	}

}
