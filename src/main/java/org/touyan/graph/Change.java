package org.touyan.graph;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What somebody did, or wanted to and was refused, for the change log.
 *
 * @param actor who
 * @param act what, by the name of the act
 * @param subject the id of what it was done to; null where it was nothing in particular
 * @param reason why, or for which purpose, as the actor said
 * @param before how it was, in JSON
 * @param after how it is now, in JSON
 * @param details what else the record has, by the names of its properties
 */
public record Change(String actor, String act, @Nullable String subject, @Nullable String reason,
		@Nullable String before, @Nullable String after, Map<String, String> details) {

	public Change {
		details = Map.copyOf(details);
	}

	/** To milliseconds, in UTC, so that the order of the texts is that of the times. */
	private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

	/** A change that only says who did what. */
	public Change(String actor, String act, @Nullable String subject, @Nullable String reason) {
		this(actor, act, subject, reason, null, null);
	}

	/** A change without details. */
	public Change(String actor, String act, @Nullable String subject, @Nullable String reason, @Nullable String before,
			@Nullable String after) {
		this(actor, act, subject, reason, before, after, Map.of());
	}

	/** A time as the log has it, such as 2026-06-30T16:00:00.000Z. */
	static String time(Instant at) {
		return TIME.format(at);
	}

	/** The properties of its record but for those that its place in the log gives it. */
	Map<String, Object> properties(Instant at) {
		Map<String, Object> properties = new HashMap<>(details);
		properties.putAll(Map.of("at", time(at), "actor", actor, "act", act));
		put(properties, "subject", subject);
		put(properties, "reason", reason);
		put(properties, "before", before);
		put(properties, "after", after);
		return properties;
	}

	private static void put(Map<String, Object> properties, String name, @Nullable String value) {
		if (value != null) {
			properties.put(name, value);
		}
	}

}
