package org.touyan.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows that were computed.
 *
 * @param nodes its rows
 * @param totalCount how many there are on all pages
 * @param pageInfo where it ends
 */
public record AnswerPage<T>(List<T> nodes, int totalCount, PageInfo pageInfo) {

	/**
	 * Where a page begins and ends, as the Relay specification has it.
	 *
	 * @param hasNextPage whether there are more rows behind it
	 * @param hasPreviousPage whether there are rows before it
	 * @param startCursor the cursor of its first row
	 * @param endCursor the cursor of its last row, after which the next page begins
	 */
	public record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor,
			@Nullable String endCursor) {
	}

	/** Of rows of single people or things, not even where a page ends is told to who may read figures only. */
	static <T> AnswerPage<T> of(List<T> rows, Function<T, String> key, boolean isOfSingle,
			DataFetchingEnvironment environment, QuestionReads reads, QueryContext question) {
		int first = environment.getArgumentOrDefault("first", reads.pageSize());
		if (first < 0) {
			throw question.refused("INVALID_ARGUMENT",
					"The argument first is %d; it must not be negative.".formatted(first));
		}
		if (first > reads.maximumPageSize()) {
			throw question.refused("PAGE_TOO_LARGE", "The argument first is %d; a page has %d rows at the most."
				.formatted(first, reads.maximumPageSize()));
		}
		String after = (String) environment.getArguments().get("after");
		int begin = after == null ? 0 : begin(rows, key, after, question);
		if (question.isForFigures() && isOfSingle) {
			return new AnswerPage<>(List.of(), rows.size(), new PageInfo(false, false, null, null));
		}
		int end = (int) Math.min(rows.size(), (long) begin + first);
		String start = end > begin ? cursor(rows, key, begin) : null;
		String last = end > begin ? cursor(rows, key, end - 1) : null;
		return new AnswerPage<>(rows.subList(begin, end), rows.size(),
				new PageInfo(end < rows.size(), begin > 0, start, last));
	}

	/** A cursor is the place and the key of a row; where the row is gone, the page goes on from its place. */
	private static <T> String cursor(List<T> rows, Function<T, String> key, int place) {
		String text = place + ":" + key.apply(rows.get(place));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static <T> int begin(List<T> rows, Function<T, String> key, String after, QueryContext question) {
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split(":", 2);
			int place = Integer.parseUnsignedInt(parts[0]);
			return IntStream.range(0, rows.size())
				.filter(row -> key.apply(rows.get(row)).equals(parts[1]))
				.findFirst()
				.orElse(Math.min(place, rows.size()) - 1) + 1;
		}
		catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
			throw question.refused("INVALID_CURSOR", "The cursor is none of this page.");
		}
	}

}
