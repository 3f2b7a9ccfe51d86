package org.touyan.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

import graphql.schema.DataFetchingEnvironment;

/**
 * Cuts the page that is asked for from the rows of a question. What a row shows is made for the rows of the page; for
 * all where it is asked which of them fit, or in which order they are.
 *
 * @param key tells one row from the others
 * @param shown makes of rows what the answer shows of them
 */
record AnswerPaging<R, T>(Function<R, String> key, Function<List<R>, List<T>> shown,
		DataFetchingEnvironment environment, QueryContext question) {

	private record Row<T>(String key, T shown) {
	}

	/** The page of rows that were selected or put in order by what they show, or else as they are. */
	AnswerPage<T> page(List<R> rows, int pageSize, int maximum) {
		int first = first(pageSize, maximum);
		var wanted = RowSelection.of(environment, question);
		if (wanted == null) {
			return cut(rows, key, shown, first);
		}
		List<Row<T>> selected = wanted.of(all(rows), row -> Objects.requireNonNull(row.shown()));
		return cut(selected, Row::key, page -> page.stream().map(Row::shown).toList(), first);
	}

	private List<Row<T>> all(List<R> rows) {
		List<T> all = shown.apply(rows);
		return IntStream.range(0, rows.size())
			.mapToObj(row -> new Row<>(key.apply(rows.get(row)), all.get(row)))
			.toList();
	}

	private <S> AnswerPage<T> cut(List<S> rows, Function<S, String> keyOf, Function<List<S>, List<T>> shownOf,
			int first) {
		List<String> keys = rows.stream().map(keyOf).toList();
		int begin = begin(keys);
		int end = (int) Math.min(rows.size(), (long) begin + first);
		List<T> page = shownOf.apply(rows.subList(begin, end));
		return AnswerPage.of(edges(keys, page, begin), rows.size(), begin > 0, end < rows.size());
	}

	private int first(int pageSize, int maximum) {
		int first = QueryContextArgument.given(environment, "first") instanceof Integer given ? given : pageSize;
		if (first < 0) {
			throw question.refused("INVALID_ARGUMENT",
					"The argument first is %d; it must not be negative.".formatted(first));
		}
		if (first > maximum) {
			throw question.refused("PAGE_TOO_LARGE",
					"The argument first is %d; a page has %d rows at the most.".formatted(first, maximum));
		}
		return first;
	}

	private static <T> List<AnswerPage.Edge<T>> edges(List<String> keys, List<T> page, int begin) {
		var edges = new ArrayList<AnswerPage.Edge<T>>();
		for (T row : page) {
			int place = begin + edges.size();
			String text = place + ":" + keys.get(place);
			edges.add(new AnswerPage.Edge<>(
					Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)),
					row));
		}
		return List.copyOf(edges);
	}

	/** A cursor is the place and the key of a row; where the row is gone, the page goes on from its place. */
	private int begin(List<String> keys) {
		String after = (String) QueryContextArgument.given(environment, "after");
		if (after == null) {
			return 0;
		}
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split(":", 2);
			int place = Integer.parseUnsignedInt(parts[0]);
			int found = keys.indexOf(parts[1]);
			return (found < 0 ? Math.min(place, keys.size()) - 1 : found) + 1;
		}
		catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
			throw question.refused("INVALID_CURSOR", "The cursor is none of this page.");
		}
	}

}
