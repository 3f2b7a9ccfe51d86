package org.touyan.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.ExecutionContext;
import graphql.language.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import reactor.core.publisher.FluxSink;

import org.touyan.access.SignedIn;

/** Somebody who follows something, and how far they are. */
final class Subscriber {

	private final Request request;

	private final Function<Shape, Given> answers;

	private final FluxSink<ExecutionResult> sink;

	private long position;

	private boolean isBehind = true;

	/** Since when they take nothing though there is something. */
	private @Nullable Instant waitsSince;

	/**
	 * @param position the number of the last piece that they have
	 * @param answers makes what comes next for all whose shape it is
	 */
	Subscriber(Request request, long position, Function<Shape, Given> answers, FluxSink<ExecutionResult> sink) {
		this.request = request;
		this.answers = answers;
		this.position = position;
		this.sink = sink;
	}

	/**
	 * What somebody asks for.
	 *
	 * @param variables those by which answers differ
	 */
	record Request(ExecutionContext context, Map<String, ?> variables, Followed what, SignedIn by,
			@Nullable String purpose) {
	}

	/**
	 * What answers depend on: they are made once for all for whom it is the same.
	 *
	 * @param document as it was parsed, which is done once for each
	 */
	record Shape(Document document, @Nullable String operation, Map<String, ?> variables, Followed what,
			RequestContext requester, long position) {
	}

	/** What comes next, answered as it is asked for. */
	record Given(List<ExecutionResult> answers, long position, boolean hasNext) {
	}

	Request request() {
		return request;
	}

	/** The shape of what comes next for them, as they are now; null where they may see nothing any more. */
	@Nullable
	Shape shape() {
		return request.by()
			.scope(request.purpose())
			.map(scope -> new RequestContext(request.by().account(), scope, request.purpose()))
			.map(now -> new Shape(request.context().getDocument(), request.context().getOperationDefinition().getName(),
					request.variables(), request.what(), now, position))
			.orElse(null);
	}

	/** Something was written that they may not have yet. */
	void isBehind() {
		isBehind = true;
	}

	/** Whether they are to be given more: what is there, where they have taken what they were given before. */
	boolean takesMore() {
		return isBehind && sink.requestedFromDownstream() > 0;
	}

	/** Whether they have taken nothing for a while though there was something. */
	boolean isTooSlow(Instant now, Duration longest) {
		if (!isBehind || takesMore()) {
			waitsSince = null;
			return false;
		}
		if (waitsSince == null) {
			waitsSince = now;
		}
		return waitsSince.plus(longest).isBefore(now);
	}

	/** What comes next for them and for all others of the shape. */
	Given next(Shape shape) {
		return answers.apply(shape);
	}

	void give(Given given) {
		given.answers().forEach(sink::next);
		position = given.position();
		isBehind = given.hasNext();
	}

	/** Ends it, and says from where on the client can follow anew. */
	void end(String code, String message) {
		end(Errors.ended(code, message, position));
	}

	void end(GraphQLError error) {
		sink.error(new SubscriptionPublisherException(List.of(error), new IllegalStateException(error.getMessage())));
	}

}
