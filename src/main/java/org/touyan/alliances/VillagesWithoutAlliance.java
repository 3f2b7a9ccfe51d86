package org.touyan.alliances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.AnswerPage;
import org.touyan.api.NodeRef;
import org.touyan.api.Question;
import org.touyan.places.Territory;

/** Villages and communities that are in no alliance. */
@Controller
class VillagesWithoutAlliance {

	record Answer(List<Place> nodes, @Nullable Long totalCount, AnswerPage.PageInfo pageInfo, List<Coverage> areas) {
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
	Answer villagesWithoutAlliance(Question question) {
		OutsideAlliances read = question.figures("alliances/without",
				Map.of("area", question.area(), "until", question.day().plusDays(1).toString()),
				OutsideAlliances.class);
		List<OutsideAlliances.Place> all = read.places();
		AnswerPage<OutsideAlliances.Place> page = question.page(all, OutsideAlliances.Place::id);
		return new Answer(page.nodes().stream().map(Place::of).toList(), question.told(page.totalCount()),
				page.pageInfo(), areas(all.stream().map(OutsideAlliances.Place::id).toList(), read.all(), question));
	}

	private static List<Coverage> areas(List<String> without, List<String> all, Question question) {
		Map<String, Long> counts = counted(without);
		var areas = new ArrayList<Coverage>();
		counted(all).forEach((area, whole) -> {
			long none = counts.getOrDefault(area, 0L);
			List<@Nullable Long> told = question.told(List.of(none, whole - none));
			areas.add(new Coverage(area, new NodeRef(Territory.code(area)), told.getFirst(), told.getLast()));
		});
		return areas;
	}

	private static Map<String, Long> counted(List<String> codes) {
		return codes.stream()
			.collect(Collectors.groupingBy(Territory::subdistrict, TreeMap::new, Collectors.counting()));
	}

}
