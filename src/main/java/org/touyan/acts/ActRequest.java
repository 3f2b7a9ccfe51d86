package org.touyan.acts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.touyan.access.PlainText;

/**
 * Acts that somebody wants to be carried out together.
 *
 * @param acts in their order
 * @param reason why; null where it is not said
 * @param documentNo of the document that decides them
 * @param accepted warnings in spite of which it is to be done
 * @param key the client's name for it; null where it has none
 * @param attempt our own, by which it is found where nobody knows whether it was done
 * @param isDryRun whether it is only tried
 */
record ActRequest(List<Given> acts, @Nullable String reason, @Nullable String documentNo, Set<String> accepted,
		@Nullable String key, String attempt, boolean isDryRun) {

	private static final int LONGEST = 1000;

	private static final int LONGEST_KEY = 200;

	private static final int MOST = 500;

	ActRequest {
		acts = List.copyOf(acts);
		accepted = Set.copyOf(accepted);
	}

	/** An act and its input, as it was given. */
	record Given(String name, Map<String, Object> input) {
	}

	/**
	 * Made of the arguments of a field.
	 * @throws ActRefusedException where one of them cannot be accepted
	 */
	static ActRequest of(List<Given> acts, Map<String, Object> arguments) {
		check(!acts.isEmpty() && acts.size() <= MOST, "acts has %d; it can have 1 to %d.".formatted(acts.size(), MOST));
		List<?> accepted = arguments.get("accept") instanceof List<?> some ? some : List.of();
		var request = new ActRequest(acts, text(arguments, "reason", LONGEST), text(arguments, "documentNo", LONGEST),
				Set.copyOf(accepted.stream().map(String::valueOf).toList()),
				text(arguments, "idempotencyKey", LONGEST_KEY), UUID.randomUUID().toString(),
				Boolean.TRUE.equals(arguments.get("dryRun")));
		check(request.accepted().isEmpty() || request.reason() != null, "Who accepts warnings says why, in reason.");
		return request;
	}

	private static @Nullable String text(Map<String, Object> arguments, String name, int longest) {
		if (!(arguments.get(name) instanceof String text)) {
			return null;
		}
		check(PlainText.is(text) && !PlainText.isBlank(text) && text.length() <= longest
				&& text.codePoints().noneMatch(each -> Character.isISOControl(each)),
				"%s is blank, has more than %d characters or some that cannot be seen.".formatted(name, longest));
		return text;
	}

	private static void check(boolean isRight, String message) {
		if (!isRight) {
			throw ActRefusedException.of("INVALID_ARGUMENT", message);
		}
	}

}
