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

import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;

/** What ties villages and communities to each other, as {@code questions/alliances/ties-*.graphql} read it. */
record LinkRead(List<Place> places, List<Mentorship> mentorships, List<LocatedLink.Official> people) {

	record Place(String id, Rows<Id> alliances, Rows<Id> pairings, Rows<Id> projects, Rows<Id> advisers) {
	}

	record Mentorship(String id, LocatedLink.@Nullable OfPair mentor, LocatedLink.@Nullable OfPair mentee) {
	}

	@ReadBy("alliances/ties-places")
	private record Places(Rows<Place> villages, Rows<Place> communities) {
	}

	@ReadBy("alliances/ties-mentorships")
	private record Mentorships(Rows<Mentorship> mentorships) {
	}

	@ReadBy("alliances/ties-people")
	private record People(Rows<LocatedLink.Official> cadres, Rows<LocatedLink.Official> communityWorkers) {
	}

	static LinkGraph graph(String area, QueryContext question) {
		Map<String, ?> variables = Map.of("area", area);
		Places places = question.rows(variables, Places.class);
		People people = question.rows(variables, People.class);
		return new LinkRead(both(places.villages, places.communities),
				question.rows(variables, Mentorships.class).mentorships.nodes(),
				both(people.cadres, people.communityWorkers))
			.graph();
	}

	private static <T> List<T> both(Rows<T> one, Rows<T> other) {
		return Stream.concat(one.nodes().stream(), other.nodes().stream()).toList();
	}

	private LinkGraph graph() {
		Set<String> codes = places.stream().map(Place::id).collect(Collectors.toCollection(TreeSet::new));
		Stream<Link> links = Stream
			.of(among(LinkKind.ALLIANCE, by(Place::alliances)), among(LinkKind.PAIRING, by(Place::pairings)),
					among(LinkKind.PROJECT, by(Place::projects)),
					mentorships.stream().flatMap(each -> mentoring(each, codes)), among(LinkKind.PERSON, shared(codes)))
			.flatMap(each -> each);
		return LinkGraph.of(List.copyOf(codes), links.filter(Link::leadsOn).toList());
	}

	private static Stream<Link> among(LinkKind kind, Map<String, Set<String>> links) {
		return links.entrySet().stream().map(each -> Link.among(kind, each.getKey(), each.getValue()));
	}

	private Map<String, Set<String>> by(Function<Place, Rows<Id>> links) {
		var byTie = new HashMap<String, Set<String>>();
		places.forEach(place -> links.apply(place)
			.nodes()
			.forEach(link -> byTie.computeIfAbsent(link.id(), _ -> new HashSet<>()).add(place.id())));
		return byTie;
	}

	private static Stream<Link> mentoring(Mentorship each, Set<String> codes) {
		return each.mentor == null || each.mentee == null ? Stream.empty()
				: Link.mentoring(each.id, each.mentor.in(codes), each.mentee.in(codes));
	}

	/** Where people advise, hold office or work. */
	private Map<String, Set<String>> shared(Set<String> codes) {
		Map<String, Set<String>> shared = by(Place::advisers);
		people.forEach(each -> shared.computeIfAbsent(each.id(), _ -> new HashSet<>()).addAll(each.in(codes)));
		return shared;
	}

}
