package org.touyan.alliances;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.Question;
import org.touyan.api.Rows;

/** What ties villages and communities to each other, as {@code questions/alliances/ties-*.graphql} read it. */
record TieRead(List<Place> places, List<Mentorship> mentorships, List<TieLocated> people) {

	record Place(String id, Rows<Id> alliances, Rows<Id> pairings, Rows<Id> projects, Rows<Id> advisers) {
	}

	record Mentorship(String id, @Nullable TieLocated mentor, @Nullable TieLocated mentee) {
	}

	private record Places(Rows<Place> villages, Rows<Place> communities) {
	}

	private record Mentorships(Rows<Mentorship> mentorships) {
	}

	private record People(Rows<TieLocated> cadres, Rows<TieLocated> communityWorkers) {
	}

	static TieGraph graph(String area, Question question) {
		Map<String, ?> variables = Map.of("area", area);
		Places places = question.rows("alliances/ties-places", variables, Places.class);
		People people = question.rows("alliances/ties-people", variables, People.class);
		return new TieRead(both(places.villages, places.communities),
				question.rows("alliances/ties-mentorships", variables, Mentorships.class).mentorships.nodes(),
				both(people.cadres, people.communityWorkers))
			.graph();
	}

	private static <T> List<T> both(Rows<T> one, Rows<T> other) {
		return Stream.concat(one.nodes().stream(), other.nodes().stream()).toList();
	}

	private TieGraph graph() {
		Set<String> codes = places.stream().map(Place::id).collect(Collectors.toCollection(TreeSet::new));
		Stream<Tie> ties = Stream
			.of(among(TieKind.ALLIANCE, by(Place::alliances)), among(TieKind.PAIRING, by(Place::pairings)),
					among(TieKind.PROJECT, by(Place::projects)),
					mentorships.stream().flatMap(each -> mentoring(each, codes)), among(TieKind.PERSON, shared(codes)))
			.flatMap(each -> each);
		return TieGraph.of(List.copyOf(codes), ties.filter(Tie::leadsOn).toList());
	}

	private static Stream<Tie> among(TieKind kind, Map<String, Set<String>> ties) {
		return ties.entrySet().stream().map(each -> Tie.among(kind, each.getKey(), each.getValue()));
	}

	private Map<String, Set<String>> by(Function<Place, Rows<Id>> ties) {
		var byTie = new HashMap<String, Set<String>>();
		places.forEach(place -> ties.apply(place)
			.nodes()
			.forEach(tie -> byTie.computeIfAbsent(tie.id(), _ -> new HashSet<>()).add(place.id())));
		return byTie;
	}

	private static Stream<Tie> mentoring(Mentorship each, Set<String> codes) {
		return each.mentor == null || each.mentee == null ? Stream.empty()
				: Tie.mentoring(each.id, each.mentor.in(codes), each.mentee.in(codes));
	}

	/** Where people advise, hold office or work. */
	private Map<String, Set<String>> shared(Set<String> codes) {
		Map<String, Set<String>> shared = by(Place::advisers);
		people.forEach(
				each -> shared.computeIfAbsent(String.valueOf(each.id()), _ -> new HashSet<>()).addAll(each.in(codes)));
		return shared;
	}

}
