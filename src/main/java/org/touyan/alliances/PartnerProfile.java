package org.touyan.alliances;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.touyan.api.QueryContext;
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

	/** What {@code questions/alliances/partners.graphql} and {@code partner.graphql} read. */
	private record Read(Rows<Place> villages, Rows<Place> communities) {

		private List<PartnerProfile> profiles() {
			return Stream
				.concat(villages.nodes().stream().map(place -> place.profile(Kind.VILLAGE)),
						communities.nodes().stream().map(place -> place.profile(Kind.COMMUNITY)))
				.toList();
		}

	}

	private record Place(String id, @Nullable Rows<Named> industries, @Nullable Rows<Named> products,
			Rows<Pairing> pairings) {

		private PartnerProfile profile(Kind kind) {
			var partners = new HashSet<String>();
			pairings.nodes().forEach(pairing -> pairing.addTo(partners));
			partners.remove(id);
			return new PartnerProfile(id, kind, names(industries), names(products), partners, pairings.nodes().size());
		}

		private static Set<String> names(@Nullable Rows<Named> rows) {
			return rows == null ? Set.of()
					: rows.nodes().stream().map(Named::name).collect(Collectors.toCollection(TreeSet::new));
		}

	}

	private record Pairing(@Nullable Rows<Id> partnerCards) {

		private void addTo(Set<String> partners) {
			if (partnerCards != null) {
				partnerCards.nodes().forEach(card -> partners.add(card.id()));
			}
		}

	}

	private record Named(String name) {
	}

	/** The one with this id, alone or none. */
	static List<PartnerProfile> read(String id, QueryContext question) {
		return question.rows("alliances/partner", Map.of("id", id), Read.class).profiles();
	}

	static List<PartnerProfile> all(String area, QueryContext question) {
		return question.rows("alliances/partners", Map.of("area", area), Read.class).profiles();
	}

}
