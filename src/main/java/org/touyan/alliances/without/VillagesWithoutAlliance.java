package org.touyan.alliances.without;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.disclosure.GroupFigures;
import org.touyan.disclosure.GroupKey;
import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.places.Territory;

/** Villages and communities that are in no alliance. */
@Controller
class VillagesWithoutAlliance {

	private enum Count {

		WITHOUT, WITHIN, ALL

	}

	record Answer(AnswerPage<Place> page, @Nullable Long totalCount, List<Coverage> areas) {
	}

	record Place(NodeRef place, @Nullable NodeRef lastAlliance, @Nullable LocalDate leftOn) {

		static Place of(OutsideAlliances.Place place) {
			return place.last()
				.map(last -> new Place(new NodeRef(place.id()), new NodeRef(last.node().id()), last.leftOn()))
				.orElseGet(() -> new Place(new NodeRef(place.id()), null, null));
		}

	}

	record Coverage(String area, NodeRef subdistrict, @Nullable Long without, @Nullable Long within) {
	}

	@QueryMapping
	Answer villagesWithoutAlliance(QueryContext question) {
		OutsideAlliances read = question.figures(
				Map.of("area", question.area(), "until", question.day().plusDays(1).toString()),
				OutsideAlliances.class);
		List<OutsideAlliances.Place> all = read.places();
		Map<String, Long> without = counted(all.stream().map(OutsideAlliances.Place::id).toList());
		Map<String, Long> places = counted(read.all());
		PublishedCounts published = published(without, places, question.publication());
		AnswerPage<Place> page = question.page(all, OutsideAlliances.Place::id,
				rows -> rows.stream().map(Place::of).toList());
		return new Answer(page, page.totalCount(published.of(key(GroupKey.ALL, Count.WITHOUT))),
				places.keySet()
					.stream()
					.map(area -> new Coverage(area, new NodeRef(Territory.code(area)),
							published.of(key(new GroupKey.Area(area), Count.WITHOUT)),
							published.of(key(new GroupKey.Area(area), Count.WITHIN))))
					.toList());
	}

	/** How many villages and communities there are everybody knows. */
	private static PublishedCounts published(Map<String, Long> without, Map<String, Long> places,
			Publication publication) {
		publish(GroupKey.ALL, sum(without), sum(places), publication);
		places
			.forEach((area, all) -> publish(new GroupKey.Area(area), without.getOrDefault(area, 0L), all, publication));
		for (Count count : List.of(Count.WITHOUT, Count.WITHIN)) {
			publication.sum(key(GroupKey.ALL, count),
					places.keySet().stream().map(area -> key(new GroupKey.Area(area), count)).toList());
		}
		return publication.publish();
	}

	private static void publish(GroupKey group, long without, long all, Publication publication) {
		publication.count(key(group, Count.WITHOUT), without);
		publication.count(key(group, Count.WITHIN), all - without);
		publication.known(key(group, Count.ALL), all);
		publication.sum(key(group, Count.ALL), List.of(key(group, Count.WITHOUT), key(group, Count.WITHIN)));
	}

	private static long sum(Map<String, Long> counts) {
		return counts.values().stream().mapToLong(Long::longValue).sum();
	}

	private static GroupFigures.Key key(GroupKey group, Count count) {
		return new GroupFigures.Key(group, count);
	}

	private static Map<String, Long> counted(List<String> codes) {
		return codes.stream()
			.collect(Collectors.groupingBy(Territory::subdistrict, TreeMap::new, Collectors.counting()));
	}

}
