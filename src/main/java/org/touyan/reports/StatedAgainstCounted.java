package org.touyan.reports;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.touyan.api.QueryContext;
import org.touyan.reports.StatedFigures.About;
import org.touyan.reports.StatedFigures.StatedFigure;

/** What sources state beside what the graph counts. */
@Controller
class StatedAgainstCounted {

	record Answer(List<Comparison> figures, long counted, long agreeing, long differing, long uncounted) {

		static Answer of(List<Comparison> figures) {
			long counted = figures.stream().filter(each -> each.counted() != null).count();
			long agreeing = figures.stream().filter(each -> Boolean.TRUE.equals(each.agrees())).count();
			return new Answer(figures, counted, agreeing, counted - agreeing, figures.size() - counted);
		}

	}

	@QueryMapping
	Answer statedAgainstCounted(@Argument @Nullable Set<String> metrics, QueryContext question) {
		StatedFigures stated = question.figures(Map.of(), StatedFigures.class);
		Map<String, About> subjects = stated.subjects();
		var counts = new Counts(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), question);
		return Answer.of(stated.statedFigures()
			.nodes()
			.stream()
			.filter(each -> metrics == null || metrics.contains(each.metric()))
			.sorted(Comparator.comparing((StatedFigure each) -> order(subjects.get(each.id())))
				.thenComparing(StatedFigure::metric))
			.map(each -> Comparison.of(each, subjects.get(each.id()), counts.of(each, subjects.get(each.id()))))
			.toList());
	}

	/** Divisions from the district down, then other places and alliances, then what is not seen. */
	private static String order(@Nullable About about) {
		return about == null ? "~" : about.isDivision() ? about.id() : "A" + about.id();
	}

	/** What is counted of each thing that figures are about, read once. */
	private record Counts(Map<About, DivisionCounts> divisions, Map<About, AllianceCounts> alliances,
			Map<About, ServiceCounts> services, Map<About, GovernanceCounts> governance, QueryContext question) {

		Count of(StatedFigure figure, @Nullable About about) {
			if (about == null) {
				return Count.none("所述对象不在查看范围内，不作统计");
			}
			if (about.isDivision() && DivisionCounts.METRICS.contains(figure.metric())) {
				return divisions.computeIfAbsent(about, each -> DivisionCounts.read(each, question))
					.count(figure.metric(), question);
			}
			if (about.isDivision() && ServiceCounts.METRICS.contains(figure.metric())) {
				return services.computeIfAbsent(about, each -> ServiceCounts.read(each, question))
					.count(figure.metric());
			}
			if (about.isDivision() && GovernanceCounts.METRICS.contains(figure.metric())) {
				return governance.computeIfAbsent(about, each -> GovernanceCounts.read(each, question))
					.count(figure.metric(), question);
			}
			if (about.isAlliance() && AllianceCounts.METRICS.contains(figure.metric())) {
				return alliances.computeIfAbsent(about, each -> AllianceCounts.read(each, question))
					.count(figure.metric());
			}
			return Count.none(Uncounted.why(figure.metric()));
		}

	}

}
