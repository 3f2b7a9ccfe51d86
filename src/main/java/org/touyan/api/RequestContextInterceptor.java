package org.touyan.api;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.extensions.ExtensionsBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.touyan.access.Callers;
import org.touyan.access.SignIns;
import org.touyan.access.SignedIn;

/** Says of every request, by whatever transport it comes, who asks, what they may see and what for. */
@Component
@Order(0)
class RequestContextInterceptor implements WebSocketGraphQlInterceptor {

	private static final String BEARER = "Bearer ";

	private final Callers callers;

	private final SignIns signIns;

	private final WarmUp warmUp;

	RequestContextInterceptor(Callers callers, SignIns signIns, WarmUp warmUp) {
		this.callers = callers;
		this.signIns = signIns;
		this.warmUp = warmUp;
	}

	/** The token is in the payload, as in the header of a request, where it is not in that of the handshake. */
	@Override
	public Mono<Object> handleConnectionInitialization(WebSocketSessionInfo session, Map<String, Object> payload) {
		Optional<SignedIn> signedIn = payload.entrySet()
			.stream()
			.filter(entry -> entry.getKey().equalsIgnoreCase(HttpHeaders.AUTHORIZATION))
			.findFirst()
			.map(entry -> String.valueOf(entry.getValue()))
			.map(header -> header.startsWith(BEARER) ? signIns.of(header.substring(BEARER.length()))
					: Optional.<SignedIn>empty())
			.orElseGet(signIns::current);
		if (signedIn.isEmpty()) {
			return Mono.error(new IllegalStateException("Nobody has signed in."));
		}
		session.getAttributes().put(SignedIn.class.getName(), signedIn.get());
		return Mono.empty();
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		if (!(request instanceof WebSocketGraphQlRequest message)) {
			return answer(request, chain, signIns.current().orElse(null));
		}
		SignedIn by = (SignedIn) Objects
			.requireNonNull(message.getSessionInfo().getAttributes().get(SignedIn.class.getName()));
		return Mono.fromCallable(() -> asked(request, chain, by));
	}

	private WebGraphQlResponse asked(WebGraphQlRequest request, Chain chain, SignedIn by) {
		Duration wait = by.count();
		if (!wait.isZero()) {
			return refused(request, Errors.rateLimited(wait));
		}
		return by.as(() -> Objects.requireNonNull(answer(request, chain, by).block()))
			.orElseGet(() -> refused(request, Errors.aborted("UNAUTHENTICATED", "The token has ended; connect anew.")));
	}

	private static WebGraphQlResponse refused(WebGraphQlRequest request, GraphQLError error) {
		return new WebGraphQlResponse(
				new DefaultExecutionGraphQlResponse(request.toExecutionInput(), new ExecutionResultImpl(error)));
	}

	private Mono<WebGraphQlResponse> answer(WebGraphQlRequest request, Chain chain, @Nullable SignedIn by) {
		RequestContext requester = requester(request);
		var context = new HashMap<Object, Object>(Map.of(RequestContext.class, requester));
		if (by != null) {
			context.put(SignedIn.class, by);
		}
		List<Map<String, Object>> notices = Notices.of(callers.current());
		if (!notices.isEmpty()) {
			context.put(ExtensionsBuilder.class, ExtensionsBuilder.newExtensionsBuilder().addValue("notices", notices));
		}
		request.configureExecutionInput((input, builder) -> builder.graphQLContext(context).build());
		// With a purpose there may be more to see, but nothing of it is asked beforehand.
		warmUp.asked(requester.purpose() == null ? requester.scope() : callers.scope(null));
		return chain.next(request).doFinally(_ -> warmUp.answered());
	}

	private RequestContext requester(WebGraphQlRequest request) {
		String purpose = request.getExtensions().get(RequestParameters.PURPOSE) instanceof String stated ? stated
				: null;
		return new RequestContext(callers.current().account(), callers.scope(purpose), purpose);
	}

}
