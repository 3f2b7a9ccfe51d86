package org.touyan.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Total;
import org.touyan.governance.EventLevel;
import org.touyan.governance.EventSums;
import org.touyan.reports.StatedFigures.About;

/** What the graph counts of governance in a division, as {@code questions/reports/governance.graphql} reads it. */
@ReadBy("reports/governance")
record GovernanceCounts(Total taskForceSeats, Total consultationVenues, Events eventFigures) {

	/** What is counted here. */
	static final Set<String> METRICS = Set.of("taskForceLeaders", "consultationPlatforms", "eventLevels",
			"eventClosingRate", "eventTimeReduction", "eventSatisfaction");

	private static final int PER_CENT = 100;

	record Events(List<Group> groups) {

		private EventSums all() {
			return EventSums.of(groups.stream().map(Group::sums).toList());
		}

		private SortedMap<LocalDate, EventSums> months() {
			return groups.stream()
				.collect(Collectors.groupingBy(each -> Objects.requireNonNull(each.key().month()), TreeMap::new,
						Collectors.collectingAndThen(Collectors.mapping(Group::sums, Collectors.toList()),
								EventSums::of)));
		}

	}

	record Group(Key key, Totals aggregate) {

		private EventSums sums() {
			return new EventSums(Math.round(Sum.of(aggregate.received())), Math.round(Sum.of(aggregate.closed())),
					Sum.of(aggregate.hours()), Sum.of(aggregate.points()));
		}

	}

	record Key(@Nullable LocalDate month, @Nullable EventLevel level) {
	}

	record Totals(@Nullable Sum received, @Nullable Sum closed, @Nullable Sum hours, @Nullable Sum points) {
	}

	record Sum(double sum) {

		private static double of(@Nullable Sum sum) {
			return sum == null ? 0 : sum.sum();
		}

	}

	static GovernanceCounts read(About about, QueryContext question) {
		return question.figures(Map.of("area", about.area()), GovernanceCounts.class);
	}

	Count count(String metric, QueryContext question) {
		return switch (metric) {
			case "taskForceLeaders" -> Count.ofPeople(question.published(taskForceSeats.count()), "当日专项小组组长的席位数");
			case "consultationPlatforms" -> Count.of(consultationVenues.count(), "当日启用的议事平台数");
			case "eventLevels" ->
				Count.of(eventFigures.groups().stream().map(each -> each.key().level()).distinct().count(),
						"截至当日有事件统计的流转层级数");
			case "eventClosingRate" -> events(perCent(eventFigures.all().rate()), "截至当日已统计各月的办结件数与受理件数之比，保留一位小数");
			case "eventTimeReduction" ->
				events(perCent(EventSums.reduction(eventFigures.months())), "截至当日最近三个月与最初三个月的平均办理时长相比，缩短的比例，保留一位小数");
			case "eventSatisfaction" -> events(eventFigures.all().satisfaction(), "截至当日已统计各月的满意度，按办结件数加权，保留一位小数");
			default -> throw new IllegalArgumentException(metric);
		};
	}

	private static @Nullable Double perCent(@Nullable Double share) {
		return share == null ? null : (Double) (share * PER_CENT);
	}

	private static Count events(@Nullable Double value, String how) {
		return value == null ? Count.none("截至当日的网格事件统计不足以计算") : Count.rounded(value, how);
	}

}
