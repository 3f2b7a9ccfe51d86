package org.touyan.query.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Going from page to page, comparing each with what the evaluation says. */
final class PageWalk {

	private static final String PAGE = """
			page: %s(first: $first, last: $last, after: $after, before: $before, orderBy: [%s]%s) {
				edges { cursor node { type: __typename ... on Node { key: id } } }
				totalCount
				pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
			}
			""";

	private static final String ROOT = "query ($after: String, $before: String, $first: Int, $last: Int) { %s }";

	private static final String NESTED = ROOT.formatted("parent: node(id: \"%s\") { ... on %s { %s } }");

	private final Oracle oracle;

	PageWalk(Oracle oracle) {
		this.oracle = oracle;
	}

	/** Through a page at the root. */
	void at(String page, String order) {
		walk(ROOT.formatted(PAGE.formatted(page, order, "")));
	}

	/** Through a page of a thing. */
	void on(Thing thing, String page, String order, String further) {
		walk(NESTED.formatted(thing.id(), thing.type(), PAGE.formatted(page, order, further)));
	}

	/** Forward and backward a walk meets the same rows, each once, in opposite orders. */
	private void walk(String query) {
		List<Object> forward = walk(query, "first", "after", "endCursor", "hasNextPage");
		assertThat(walk(query, "last", "before", "startCursor", "hasPreviousPage")).as(query)
			.containsExactlyElementsOf(forward.reversed());
	}

	private List<Object> walk(String query, String size, String place, String cursor, String more) {
		oracle.cursors().forget();
		var met = new ArrayList<Object>();
		var variables = new LinkedHashMap<String, @Nullable Object>(Map.of(size, 3));
		Map<String, @Nullable Object> page;
		do {
			page = page(oracle.check(query, variables));
			List<Object> rows = Values.maps(page.get("edges"))
				.stream()
				.map(edge -> Objects.requireNonNull(edge.get("cursor")))
				.toList();
			met.addAll(size.equals("last") ? rows.reversed() : rows);
			variables.put(place, Values.map(page.get("pageInfo")).get(cursor));
		}
		while (Boolean.TRUE.equals(Values.map(page.get("pageInfo")).get(more)));
		assertThat(met).as(query).doesNotHaveDuplicates();
		assertThat(page.get("totalCount")).as(query).asString().isEqualTo(String.valueOf(met.size()));
		return met;
	}

	private static Map<String, @Nullable Object> page(Answer answer) {
		Map<String, @Nullable Object> data = Values.map(answer.data());
		return Values.map(data.containsKey("parent") ? Values.map(data.get("parent")).get("page") : data.get("page"));
	}
}
