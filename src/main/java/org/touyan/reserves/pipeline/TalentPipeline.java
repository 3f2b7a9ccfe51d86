package org.touyan.reserves.pipeline;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.touyan.disclosure.GroupKey;
import org.touyan.disclosure.Publication;
import org.touyan.disclosure.PublishedCounts;
import org.touyan.places.Territory;
import org.touyan.reserves.pipeline.PipelineRecords.Course;

/**
 * How people go through the reserve pool in a period: who comes in, who goes on, how long it takes and what follows.
 */
@Controller
class TalentPipeline {

	@QueryMapping
	Pipeline talentPipeline(@Argument LocalDate from, @Argument LocalDate to,
			@Argument @Nullable Set<PipelineDimension> by, QueryContext question) {
		PipelineTally.Span span = span(from, to, question);
		List<Course> courses = PipelineRecords.read(span.to(), question);
		Set<PipelineDimension> asked = by == null ? Set.of() : by;
		// What is kept back must be the same whichever groups are asked for.
		Set<PipelineDimension> dimensions = question.isForFigures() ? EnumSet.allOf(PipelineDimension.class) : asked;
		PipelineTally all = tally(courses, span);
		var groups = new LinkedHashMap<Key, PipelineTally>();
		dimensions.stream().sorted().forEach(each -> groups.putAll(groups(each, courses, span)));
		PublishedCounts published = published(all, groups, question.publication());
		return new Pipeline(span.from(), span.to(), figures(GroupKey.ALL, all, published),
				groups.entrySet()
					.stream()
					.filter(group -> asked.contains(group.getKey().dimension()))
					.map(group -> group(group.getKey(), figures(group.getKey().group(), group.getValue(), published)))
					.toList());
	}

	/** The period, ended after the day of the question where it would go on. */
	private static PipelineTally.Span span(LocalDate from, LocalDate to, QueryContext question) {
		LocalDate after = question.day().plusDays(1);
		LocalDate end = to.isAfter(after) ? after : to;
		if (!from.isBefore(end)) {
			throw question.refused("INVALID_ARGUMENT",
					"The period has no day: from must be before to, and not after asOf.");
		}
		return new PipelineTally.Span(from, end, question.day());
	}

	/** Those with one key of a dimension. */
	private record Key(PipelineDimension dimension, String key) {

		/** Under which their figures are published. */
		GroupKey group() {
			return dimension == PipelineDimension.SUBDISTRICT ? new GroupKey.Area(key) : new GroupKey.Of(this);
		}

	}

	private static PipelineTally tally(List<Course> courses, PipelineTally.Span span) {
		return PipelineTally.of(courses.stream().map(Course::journey).toList(), span);
	}

	private static Map<Key, PipelineTally> groups(PipelineDimension dimension, List<Course> courses,
			PipelineTally.Span span) {
		var byKey = new TreeMap<String, List<Course>>(PipelineDimension.IN_ORDER);
		byKey.putAll(courses.stream().collect(Collectors.groupingBy(course -> dimension.key(course.entry()))));
		var groups = new LinkedHashMap<Key, PipelineTally>();
		byKey.forEach((key, those) -> groups.put(new Key(dimension, key), tally(those, span)));
		return groups;
	}

	private static PublishedCounts published(PipelineTally all, Map<Key, PipelineTally> groups,
			Publication publication) {
		var figures = new GroupFigures(publication);
		figures.group(GroupKey.ALL, all.counts());
		groups.forEach((key, tally) -> figures.group(key.group(), tally.counts()));
		PipelineCount.state(figures);
		figures.close();
		for (PipelineDimension dimension : PipelineDimension.values()) {
			List<GroupKey> parts = groups.keySet()
				.stream()
				.filter(key -> key.dimension() == dimension)
				.map(Key::group)
				.toList();
			if (!parts.isEmpty()) {
				figures.parts(GroupKey.ALL, parts, PipelineCount.RECORDS);
			}
		}
		return publication.publish();
	}

	private static Pipeline.Figures figures(GroupKey group, PipelineTally tally, PublishedCounts published) {
		Function<PipelineCount, @Nullable Long> counts = count -> published.of(new GroupFigures.Key(group, count));
		return Pipeline.Figures.of(tally, counts);
	}

	private static Pipeline.Group group(Key key, Pipeline.Figures figures) {
		return new Pipeline.Group(key.dimension(), key.key(),
				key.dimension() == PipelineDimension.SUBDISTRICT ? new NodeRef(Territory.code(key.key())) : null,
				figures);
	}

}
