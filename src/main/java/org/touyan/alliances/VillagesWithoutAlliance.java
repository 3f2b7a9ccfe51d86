package org.touyan.alliances;

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
import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.places.Territory;

/** Villages and communities that are in no alliance. */
@Controller
class VillagesWithoutAlliance {

	private enum Count {

		WITHOUT, WITHIN

	}

	private static final String ALL = "";

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
		PublishedCounts published = published(without, places, question);
		AnswerPage<Place> page = question.page(all, OutsideAlliances.Place::id,
				rows -> rows.stream().map(Place::of).toList());
		return new Answer(page, page.totalCount(published.of(key(ALL, Count.WITHOUT))),
				places.keySet()
					.stream()
					.map(area -> new Coverage(area, new NodeRef(Territory.code(area)),
							published.of(key(area, Count.WITHOUT)), published.of(key(area, Count.WITHIN))))
					.toList());
	}

	/** How many villages and communities there are everybody knows. */
	private static PublishedCounts published(Map<String, Long> without, Map<String, Long> places,
			QueryContext question) {
		Publication publication = question.publication();
		long outside = without.values().stream().mapToLong(Long::longValue).sum();
		long all = places.values().stream().mapToLong(Long::longValue).sum();
		publication.count(key(ALL, Count.WITHOUT), outside);
		publication.count(key(ALL, Count.WITHIN), all - outside);
		publication.known(ALL, all);
		publication.sum(ALL, List.of(key(ALL, Count.WITHOUT), key(ALL, Count.WITHIN)));
		for (Map.Entry<String, Long> area : places.entrySet()) {
			long none = without.getOrDefault(area.getKey(), 0L);
			publication.count(key(area.getKey(), Count.WITHOUT), none);
			publication.count(key(area.getKey(), Count.WITHIN), area.getValue() - none);
			publication.known(area.getKey(), area.getValue());
			publication.sum(area.getKey(),
					List.of(key(area.getKey(), Count.WITHOUT), key(area.getKey(), Count.WITHIN)));
		}
		for (Count count : List.of(Count.WITHOUT, Count.WITHIN)) {
			publication.sum(key(ALL, count), places.keySet().stream().map(area -> key(area, count)).toList());
		}
		return publication.publish();
	}

	private static GroupFigures.Key key(String area, Count count) {
		return new GroupFigures.Key(area, count);
	}

	private static Map<String, Long> counted(List<String> codes) {
		return codes.stream()
			.collect(Collectors.groupingBy(Territory::subdistrict, TreeMap::new, Collectors.counting()));
	}

}
