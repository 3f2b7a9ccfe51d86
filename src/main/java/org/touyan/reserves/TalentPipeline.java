package org.touyan.reserves;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.NodeRef;
import org.touyan.api.QueryContext;
import org.touyan.disclosure.GroupFigures;
import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.places.Territory;

/**
 * How people go through the reserve pool in a period: who comes in, who goes on, how long it takes and what follows.
 */
@Controller
class TalentPipeline {

	record Pipeline(LocalDate from, LocalDate to, PipelineFigures all, List<Group> groups) {
	}

	record Group(PipelineDimension dimension, String key, @Nullable NodeRef subdistrict, PipelineFigures figures) {

		private static Group of(Key key, PipelineFigures figures) {
			PipelineDimension dimension = Objects.requireNonNull(key.dimension());
			return new Group(dimension, key.key(),
					dimension == PipelineDimension.SUBDISTRICT ? new NodeRef(Territory.code(key.key())) : null,
					figures);
		}

	}

	@QueryMapping
	Pipeline talentPipeline(@Argument LocalDate from, @Argument LocalDate to,
			@Argument @Nullable Set<PipelineDimension> by, QueryContext question) {
		PipelinePeriod period = PipelinePeriod.of(from, to, question);
		List<Journey> journeys = PipelineRecords.journeys(period, question);
		var tallies = new LinkedHashMap<Key, PipelineTally>();
		tallies.put(Key.ALL, PipelineTally.of(journeys, period));
		Set<PipelineDimension> asked = by == null ? Set.of() : by;
		// What is kept back must be the same whichever groups are asked for.
		Set<PipelineDimension> dimensions = question.isForFigures() ? EnumSet.allOf(PipelineDimension.class) : asked;
		dimensions.stream().sorted().forEach(each -> tallies.putAll(groups(each, journeys, period)));
		PublishedCounts published = published(tallies, question);
		Function<Key, PipelineFigures> figures = key -> PipelineFigures.of(Objects.requireNonNull(tallies.get(key)),
				count -> published.of(new GroupFigures.Key(key.group(), count)));
		return new Pipeline(period.from(), period.to(), figures.apply(Key.ALL),
				tallies.keySet()
					.stream()
					.filter(key -> key.dimension() != null && asked.contains(key.dimension()))
					.map(key -> Group.of(key, figures.apply(key)))
					.toList());
	}

	/** All in it, or those with one key of a dimension. */
	private record Key(@Nullable PipelineDimension dimension, String key) {

		static final Key ALL = new Key(null, "");

		/** Under which its figures are published. */
		Object group() {
			return dimension == null || dimension == PipelineDimension.SUBDISTRICT ? key : this;
		}

	}

	private static PublishedCounts published(Map<Key, PipelineTally> tallies, QueryContext question) {
		Publication publication = question.publication();
		var figures = new GroupFigures(publication);
		tallies.forEach((key, tally) -> figures.group(key.group(), tally.counts()));
		PipelineCount.state(figures);
		figures.close();
		for (PipelineDimension dimension : PipelineDimension.values()) {
			List<Object> parts = tallies.keySet()
				.stream()
				.filter(key -> key.dimension() == dimension)
				.map(Key::group)
				.toList();
			if (!parts.isEmpty()) {
				figures.parts(Key.ALL.group(), parts, PipelineCount.RECORDS);
			}
		}
		return publication.publish();
	}

	private static Map<Key, PipelineTally> groups(PipelineDimension dimension, List<Journey> journeys,
			PipelinePeriod period) {
		var byKey = new TreeMap<String, List<Journey>>(PipelineDimension.IN_ORDER);
		byKey.putAll(journeys.stream().collect(Collectors.groupingBy(dimension::key)));
		var groups = new LinkedHashMap<Key, PipelineTally>();
		byKey.forEach((key, those) -> groups.put(new Key(dimension, key), PipelineTally.of(those, period)));
		return groups;
	}

}
