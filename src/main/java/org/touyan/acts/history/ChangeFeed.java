package org.touyan.acts.history;

import java.util.List;
import java.util.Set;

import graphql.schema.DataFetchingEnvironment;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

import org.touyan.acts.history.Histories.Told;
import org.touyan.api.FieldContext;
import org.touyan.api.FieldContexts;
import org.touyan.api.Followed;

/** What was done: to a node, and all of it one after the other for who asks now and then or follows it. */
@Controller
class ChangeFeed {

	private static final int MOST = 500;

	private final Histories histories;

	private final FieldContexts contexts;

	private final ActNames acts;

	ChangeFeed(Histories histories, FieldContexts contexts, ActNames acts) {
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
		String node = histories.became(id, context);
		return histories.isSeen(node, context) ? histories.of(node, first, context) : List.of();
	}

	@QueryMapping
	Feed changeFeed(@Argument @Nullable String after,
			@Argument @Range(min = 1, max = MOST,
					message = "first is ${validatedValue}; it can be {min} to {max}.") int first,
			@Argument @Nullable Set<String> acts, @Argument @Nullable String area,
			DataFetchingEnvironment environment) {
		FieldContext context = ofRows(environment);
		Histories.Page page = histories.after(after == null ? 0 : seq(after, context), first, wanted(acts, area, null),
				context);
		return new Feed(page.records(), Long.toString(page.position()), page.hasMore());
	}

	@SubscriptionMapping
	Followed.From changed(@Argument @Nullable Set<String> acts, @Argument @Nullable String area,
			@Argument @Nullable @Size(max = MOST,
					message = "ids has ${validatedValue.size()}; {max} are the most.") Set<String> ids,
			@Argument @Nullable String after, DataFetchingEnvironment environment) {
		return followed(new FollowedChanges(histories, wanted(acts, area, ids), false), after, environment);
	}

	@SubscriptionMapping
	Followed.From graphChanged(
			@Argument @Size(max = MOST,
					message = "ids has ${validatedValue.size()}; {max} are the most.") Set<String> ids,
			@Argument @Nullable String after, DataFetchingEnvironment environment) {
		return followed(new FollowedChanges(histories, wanted(null, null, ids), true), after, environment);
	}

	private Followed.From followed(Followed what, @Nullable String after, DataFetchingEnvironment environment) {
		FieldContext context = ofRows(environment);
		return new Followed.From(what, after == null ? histories.last(context) : seq(after, context));
	}

	private Histories.Wanted wanted(@Nullable Set<String> acts, @Nullable String area, @Nullable Set<String> ids) {
		return new Histories.Wanted(acts == null ? this.acts.names() : acts, area, ids == null ? Set.of() : ids);
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

}
