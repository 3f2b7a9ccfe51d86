package org.touyan.alliances.path;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.alliances.AllianceRole;
import org.touyan.alliances.Edges;
import org.touyan.alliances.Id;
import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;

/** What the steps of paths are told with, as {@code questions/alliances/steps.graphql} reads it. */
@ReadBy("alliances/steps")
record StepNames(Rows<Named> places, @Nullable Rows<Alliance> alliances, @Nullable Rows<Named> pairings,
		@Nullable Rows<Named> projects, @Nullable Rows<Mentorship> mentorships, @Nullable Rows<Someone> people,
		@Nullable Rows<Named> shops, @Nullable Rows<Named> enterprises) {

	record Named(String id, String name) {
	}

	record Alliance(String id, String name, Edges<Membership> memberCards) {

		/** The part that a place plays in it, in Chinese. */
		String role(String place) {
			Stream<Membership> there = memberCards.edges().stream().filter(each -> each.node().id().equals(place));
			return there.map(each -> each.role().chinese()).distinct().collect(Collectors.joining("、"));
		}

	}

	record Membership(AllianceRole role, Id node) {
	}

	record Mentorship(String id, String name, @Nullable PersonName mentor, @Nullable PersonName mentee) {
	}

	record PersonName(String name) {
	}

	record Someone(String id, String name, Rows<Holding> holdings, Rows<Id> advises, Rows<Located> workerRecords) {

		/** What the person is at a place, in Chinese. */
		String role(String place) {
			var roles = new TreeSet<String>();
			holdings.nodes()
				.stream()
				.filter(each -> each.territory().equals(place))
				.flatMap(each -> Stream.ofNullable(each.post()))
				.forEach(post -> roles.add(post.title()));
			if (advises.nodes().contains(new Id(place))) {
				roles.add("顾问");
			}
			if (workerRecords.nodes().stream().anyMatch(each -> each.territory().equals(place))) {
				roles.add("社区工作者");
			}
			return String.join("、", roles);
		}

	}

	record Located(String territory) {
	}

	record Holding(String territory, @Nullable Post post) {
	}

	record Post(String title) {
	}

	static StepNames read(Set<String> places, Set<Link> links, QueryContext question) {
		var variables = new HashMap<String, Object>(
				Map.of("places", List.copyOf(places), "codes", List.copyOf(places)));
		Map.of("Alliances", LinkKind.ALLIANCE, "Pairings", LinkKind.PAIRING, "Projects", LinkKind.PROJECT,
				"Mentorships", LinkKind.MENTORSHIP, "People", LinkKind.PERSON, "Shops", LinkKind.SALE, "Enterprises",
				LinkKind.PARTNER)
			.forEach((name, kind) -> {
				List<String> ids = links.stream().filter(link -> link.kind() == kind).map(Link::id).distinct().toList();
				variables.put(name.toLowerCase(Locale.ROOT), ids);
				variables.put("by" + name, !ids.isEmpty());
			});
		return question.rows(variables, StepNames.class);
	}

	static <T> Map<String, T> byId(@Nullable Rows<T> rows, Function<T, String> id) {
		return rows == null ? Map.of() : rows.nodes().stream().collect(Collectors.toMap(id, row -> row));
	}

}
