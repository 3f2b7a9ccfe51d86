package org.touyan.reserves;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
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
import org.touyan.organisations.PostKind;
import org.touyan.places.Territory;
import org.touyan.reserves.Officers.Officer;
import org.touyan.reserves.Officers.Person;

/** How old those in office will be on a later day, if nobody changes. */
@Controller
class AgeProjection {

	private static final int LONGEST_YEARS = 50;

	private static final String ALL = "";

	record Projection(LocalDate on, AgeFigures all, List<OfKind> kinds, List<OfArea> subdistricts) {
	}

	record OfKind(PostKind kind, AgeFigures figures) {
	}

	record OfArea(String area, NodeRef subdistrict, AgeFigures figures) {
	}

	@QueryMapping
	Projection ageProjection(@Argument LocalDate on, @Argument OfficeLevel level,
			@Argument @Nullable Set<PostKind> kinds, QueryContext question) {
		if (on.isBefore(question.day()) || on.isAfter(question.day().plusYears(LONGEST_YEARS))) {
			throw question.refused("INVALID_ARGUMENT",
					"on is a day from asOf to %d years after it.".formatted(LONGEST_YEARS));
		}
		List<Officer> officers = Officers.read(level, kinds == null ? EnumSet.allOf(PostKind.class) : kinds, question);
		var days = new AgeFigures.Days(question.day(), on);
		var byKind = groups(officers, Officer::kind);
		var byArea = groups(officers, each -> Territory.subdistrict(each.territory()));
		var figures = figures(Officers.people(officers), List.of(byKind, byArea), days, question);
		return new Projection(on, figures.apply(ALL, Officers.people(officers)),
				byKind.entrySet()
					.stream()
					.map(each -> new OfKind(each.getKey(), figures.apply(each.getKey(), each.getValue())))
					.toList(),
				byArea.entrySet()
					.stream()
					.map(each -> new OfArea(each.getKey(), new NodeRef(Territory.code(each.getKey())),
							figures.apply(each.getKey(), each.getValue())))
					.toList());
	}

	private static <K extends Comparable<K>> Map<K, Set<Person>> groups(List<Officer> officers,
			Function<Officer, K> key) {
		var groups = new TreeMap<K, Set<Person>>();
		officers.stream()
			.collect(Collectors.groupingBy(key))
			.forEach((each, those) -> groups.put(each, Officers.people(those)));
		return groups;
	}

	/** What makes the figures of a group, once those of all groups are known. */
	private static BiFunction<Object, Set<Person>, AgeFigures> figures(Set<Person> all,
			List<Map<? extends Object, Set<Person>>> divisions, AgeFigures.Days days, QueryContext question) {
		Publication publication = question.publication();
		var figures = new GroupFigures(publication);
		figures.group(ALL, days.counts(all));
		for (Map<? extends Object, Set<Person>> groups : divisions) {
			groups.forEach((group, people) -> figures.group(group, days.counts(people)));
			figures.parts(ALL, groups.keySet(), AgeFigures.PEOPLE);
		}
		days.state(figures);
		figures.close();
		PublishedCounts published = publication.publish();
		return (group, people) -> days.figures(people, count -> published.of(new GroupFigures.Key(group, count)));
	}

}
