package org.touyan.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.touyan.governance.VenueLevel;
import org.touyan.graph.Period;

/** Platforms of consultation: the three of 百花公园 that the article counts, and those of other communities. */
final class ConsultationSample {

	private static final String BAIHUA = "370112001015";

	private static final double SHARE = 0.35;

	private final SampleDistrict district;

	private final SampleGraph graph;

	private final SampleRandom random;

	private final TopicSample topics;

	private final Map<String, SampleNode> byId;

	private final Map<String, List<SampleNode>> parts;

	ConsultationSample(SampleDistrict district, PlanSample plan) {
		this.district = district;
		this.graph = district.graph();
		this.random = district.random("consultation");
		this.topics = new TopicSample(graph, random, plan);
		this.byId = graph.nodes().stream().collect(Collectors.toMap(SampleNode::id, Function.identity()));
		this.parts = graph.relationships()
			.stream()
			.filter(one -> one.type().equals("PART_OF") && byId.containsKey(one.from()))
			.collect(Collectors.groupingBy(SampleRelationship::to,
					Collectors.mapping(one -> Objects.requireNonNull(byId.get(one.from())), Collectors.toList())));
	}

	void make() {
		for (Settlement community : district.settlements()) {
			if (community.code().equals(BAIHUA)) {
				three(community);
			}
			else if (!community.village() && random.chance(SHARE)) {
				some(community);
			}
		}
	}

	private void three(Settlement community) {
		SampleNode estate = parts(community.place()).getFirst();
		String name = "百花幸福汇·家门口议事厅";
		LocalDate from = SampleDates.day(2024, 3, 18);
		venue(name + "（社区）", VenueLevel.COMMUNITY, community, community.place(), Period.since(from));
		venue(name + "（小区）", VenueLevel.ESTATE, community, estate, Period.since(from));
		venue(name + "（楼栋）", VenueLevel.BUILDING, community, parts(estate).getFirst(), Period.since(from));
	}

	private void some(Settlement community) {
		LocalDate from = opened();
		LocalDate to = random.chance(0.05) ? from.plusDays(random.between(400, 1000)) : null;
		venue(community.division().name() + "议事厅", VenueLevel.COMMUNITY, community, community.place(),
				new Period(from, to));
		if (random.chance(0.4)) {
			SampleNode estate = random.pick(parts(community.place()));
			venue(estate.text("name") + "议事角", VenueLevel.ESTATE, community, estate, Period.since(opened()));
		}
	}

	private LocalDate opened() {
		return SampleDates.workday(random.day(SampleDates.day(2023, 3, 1), SampleDates.day(2027, 6, 30)));
	}

	private List<SampleNode> parts(SampleNode place) {
		return Objects.requireNonNull(parts.get(place.id()), place::id);
	}

	private void venue(String name, VenueLevel level, Settlement community, SampleNode place, Period span) {
		SampleNode venue = graph.add("ConsultationVenue")
			.with("name", name)
			.with("level", level)
			.during(span)
			.with("territory", community.code());
		graph.relate(venue, "VENUE_AT", place);
		String called = place == community.place() ? community.division().name() : place.text("name");
		topics.make(venue, place, called, span);
	}

}
