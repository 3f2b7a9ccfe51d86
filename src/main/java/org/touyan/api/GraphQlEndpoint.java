package org.touyan.api;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import org.reactivestreams.Publisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * GraphQL over HTTP, as its specification wants it. Spring's own handler knows no GET, reads parameters of a wrong type
 * as if they were not there, and refuses with empty bodies.
 */
@Component
class GraphQlEndpoint {

	/** HEAD is a GET whose body the server leaves out. */
	private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

	private final WebGraphQlHandler graphQl;

	private final RequestReader reader;

	private final RequestMetrics metrics;

	private final EventStreams streams;

	GraphQlEndpoint(WebGraphQlHandler graphQl, RequestReader reader, RequestMetrics metrics, EventStreams streams) {
		this.streams = streams;
		this.graphQl = graphQl;
		this.reader = reader;
		this.metrics = metrics;
	}

	ServerResponse handle(ServerRequest request) throws IOException {
		MediaType type = MediaType.APPLICATION_JSON;
		try {
			if (!READS.contains(request.method()) && !HttpMethod.POST.equals(request.method())) {
				throw new RefusedRequestException(HttpStatus.METHOD_NOT_ALLOWED, "Queries are sent by POST or GET.");
			}
			MediaType accepted = ResponseForm.mediaType(request.headers());
			boolean isStream = accepted.equals(MediaType.TEXT_EVENT_STREAM);
			type = isStream ? type : accepted;
			WebGraphQlResponse answered = Objects
				.requireNonNull(graphQl.handleRequest(asked(request, reader.read(request))).block());
			if (isStream) {
				return streams.respond(answered);
			}
			Map<String, Object> answer = answer(answered);
			return response(ResponseForm.status(answer, type), type, List.of(HttpMethod.POST), answer);
		}
		catch (RefusedRequestException refused) {
			metrics.refused(refused.status().name());
			return response(refused.status(), type, List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST),
					Errors.response(refused.status().name(), String.valueOf(refused.getMessage())));
		}
	}

	private static Map<String, Object> answer(WebGraphQlResponse answered) {
		if (answered.getData() instanceof Publisher<?>) {
			throw new RefusedRequestException(HttpStatus.NOT_ACCEPTABLE,
					"A subscription is answered as text/event-stream, or over the WebSocket protocol graphql-transport-ws.");
		}
		Map<String, Object> answer = answered.toMap();
		if (answer.get("errors") instanceof List<?> errors) {
			// What has no place in the document says none; graphql-java says a list of none.
			errors.forEach(error -> ((Map<?, ?>) error).remove("locations", List.of()));
		}
		return answer;
	}

	private WebGraphQlRequest asked(ServerRequest request, RequestParameters parameters) {
		String query = parameters.query() == null ? PersistedQuerySupport.PERSISTED_QUERY_MARKER : parameters.query();
		var asked = new WebGraphQlRequest(request.uri(), request.headers().asHttpHeaders(), new LinkedMultiValueMap<>(),
				request.remoteAddress().orElse(null), request.attributes(),
				new DefaultGraphQlRequest(query, parameters.operationName(), parameters.variables(),
						parameters.extensions()),
				request.servletRequest().getRequestId(), LocaleContextHolder.getLocale());
		var document = new DocumentRequest(parameters.documentHash(), READS.contains(request.method()));
		var context = new HashMap<Object, Object>(Map.of(DocumentRequest.class, document));
		ClientConnection connection = ClientConnection.of(request);
		if (connection != null) {
			context.put(ClientConnection.class, connection);
		}
		asked.configureExecutionInput((input, builder) -> builder.graphQLContext(context).build());
		return asked;
	}

	private static ServerResponse response(HttpStatus status, MediaType type, List<HttpMethod> allowed,
			Map<String, Object> body) {
		ServerResponse.BodyBuilder response = ServerResponse.status(status);
		if (status == HttpStatus.METHOD_NOT_ALLOWED) {
			response.allow(Set.copyOf(allowed));
		}
		ResponseForm.wait(body).ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
		return response.contentType(ResponseForm.utf8(type)).body(body);
	}

}
