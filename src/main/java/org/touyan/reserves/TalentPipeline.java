package org.touyan.reserves;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.NodeRef;
import org.touyan.api.Question;
import org.touyan.places.Territory;

/**
 * How people go through the reserve pool in a period: who comes in, who goes on, how long it takes and what follows.
 */
@Controller
class TalentPipeline {

	record Pipeline(LocalDate from, LocalDate to, PipelineFigures all, List<Group> groups) {
	}

	record Group(PipelineDimension dimension, String key, @Nullable NodeRef subdistrict, PipelineFigures figures) {
	}

	@QueryMapping
	Pipeline talentPipeline(@Argument LocalDate from, @Argument LocalDate to,
			@Argument @Nullable Set<PipelineDimension> by, Question question) {
		PipelinePeriod period = PipelinePeriod.of(from, to, question);
		List<Journey> journeys = PipelineRecords.journeys(period, question);
		PipelineTally whole = PipelineTally.of(journeys, period);
		var told = Telling.of(List.of(whole.counts()), PipelineCount.lines(), question);
		var groups = new ArrayList<Group>();
		if (by != null) {
			by.stream().sorted().forEach(each -> groups.addAll(groups(each, journeys, period, question)));
		}
		return new Pipeline(period.from(), period.to(), PipelineFigures.of(whole, told.getFirst()), groups);
	}

	private static List<Group> groups(PipelineDimension dimension, List<Journey> journeys, PipelinePeriod period,
			Question question) {
		Map<String, List<Journey>> byKey = journeys.stream()
			.collect(Collectors.groupingBy(dimension::key, () -> new TreeMap<>(Ages.BANDS_FIRST), Collectors.toList()));
		List<PipelineTally> tallies = byKey.values().stream().map(each -> PipelineTally.of(each, period)).toList();
		var told = Telling.of(tallies.stream().map(PipelineTally::counts).toList(), PipelineCount.lines(), question);
		var groups = new ArrayList<Group>();
		for (String key : byKey.keySet()) {
			int place = groups.size();
			NodeRef subdistrict = dimension == PipelineDimension.SUBDISTRICT ? new NodeRef(Territory.code(key)) : null;
			groups.add(new Group(dimension, key, subdistrict, PipelineFigures.of(tallies.get(place), told.get(place))));
		}
		return groups;
	}

}
