package org.touyan.acts;

import java.util.List;
import java.util.Set;

import graphql.schema.DataFetchingEnvironment;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.acts.Histories.Told;
import org.touyan.api.FieldContext;
import org.touyan.api.FieldContexts;

/** What was done: to a node, and all of it one after the other for who follows it. */
@Controller
class ChangeFeed {

	private static final int MOST = 500;

	private final Histories histories;

	private final FieldContexts contexts;

	private final ActSdl acts;

	ChangeFeed(Histories histories, FieldContexts contexts, ActSdl acts) {
		this.histories = histories;
		this.contexts = contexts;
		this.acts = acts;
	}

	/** The answer, as the SDL has it. */
	record Feed(List<Told> nodes, String cursor, boolean hasMore) {
	}

	@QueryMapping
	List<Told> history(@Argument String id,
			@Argument @Range(min = 1, max = MOST,
					message = "first is ${validatedValue}; it can be {min} to {max}.") int first,
			DataFetchingEnvironment environment) {
		FieldContext context = ofRows(environment);
		return histories.isSeen(id, context) ? histories.of(id, first, context) : List.of();
	}

	@QueryMapping
	Feed changeFeed(@Argument @Nullable String after,
			@Argument @Range(min = 1, max = MOST,
					message = "first is ${validatedValue}; it can be {min} to {max}.") int first,
			@Argument @Nullable Set<String> acts, @Argument @Nullable String area,
			DataFetchingEnvironment environment) {
		FieldContext context = ofRows(environment);
		long last = after == null ? 0 : seq(after, context);
		List<Told> found = histories.after(last, first + 1, acts == null ? this.acts.types().keySet() : acts,
				territories(area, context), context);
		List<Told> page = found.subList(0, Math.min(first, found.size()));
		return new Feed(page, Long.toString(page.isEmpty() ? last : page.getLast().seq()), found.size() > first);
	}

	private FieldContext ofRows(DataFetchingEnvironment environment) {
		FieldContext context = contexts.of(environment);
		context.refuseForFigures();
		return context;
	}

	private static long seq(String cursor, FieldContext context) {
		if (!cursor.matches("[0-9]{1,18}")) {
			throw context.refused("INVALID_ARGUMENT", "after is no cursor of this list.");
		}
		return Long.parseLong(cursor);
	}

	/** The area, where it lies in what the caller sees; else what of that lies in the area. */
	private static List<String> territories(@Nullable String area, FieldContext context) {
		List<String> seen = context.scope().territories();
		if (area == null) {
			return seen;
		}
		return seen.stream().anyMatch(area::startsWith) ? List.of(area)
				: seen.stream().filter(territory -> territory.startsWith(area)).toList();
	}

}
