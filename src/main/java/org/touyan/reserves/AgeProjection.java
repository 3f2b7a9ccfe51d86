package org.touyan.reserves;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.touyan.api.Question;
import org.touyan.organisations.PostKind;
import org.touyan.places.Territory;
import org.touyan.reserves.Officers.Officer;
import org.touyan.reserves.Officers.Person;

/** How old those in office will be on a later day, if nobody changes. */
@Controller
class AgeProjection {

	private static final int LONGEST_YEARS = 50;

	record Projection(LocalDate on, AgeFigures all, List<OfKind> kinds, List<OfArea> subdistricts) {
	}

	record OfKind(PostKind kind, AgeFigures figures) {
	}

	record OfArea(String area, NodeRef subdistrict, AgeFigures figures) {
	}

	@QueryMapping
	Projection ageProjection(@Argument LocalDate on, @Argument OfficeLevel level,
			@Argument @Nullable Set<PostKind> kinds, Question question) {
		if (on.isBefore(question.day()) || on.isAfter(question.day().plusYears(LONGEST_YEARS))) {
			throw question.refused("INVALID_ARGUMENT",
					"on is a day from asOf to %d years after it.".formatted(LONGEST_YEARS));
		}
		List<Officer> officers = Officers.read(level, kinds == null ? EnumSet.allOf(PostKind.class) : kinds, question);
		var days = new AgeFigures.Days(question.day(), on);
		var byKind = figures(officers, Officer::kind, days, question);
		var byArea = figures(officers, each -> Territory.subdistrict(each.territory()), days, question);
		return new Projection(on, figures(List.of(Officers.people(officers)), days, question).getFirst(),
				byKind.entrySet().stream().map(each -> new OfKind(each.getKey(), each.getValue())).toList(),
				byArea.entrySet()
					.stream()
					.map(each -> new OfArea(each.getKey(), new NodeRef(Territory.code(each.getKey())), each.getValue()))
					.toList());
	}

	private static <K extends Comparable<K>> Map<K, AgeFigures> figures(List<Officer> officers,
			Function<Officer, K> key, AgeFigures.Days days, Question question) {
		var groups = new TreeMap<K, List<Officer>>(officers.stream().collect(Collectors.groupingBy(key)));
		var figures = figures(groups.values().stream().map(Officers::people).toList(), days, question).iterator();
		var byKey = new TreeMap<K, AgeFigures>();
		groups.keySet().forEach(each -> byKey.put(each, figures.next()));
		return byKey;
	}

	private static List<AgeFigures> figures(List<Set<Person>> groups, AgeFigures.Days days, Question question) {
		var told = Telling.of(groups.stream().map(days::counts).toList(), days.lines(), question);
		var figures = new ArrayList<AgeFigures>();
		groups.forEach(group -> figures.add(days.figures(group, told.get(figures.size()))));
		return figures;
	}

}
