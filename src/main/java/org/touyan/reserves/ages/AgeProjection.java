package org.touyan.reserves.ages;

import java.time.LocalDate;
import java.util.EnumSet;
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
import org.touyan.organisations.PostKind;
import org.touyan.people.AgeLines;
import org.touyan.places.Territory;
import org.touyan.reserves.ages.Officers.Officer;

/** How old those in office will be on a later day, if nobody changes. */
@Controller
class AgeProjection {

	private static final int LONGEST_YEARS = 50;

	private final AgeLines lines;

	record Projection(LocalDate on, AgeFigures all, List<OfKind> kinds, List<OfArea> subdistricts) {
	}

	record OfKind(PostKind kind, AgeFigures figures) {
	}

	record OfArea(String area, NodeRef subdistrict, AgeFigures figures) {
	}

	AgeProjection(AgeLines lines) {
		this.lines = lines;
	}

	@QueryMapping
	Projection ageProjection(@Argument LocalDate on, @Argument Officers.Level level,
			@Argument @Nullable Set<PostKind> kinds, QueryContext question) {
		if (on.isBefore(question.day()) || on.isAfter(question.day().plusYears(LONGEST_YEARS))) {
			throw question.refused("INVALID_ARGUMENT",
					"on is a day from asOf to %d years after it.".formatted(LONGEST_YEARS));
		}
		List<Officer> officers = Officers.read(level, kinds == null ? EnumSet.allOf(PostKind.class) : kinds, lines,
				question);
		AgeCounts all = AgeCounts.of(Officers.people(officers), question.day(), on);
		Map<PostKind, AgeCounts> byKind = groups(officers, Officer::kind, question.day(), on);
		Map<String, AgeCounts> byArea = groups(officers, each -> Territory.subdistrict(each.territory()),
				question.day(), on);
		PublishedCounts published = published(all, byKind, byArea, question.publication());
		return new Projection(on, figures(GroupKey.ALL, all, published), byKind.entrySet()
			.stream()
			.map(each -> new OfKind(each.getKey(), figures(new GroupKey.Of(each.getKey()), each.getValue(), published)))
			.toList(),
				byArea.entrySet()
					.stream()
					.map(each -> new OfArea(each.getKey(), new NodeRef(Territory.code(each.getKey())),
							figures(new GroupKey.Area(each.getKey()), each.getValue(), published)))
					.toList());
	}

	private static <K extends Comparable<K>> Map<K, AgeCounts> groups(List<Officer> officers, Function<Officer, K> key,
			LocalDate day, LocalDate then) {
		var groups = new TreeMap<K, AgeCounts>();
		officers.stream()
			.collect(Collectors.groupingBy(key))
			.forEach((each, those) -> groups.put(each, AgeCounts.of(Officers.people(those), day, then)));
		return groups;
	}

	private static PublishedCounts published(AgeCounts all, Map<PostKind, AgeCounts> byKind,
			Map<String, AgeCounts> byArea, Publication publication) {
		var figures = new GroupFigures(publication);
		figures.group(GroupKey.ALL, all.counts());
		parts(byKind, GroupKey.Of::new, figures);
		parts(byArea, GroupKey.Area::new, figures);
		AgeCounts.state(figures);
		figures.close();
		return publication.publish();
	}

	private static <K> void parts(Map<K, AgeCounts> groups, Function<K, GroupKey> key, GroupFigures figures) {
		groups.forEach((group, counts) -> figures.group(key.apply(group), counts.counts()));
		figures.parts(GroupKey.ALL, groups.keySet().stream().map(key).toList(), AgeCounts.PEOPLE);
	}

	private static AgeFigures figures(GroupKey group, AgeCounts counts, PublishedCounts published) {
		return AgeFigures.of(counts, count -> published.of(new GroupFigures.Key(group, count)));
	}

}
