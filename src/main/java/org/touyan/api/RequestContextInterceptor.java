package org.touyan.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.extensions.ExtensionsBuilder;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.touyan.access.Callers;

/** Says of every request, by whatever transport it comes, who asks, what they may see and what for. */
@Component
@Order(0)
class RequestContextInterceptor implements WebGraphQlInterceptor {

	private final Callers callers;

	private final WarmUp warmUp;

	RequestContextInterceptor(Callers callers, WarmUp warmUp) {
		this.callers = callers;
		this.warmUp = warmUp;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		RequestContext requester = requester(request);
		var context = new HashMap<Object, Object>(Map.of(RequestContext.class, requester));
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
