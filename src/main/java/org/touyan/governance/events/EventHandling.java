package org.touyan.governance.events;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.disclosure.Share;
import org.touyan.places.Territory;

/** How grids handled events: in all, by level, by month and by subdistrict. */
@Controller
class EventHandling {

	private static final int PER_CENT = 100;

	record Handling(EventRates total, @Nullable Double reduction, @Nullable Stated stated,
			List<EventRates.OfLevel> levels, List<EventRates.OfMonth> months, List<Area> areas) {
	}

	record Area(String area, NodeRef place, EventRates figures, @Nullable Double reduction,
			List<EventRates.OfLevel> levels) {

		static Area of(String area, Collection<CountedEvents.Group> groups) {
			return new Area(area, new NodeRef(Territory.code(area)), EventRates.of(groups),
					EventRates.reduction(groups), EventRates.levels(groups));
		}

	}

	record Stated(@Nullable Double rate, @Nullable Double reduction, @Nullable Double satisfaction,
			@Nullable Double levels, List<NodeRef> figures) {

		static @Nullable Stated of(List<CountedEvents.Stated> figures) {
			return figures.isEmpty() ? null : new Stated(Share.of(latest("eventClosingRate", figures), PER_CENT),
					Share.of(latest("eventTimeReduction", figures), PER_CENT), latest("eventSatisfaction", figures),
					latest("eventLevels", figures), figures.stream().map(each -> new NodeRef(each.id())).toList());
		}

		private static @Nullable Double latest(String metric, List<CountedEvents.Stated> figures) {
			return figures.stream()
				.filter(each -> each.metric().equals(metric))
				.findFirst()
				.map(CountedEvents.Stated::value)
				.orElse(null);
		}

	}

	@QueryMapping
	Handling eventHandling(@Argument @Nullable LocalDate from, @Argument @Nullable LocalDate to,
			QueryContext question) {
		CountedEvents read = CountedEvents.read(from, to, question);
		List<CountedEvents.Group> all = read.eventFigures().groups();
		Map<String, List<CountedEvents.Group>> areas = all.stream()
			.collect(Collectors.groupingBy(CountedEvents.Group::subdistrict, TreeMap::new, Collectors.toList()));
		return new Handling(EventRates.of(all), EventRates.reduction(all), Stated.of(read.stated()),
				EventRates.levels(all), EventRates.months(all),
				areas.entrySet().stream().map(each -> Area.of(each.getKey(), each.getValue())).toList());
	}

}
