package org.touyan.acts.history;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.FieldContext;
import org.touyan.api.FieldContexts;
import org.touyan.graph.ChangeLog;
import org.touyan.graph.Trial;

/** What was believed of something at an earlier moment: without all that was put on record of it since. */
@Controller
class KnownGraph {

	/** As the log has times. */
	private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

	private final ChangeLog log;

	private final Undo undo;

	private final Histories histories;

	private final FieldContexts contexts;

	private final Clock clock;

	KnownGraph(ChangeLog log, Undo undo, Histories histories, FieldContexts contexts, Clock clock) {
		this.log = log;
		this.undo = undo;
		this.histories = histories;
		this.contexts = contexts;
		this.clock = clock;
	}

	/** The answer, as the SDL has it. */
	record Known(String at, int undone, Map<String, Object> query) {
	}

	@QueryMapping
	Known asKnown(@Argument String of, @Argument String knownAt, DataFetchingEnvironment environment) {
		FieldContext context = contexts.of(environment);
		context.refuseForFigures();
		context.refuseBesideOthers();
		String at = TIME.format(moment(knownAt, context));
		if (!histories.isSeen(of, context)) {
			throw context.refused("NOT_FOUND", "There is nothing with the id %s that the account sees.".formatted(of));
		}
		Trial trial = log.trial();
		context.readWithin(trial);
		return new Known(at, undo.since(at, of, context, trial.transaction()), Map.of());
	}

	/** A moment, or the end of a day in Shanghai. */
	private Instant moment(String text, FieldContext context) {
		try {
			return text.length() == 10 ? LocalDate.parse(text).plusDays(1).atStartOfDay(clock.getZone()).toInstant()
					: Instant.parse(text);
		}
		catch (DateTimeException _) {
			throw context.refused("INVALID_ARGUMENT",
					"knownAt is a day such as 2026-03-01, or a moment such as 2026-03-01T08:30:00Z.");
		}
	}

}
