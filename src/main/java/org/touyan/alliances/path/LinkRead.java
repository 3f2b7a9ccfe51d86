package org.touyan.alliances.path;

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

import org.touyan.alliances.Id;
import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;

/** What ties villages and communities to each other, as {@code questions/alliances/ties-*.graphql} read it. */
public record LinkRead(List<Place> places, List<Mentorship> mentorships, List<Official> people, Markets markets) {

	record Place(String id, Rows<Id> alliances, Rows<Id> pairings, Rows<Id> projects, Rows<Id> advisers) {
	}

	record Mentorship(String id, @Nullable OfPair mentor, @Nullable OfPair mentee) {
	}

	@ReadBy("alliances/ties-places")
	private record Places(Rows<Place> villages, Rows<Place> communities) {
	}

	@ReadBy("alliances/ties-mentorships")
	private record Mentorships(Rows<Mentorship> mentorships) {
	}

	@ReadBy("alliances/ties-people")
	private record People(Rows<Official> cadres, Rows<Official> communityWorkers) {
	}

	/** Where products are sold, and who is a partner of whom. */
	@ReadBy("alliances/ties-markets")
	private record Markets(Rows<Shop> shops, Rows<Cooperative> cooperatives) {

		private Stream<Link> links(Set<String> codes) {
			var byPartner = new HashMap<String, Set<String>>();
			cooperatives.nodes()
				.forEach(each -> each.partners.nodes()
					.forEach(partner -> byPartner.computeIfAbsent(partner.id(), _ -> new HashSet<>())
						.addAll(codes(Stream.of(new Located(each.territory)), codes))));
			return Stream.concat(shops.nodes().stream().flatMap(shop -> shop.links(codes)),
					among(LinkKind.PARTNER, byPartner));
		}

	}

	private record Shop(String id, String territory, Rows<Product> products) {

		private Stream<Link> links(Set<String> codes) {
			Set<String> makers = products.nodes()
				.stream()
				.flatMap(product -> product.villages.nodes().stream())
				.map(Id::id)
				.filter(codes::contains)
				.collect(Collectors.toSet());
			return Link.both(LinkKind.SALE, id, makers, codes(Stream.of(new Located(territory)), codes));
		}

	}

	private record Product(Rows<Id> villages) {
	}

	private record Cooperative(String territory, Rows<Id> partners) {
	}

	/** Under which the ties of an area are kept. */
	private record Kept(String area) {
	}

	/** The ties between places of an area that who asks may see, kept for as long as nothing is written. */
	public static LinkGraph graph(String area, QueryContext question) {
		return question.snapshot(new Kept(area), () -> {
			Map<String, ?> variables = Map.of("area", area);
			Places places = question.rows(variables, Places.class);
			People people = question.rows(variables, People.class);
			return new LinkRead(both(places.villages, places.communities),
					question.rows(variables, Mentorships.class).mentorships.nodes(),
					both(people.cadres, people.communityWorkers), question.rows(variables, Markets.class))
				.graph();
		});
	}

	private static <T> List<T> both(Rows<T> one, Rows<T> other) {
		return Stream.concat(one.nodes().stream(), other.nodes().stream()).toList();
	}

	private LinkGraph graph() {
		Set<String> codes = places.stream().map(Place::id).collect(Collectors.toCollection(TreeSet::new));
		Stream<Link> links = Stream
			.of(among(LinkKind.ALLIANCE, by(Place::alliances)), among(LinkKind.PAIRING, by(Place::pairings)),
					among(LinkKind.PROJECT, by(Place::projects)),
					mentorships.stream().flatMap(each -> mentoring(each, codes)), among(LinkKind.PERSON, shared(codes)),
					markets.links(codes))
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
				: Link.both(LinkKind.MENTORSHIP, each.id, each.mentor.in(codes), each.mentee.in(codes));
	}

	/** Where people advise, hold office or work. */
	private Map<String, Set<String>> shared(Set<String> codes) {
		Map<String, Set<String>> shared = by(Place::advisers);
		people.forEach(each -> shared.computeIfAbsent(each.id(), _ -> new HashSet<>()).addAll(each.in(codes)));
		return shared;
	}

	record Located(String territory) {
	}

	/**
	 * Who holds office or works somewhere.
	 *
	 * @param at the holdings or the records of work
	 */
	record Official(String id, Rows<Located> at) {

		/** The codes where that is, of these. */
		Set<String> in(Set<String> places) {
			return codes(at.nodes().stream(), places);
		}

	}

	/**
	 * A mentor or mentee.
	 *
	 * @param at the registrations of a mentor, the reserve records of a mentee
	 */
	record OfPair(Rows<Located> at, Rows<Located> holdings) {

		/** The codes where that is, of these. */
		Set<String> in(Set<String> places) {
			return codes(Stream.of(at, holdings).flatMap(rows -> rows.nodes().stream()), places);
		}

	}

	private static Set<String> codes(Stream<Located> all, Set<String> places) {
		return all.map(Located::territory).filter(places::contains).collect(Collectors.toSet());
	}

}
