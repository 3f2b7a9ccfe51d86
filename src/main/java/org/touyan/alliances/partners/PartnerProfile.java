package org.touyan.alliances.partners;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.touyan.alliances.Id;
import org.touyan.api.QueryContext;
import org.touyan.api.ReadBy;
import org.touyan.api.Rows;

/**
 * A village or community as a partner.
 *
 * @param industries of a village, by name; none of a community
 * @param partners those with which it has an urban-rural pairing, where they were asked for
 * @param pairingCount its urban-rural pairings
 */
record PartnerProfile(String id, Kind kind, Set<String> industries, Set<String> products, Set<String> partners,
		int pairingCount) {

	enum Kind {

		VILLAGE, COMMUNITY

	}

	@ReadBy("alliances/partner")
	private record One(Rows<Village<Pairing>> villages, Rows<Community<Pairing>> communities) {
	}

	@ReadBy("alliances/partners")
	private record All(Rows<Village<Id>> villages, Rows<Community<Id>> communities) {
	}

	private record Village<P>(String id, Rows<Named> industries, Rows<Named> products, Rows<P> pairings) {

		private PartnerProfile profile(Set<String> partners) {
			return new PartnerProfile(id, Kind.VILLAGE, names(industries), names(products), partners,
					pairings.nodes().size());
		}

		private static Set<String> names(Rows<Named> rows) {
			return rows.nodes().stream().map(Named::name).collect(Collectors.toCollection(TreeSet::new));
		}

	}

	private record Community<P>(String id, Rows<P> pairings) {

		private PartnerProfile profile(Set<String> partners) {
			return new PartnerProfile(id, Kind.COMMUNITY, Set.of(), Set.of(), partners, pairings.nodes().size());
		}

	}

	private record Pairing(Rows<Id> partnerCards) {

		/** Those with which a place has pairings. */
		private static Set<String> partners(String place, Rows<Pairing> pairings) {
			Stream<Id> cards = pairings.nodes().stream().flatMap(pairing -> pairing.partnerCards.nodes().stream());
			return cards.map(Id::id).filter(id -> !id.equals(place)).collect(Collectors.toSet());
		}

	}

	private record Named(String name) {
	}

	/** The one with this id, alone or none. */
	static List<PartnerProfile> read(String id, QueryContext question) {
		One read = question.rows(Map.of("id", id), One.class);
		return Stream.concat(
				read.villages.nodes().stream().map(place -> place.profile(Pairing.partners(place.id, place.pairings))),
				read.communities.nodes()
					.stream()
					.map(place -> place.profile(Pairing.partners(place.id, place.pairings))))
			.toList();
	}

	static List<PartnerProfile> all(String area, QueryContext question) {
		All read = question.rows(Map.of("area", area), All.class);
		return Stream
			.concat(read.villages.nodes().stream().map(place -> place.profile(Set.of())),
					read.communities.nodes().stream().map(place -> place.profile(Set.of())))
			.toList();
	}

}
