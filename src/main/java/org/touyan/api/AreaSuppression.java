package org.touyan.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.touyan.disclosure.Publication;

/**
 * Answers a question about an area, to who may see figures only, after the same question about all that they see: what
 * that answer keeps back of the area must not be had by asking for the area.
 */
final class AreaSuppression {

	private static final String AREA = "area";

	private AreaSuppression() {
	}

	/** What an answer about all publishes, in the order in which it does. */
	record Whole(List<Publication> publications) {

		Publication added(Publication publication) {
			publications.add(publication);
			return publication;
		}

	}

	/** An answer about an area, which publishes the same in the same order. */
	record Part(Iterator<Publication> publications, String area) {

		Publication next(Publication otherwise) {
			return publications.hasNext() ? publications.next().part(area) : otherwise;
		}

	}

	static @Nullable Object answer(DataFetcher<?> answer, DataFetchingEnvironment environment) throws Exception {
		if (!(environment.getArguments().get(AREA) instanceof String area) || !isPart(area, environment)) {
			return answer.get(environment);
		}
		var arguments = new HashMap<String, Object>(environment.getArguments());
		arguments.remove(AREA);
		var whole = new Whole(Collections.synchronizedList(new ArrayList<>()));
		Object first = answer.get(DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment)
			.arguments(arguments)
			.localContext(whole)
			.build());
		return later(first).thenCompose(_ -> {
			try {
				return later(answer.get(part(environment, whole, area)));
			}
			catch (Exception failed) {
				return CompletableFuture.<Object>failedFuture(failed);
			}
		});
	}

	private static boolean isPart(String area, DataFetchingEnvironment environment) {
		RequestContext requester = environment.getGraphQlContext().get(RequestContext.class);
		return requester != null && requester.scope().minimumCellSize() > 0 && !area.isEmpty()
				&& requester.scope().territories().stream().noneMatch(territory -> territory.startsWith(area));
	}

	private static DataFetchingEnvironment part(DataFetchingEnvironment environment, Whole whole, String area) {
		return DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment)
			.localContext(new Part(whole.publications().iterator(), area))
			.build();
	}

	/** What was answered, once it is there. */
	static CompletionStage<@Nullable Object> later(@Nullable Object given) {
		return switch (given) {
			case Mono<?> later -> later.map(value -> (Object) value).toFuture();
			case CompletionStage<?> later -> later.thenApply(value -> (Object) value);
			case null, default -> CompletableFuture.completedFuture(given);
		};
	}

}
