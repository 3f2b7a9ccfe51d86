package org.touyan.reserves.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.FieldContext;
import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;
import org.touyan.organisations.PostKind;
import org.touyan.reserves.ReserveKind;
import org.touyan.reserves.ReserveQuota;

/** Villages, communities and their reserves, as {@code questions/reserves/coverage.graphql} reads them. */
@ReadBy("reserves/coverage")
record CoverageRecords(Rows<Named> villages, Rows<Named> communities, Rows<Reserve> reserveRecords) {

	record Named(String id) {
	}

	record Reserve(String id, ReserveKind kind, String territory, @Nullable Named post) {
	}

	record Post(String id, PostKind kind, String territory) {
	}

	@ReadBy("reserves/coverage-posts")
	record Posts(Rows<Post> posts) {
	}

	static CoverageRecords read(QueryContext question) {
		return read(Map.of("startsWith", question.area()), question);
	}

	/** Those of places with these codes. */
	static CoverageRecords read(Set<String> codes, FieldContext context) {
		return read(Map.of("in", codes), context);
	}

	private static CoverageRecords read(Map<String, ?> code, FieldContext context) {
		Map<String, ?> there = Map.of("territory", code);
		return context.figures(Map.of("villages", there, "communities", there, "reserves", there),
				CoverageRecords.class);
	}

	/**
	 * What every village and community must have and has, by code.
	 * @param barred ids of records of who cannot take the post now
	 */
	List<Coverage> settlements(Function<String, ReserveQuota> required, Set<String> barred) {
		Map<String, List<Reserve>> reserves = reserveRecords.nodes()
			.stream()
			.collect(Collectors.groupingBy(Reserve::territory));
		return Stream.concat(villages.nodes().stream(), communities.nodes().stream())
			.map(Named::id)
			.sorted()
			.map(code -> Coverage.of(code, required.apply(code), reserves.getOrDefault(code, List.of()), barred))
			.toList();
	}

	/** What every post must have and has: as many reserves as its place must have for posts of its kind. */
	List<Coverage> posts(Function<String, ReserveQuota> required, Set<String> barred, QueryContext question) {
		Map<String, List<Reserve>> reserves = reserveRecords.nodes()
			.stream()
			.collect(Collectors.groupingBy(each -> each.post() == null ? "" : each.post().id()));
		var all = new ArrayList<Coverage>();
		for (Post post : question.rows(Map.of("area", question.area()), Posts.class).posts().nodes()) {
			for (ReserveKind kind : ReserveKind.values()) {
				if (kind.post() == post.kind()) {
					all.add(Coverage.ofPost(post, kind, required.apply(post.territory()),
							reserves.getOrDefault(post.id(), List.of()), barred));
				}
			}
		}
		return all;
	}

}
